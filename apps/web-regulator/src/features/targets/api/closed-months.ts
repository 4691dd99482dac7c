import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, type Bilingual } from '@huihuan/web-kit';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import type { Amount, Fact } from '../../../lib/api/types.ts';
import { areaParameter } from '../../../lib/area/area-code.ts';
import type { Sheet } from '../../../lib/download/sheet.ts';
import type { Months } from './periods.ts';

export interface ClosedFigure {
  readonly family: string | null;
  readonly kind: string;
  readonly reported: Amount;
  readonly now: Amount;
}

/** `GET /api/regulator/figures/closed`: what was reported of each closed month, and what is known of it now. */
export interface ClosedMonths {
  readonly closesAfterDays: number;
  readonly months: readonly {
    readonly month: string;
    readonly closedAt: string;
    readonly figures: readonly ClosedFigure[];
  }[];
}

export const closedMonthsQuery = (areaCode: string, { fromMonth, toMonth }: Months) =>
  queryOptions({
    queryKey: [...snapshotKey, 'figures', 'closed', areaCode, fromMonth, toMonth],
    queryFn: ({ signal }) =>
      getJson<ClosedMonths>(
        `/api/regulator/figures/closed?${new URLSearchParams({ ...areaParameter(areaCode), fromMonth, toMonth })}`,
        signal,
      ),
    staleTime: 0,
  });

/** Which difference was opened. */
export interface OpenedChange {
  readonly areaCode: string;
  readonly month: string;
  readonly kind: string;
  readonly family: string | null;
}

export interface FigureChange extends Omit<Fact, 'summary'>, Amount {
  readonly summary: Bilingual;
  readonly hash: string;
  readonly cause: 'late' | 'corrected' | 'settled';
}

export const changesQuery = ({ areaCode, month, kind, family }: OpenedChange) =>
  infiniteQueryOptions({
    queryKey: ['figure-changes', areaCode, month, kind, family],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...areaParameter(areaCode),
        month,
        kind,
        ...(family === null ? {} : { family }),
        ...(pageParam === null ? {} : { before: String(pageParam) }),
      });
      return getJson<{ facts: readonly FigureChange[]; before: number | null }>(
        `/api/regulator/figures/closed/facts?${query}`,
        signal,
      );
    },
    getNextPageParam: ({ before }) => before,
    staleTime: 0,
  });

export interface ClosedRow extends ClosedFigure {
  readonly month: string;
  readonly difference: Amount;
}

/** One row for each figure of each month, the newest month first. */
export const closedRows = ({ months }: ClosedMonths): readonly ClosedRow[] =>
  months.flatMap(({ month, figures }) =>
    figures.map((figure) => ({
      ...figure,
      month,
      difference: {
        items: figure.now.items - figure.reported.items,
        grams: figure.now.grams - figure.reported.grams,
      },
    })),
  );

export const closedAsSheet = (
  rows: readonly ClosedRow[],
  names: { readonly heads: readonly string[]; kind(kind: string): string; family(family: string | null): string },
  name: string,
): Sheet => ({
  name,
  heads: names.heads,
  rows: rows.map(({ month, family, kind, reported, now, difference }) => [
    month,
    names.family(family),
    names.kind(kind),
    ...[reported, now, difference].flatMap(({ items, grams }) => [items, grams]),
  ]),
});
