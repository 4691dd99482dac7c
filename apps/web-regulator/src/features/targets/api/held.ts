import type { components } from '@huihuan/web-api';
import type { Cell } from '@huihuan/web-kit';
import type { Amount, Fact } from '../../../lib/api/types.ts';
import { inOrder, sumOf } from './figures.ts';

/** `GET /api/regulator/figures/now`: what is in stock and in transit, by tier, area below and family. */
export type HeldFigures = components['schemas']['HeldFigures'];
export type Held = HeldFigures['rows'][number];
export type HeldKind = Held['kind'];

export const heldKinds = ['stock', 'in-transit'] as const satisfies readonly HeldKind[];

/** By what the rows of the table are told apart. */
export const heldWays = ['family', 'area'] as const;
export type HeldWay = (typeof heldWays)[number];

/** Facts that put goods somewhere or weigh them anew. */
export const changesHeld = ({ type }: Pick<Fact, 'type'>): boolean =>
  /\.(shipment|discrepancy|item)\.(dispatched|received|settled|collected|dismantled|closed|corrected|amended)\./.test(
    type,
  );

/** A column: one kind at one tier, or at all of them where the tier is null. A tier that nobody told of is empty. */
export interface HeldColumn {
  readonly kind: HeldKind;
  readonly tier: string | null;
}

/** Those of `tiers` that hold anything and their sum, first of stock and then of transit. */
export const heldColumns = (rows: readonly Held[], tiers: readonly string[]): readonly HeldColumn[] =>
  heldKinds.flatMap((kind) => {
    const held = new Set(rows.filter((row) => row.kind === kind).map((row) => row.tier ?? ''));
    return [...[...tiers, ''].filter((tier) => held.has(tier)), null].map((tier) => ({ kind, tier }));
  });

export const keyOf = ({ family, areaCode }: Held, way: HeldWay): string =>
  way === 'family' ? family : (areaCode ?? '');

export interface HeldRow {
  readonly key: string;
  /** Of an area. */
  readonly name: string | null;
  readonly held: readonly Held[];
}

export const heldRows = (rows: readonly Held[], way: HeldWay): readonly HeldRow[] =>
  inOrder(rows.map((row) => keyOf(row, way))).map((key) => {
    const held = rows.filter((row) => keyOf(row, way) === key);
    return { key, name: held[0]?.name ?? null, held };
  });

export const amountIn = (held: readonly Held[], { kind, tier }: HeldColumn): Amount =>
  sumOf(held.filter((row) => row.kind === kind && (tier === null || (row.tier ?? '') === tier)));

/** All rows as a file holds them, each by area, tier and family. Numbers stay numbers. */
export const heldCells = (
  rows: readonly Held[],
  texts: {
    readonly kind: (kind: HeldKind) => string;
    readonly tier: (tier: string) => string;
    readonly family: (family: string) => string;
    readonly unknown: string;
  },
): readonly (readonly Cell[])[] =>
  rows.map(({ kind, areaCode, name, tier, family, items, grams }) => [
    ...[texts.kind(kind), areaCode ?? '', name ?? texts.unknown, texts.tier(tier ?? ''), texts.family(family)],
    ...[items, grams],
  ]);
