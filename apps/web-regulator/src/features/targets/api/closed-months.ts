import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components, paths } from '@huihuan/web-api';
import { getJson } from '@huihuan/web-kit';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import type { Amount } from '../../../lib/api/types.ts';
import { areaParameter } from '../../../lib/area/area-code.ts';
import type { Sheet } from '../../../lib/download/sheet.ts';
import type { Months } from './periods.ts';

/** `GET /api/regulator/figures/closed`: what was reported of each closed month, and what is known of it now. */
export type ClosedMonths = components['schemas']['ClosedMonths'];
type ClosedFigure = ClosedMonths['months'][number]['figures'][number];

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
  /** `null` where the registry has not told of the class: these open, too. */
  readonly family: string | null;
  /** `null` for all classes of the family. */
  readonly classCode: string | null;
}

export type FigureChange = components['schemas']['FigureChange'];
type Changes = paths['/api/regulator/figures/closed/facts']['get']['responses'][200]['content']['application/json'];

export const changesQuery = ({ areaCode, month, kind, family, classCode }: OpenedChange) =>
  infiniteQueryOptions({
    queryKey: ['figure-changes', areaCode, month, kind, family, classCode],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...areaParameter(areaCode),
        month,
        kind,
        family: family ?? 'unknown',
        ...(classCode === null ? {} : { classCode }),
        ...(pageParam === null ? {} : { before: String(pageParam) }),
      });
      return getJson<Changes>(`/api/regulator/figures/closed/facts?${query}`, signal);
    },
    getNextPageParam: ({ before }) => before,
    staleTime: 0,
  });

export interface ClosedRow extends Pick<ClosedFigure, 'family' | 'kind' | 'reported' | 'now'> {
  readonly month: string;
  /** `null` where the row is of a whole family. */
  readonly classCode: string | null;
  readonly difference: Amount;
}

/** One row for each figure of each month, the newest month first; behind a family its classes. */
export const closedRows = ({ months }: ClosedMonths): readonly ClosedRow[] =>
  months.flatMap(({ month, figures }) =>
    figures.flatMap(({ classes, ...figure }) =>
      [{ ...figure, classCode: null }, ...classes.map((each) => ({ ...figure, ...each }))].map((row) => ({
        ...row,
        month,
        difference: { items: row.now.items - row.reported.items, grams: row.now.grams - row.reported.grams },
      })),
    ),
  );

export const isChanged = ({ difference: { items, grams } }: ClosedRow): boolean => items !== 0 || grams !== 0;

export const closedAsSheet = (
  rows: readonly ClosedRow[],
  names: {
    readonly heads: readonly string[];
    kind(kind: string): string;
    family(family: string | null): string;
    classOf(classCode: string): string;
  },
  name: string,
): Sheet => ({
  name,
  heads: names.heads,
  rows: rows.map(({ month, family, classCode, kind, reported, now, difference }) => [
    month,
    names.family(family),
    classCode === null ? '' : names.classOf(classCode),
    names.kind(kind),
    ...[reported, now, difference].flatMap(({ items, grams }) => [items, grams]),
  ]),
});
