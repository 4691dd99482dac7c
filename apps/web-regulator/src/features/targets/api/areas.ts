import type { Sheet } from '../../../lib/download/sheet.ts';
import type { Amount } from '../../../lib/api/types.ts';
import { figureKinds, sumOf, type FigureKind, type Figures } from './figures.ts';

export interface AreaRow {
  readonly areaCode: string;
  readonly name: string;
  readonly amounts: Readonly<Record<FigureKind, Amount>>;
}

export interface AreaOrder {
  readonly by: FigureKind | 'name';
  readonly descending: boolean;
}

/** One row for each area right below the one in sight. */
export const areasOf = ({ areas }: Figures): readonly AreaRow[] => {
  const codes = [...new Set(areas.map(({ areaCode }) => areaCode ?? ''))];
  return codes.map((areaCode) => {
    const rows = areas.filter((row) => (row.areaCode ?? '') === areaCode);
    const of = (kind: FigureKind): Amount => sumOf(rows.filter((row) => row.kind === kind));
    const amounts = Object.fromEntries(figureKinds.map((kind) => [kind, of(kind)])) as Record<FigureKind, Amount>;
    return { areaCode, name: rows[0]?.name ?? areaCode, amounts };
  });
};

export const arrangeAreas = (rows: readonly AreaRow[], { by, descending }: AreaOrder): readonly AreaRow[] => {
  const compare = (one: AreaRow, other: AreaRow): number =>
    by === 'name' ? one.areaCode.localeCompare(other.areaCode) : one.amounts[by].grams - other.amounts[by].grams;
  return rows.toSorted((one, other) => (descending ? compare(other, one) : compare(one, other)));
};

/** The same rows as a file holds them. */
export const areasAsSheet = (rows: readonly AreaRow[], heads: readonly string[], name: string): Sheet => ({
  name,
  heads,
  rows: rows.map(({ areaCode, name: area, amounts }) => [
    areaCode,
    area,
    ...figureKinds.flatMap((kind) => [amounts[kind].items, amounts[kind].grams]),
  ]),
});
