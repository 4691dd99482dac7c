import type { components } from '@huihuan/web-api';
import type { Amount, Served } from '../../../lib/api/types.ts';

/** Collected, treated by dismantling, recovered from it, ended at the site. */
export const figureKinds = ['collected', 'consumed', 'produced', 'closed'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** `GET /api/regulator/figures`: the same sum, four ways. */
export type Figures = components['schemas']['Figures'];

/** A part of a figure. A family that the registry has not told of is null. */
export type Counted = Pick<Figures['classes'][number], 'family' | 'kind' | 'items' | 'grams'>;

/** `GET /api/registry/targets`: what a government answers for, with the document and clause that say so. */
export type Target = Served<'/api/registry/targets'>['targets'][number];

/** `before` says where to go on looking; null at the beginning of the archive. */
export type FigureFacts = Served<'/api/regulator/figures/facts'>;
export type FigureFact = FigureFacts['facts'][number];

export const sumOf = (rows: readonly Amount[]): Amount => ({
  items: rows.reduce((sum, row) => sum + row.items, 0),
  grams: rows.reduce((sum, row) => sum + row.grams, 0),
});

/** Each key once in the order of keys; the empty one, of which the registry has not told, last. */
export const inOrder = (keys: readonly string[]): readonly string[] =>
  [...new Set(keys)].toSorted((one, other) => Number(one === '') - Number(other === '') || one.localeCompare(other));

/** The families that rows tell of, sorted; what the registry has not told of is empty, and last. */
export const familiesOf = (rows: readonly { readonly family: string | null }[]): readonly string[] =>
  inOrder(rows.map(({ family }) => family ?? ''));
