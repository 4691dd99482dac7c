import { z } from 'zod';
import { seedReader } from './read-seed.ts';

/** What the figure means: a change against the base year, a level to stand at, or a sum over the years up to the target year. */
export const TargetKind = z.enum(['growth', 'level', 'cumulative']);
export type TargetKind = z.infer<typeof TargetKind>;

export const TargetUnit = z.enum(['change_vs_base', 't', 'vehicles', 'sets', 'sets_per_year', 'share', 'ratio']);
export type TargetUnit = z.infer<typeof TargetUnit>;

/**
 * A figure that an area's government answers for. Growth, shares and ratios are fractions (1 = +100 % or all).
 * `baseYear` is null where the plan names none.
 */
export const Target = z.strictObject({
  areaCode: z.string().regex(/^\d{6}$/),
  areaName: z.string().min(1),
  indicator: z.string().regex(/^[a-z_]+$/),
  indicatorZh: z.string().min(1),
  unit: TargetUnit,
  baseYear: z.int().nullable(),
  targetYear: z.int(),
  kind: TargetKind,
  value: z.number().positive(),
  sourceDocument: z.strictObject({ fileId: z.string().min(1), issuer: z.string().min(1), number: z.string().min(1) }),
  clause: z.string().min(1),
});
export type Target = Readonly<z.infer<typeof Target>>;

/** The targets of the five plans, each with the document and clause that sets it. */
export const targets: () => readonly Target[] = seedReader('targets/targets.json', z.array(Target));
