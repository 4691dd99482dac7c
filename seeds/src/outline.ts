import { z } from 'zod';
import { seedReader } from './read-seed.ts';

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** County outlines of one jurisdiction: simplified and approximate, [longitude, latitude], one ring a polygon. */
export const Outline = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.strictObject({
        type: z.literal('Feature'),
        properties: z.strictObject({
          code: z.string().regex(/^\d{6}$/),
          name: z.string().min(1),
          approximate: z.literal(true),
        }),
        geometry: z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position).min(4)).min(1) }),
      }),
    )
    .min(1),
});
export type Outline = Readonly<z.infer<typeof Outline>>;

/** The area codes that have an outline file: the counties and prefectures whose plans the product serves. */
export const outlineCodes = ['410122', '410100', '410184', '371525', '140600'] as const;
export type OutlineCode = (typeof outlineCodes)[number];

const readers = new Map(outlineCodes.map((code) => [code as string, seedReader(`outlines/${code}.geojson`, Outline)]));

/** The outline of a jurisdiction (a prefecture gives all its counties), or undefined when there is none for the code. */
export const outline = (code: string): Outline | undefined => readers.get(code)?.();
