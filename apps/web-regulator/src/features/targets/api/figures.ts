import type { Amount, Fact } from '../../../lib/api/types.ts';
import type { Bilingual } from '@huihuan/web-kit';

/** Collected, treated by dismantling, recovered from it, ended at the site. */
export const figureKinds = ['collected', 'consumed', 'produced', 'closed'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A part of a figure. A family that the registry has not told of is null. */
export interface Counted extends Amount {
  readonly family: string | null;
  readonly kind: FigureKind;
}

/** `GET /api/regulator/figures`: the same sum, four ways. */
export interface Figures {
  readonly asOf: string;
  readonly recordsFrom: string | null;
  readonly tiers: readonly (Counted & { readonly tier: string | null })[];
  readonly months: readonly (Counted & { readonly month: string })[];
  readonly areas: readonly (Counted & { readonly areaCode: string | null; readonly name: string | null })[];
  readonly classes: readonly (Counted & { readonly classCode: string })[];
}

/** `GET /api/registry/targets`: what a government answers for, with the document and clause that say so. */
export interface Target {
  readonly areaCode: string;
  readonly areaName: string;
  readonly indicator: string;
  readonly indicatorZh: string;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly targetYear: number;
  readonly kind: 'growth' | 'level' | 'cumulative';
  readonly value: number;
  readonly sourceDocument: { readonly issuer: string; readonly number: string };
  readonly clause: string;
}

export interface FigureFact extends Omit<Fact, 'summary'>, Amount {
  readonly hash: string;
  readonly summary: Bilingual;
  readonly signature: { readonly by: 'server' | 'device'; readonly kid: string } | null;
  readonly statement: string | null;
}

/** `before` says where to go on looking; null at the beginning of the archive. */
export interface FigureFacts {
  readonly facts: readonly FigureFact[];
  readonly before: number | null;
}

export const sumOf = (rows: readonly Amount[]): Amount => ({
  items: rows.reduce((sum, row) => sum + row.items, 0),
  grams: rows.reduce((sum, row) => sum + row.grams, 0),
});

/** The families that rows tell of, sorted; the empty one is what the registry has not told of. */
export const familiesOf = (rows: readonly { readonly family: string | null }[]): readonly string[] =>
  [...new Set(rows.map(({ family }) => family ?? ''))].toSorted((one, other) => one.localeCompare(other));
