import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { areaParameter } from '../../../lib/area/area-code.ts';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import { whileReading } from '../../../lib/api/still-reading.ts';
import type { FigureFacts, FigureKind, Figures, Target } from './figures.ts';
import type { HeldFigures } from './held.ts';
import type { FigureOutcome } from './outcomes.ts';
import type { Months } from './periods.ts';
import type { SaidFigures } from './said.ts';
import type { VehicleFigures } from './vehicles.ts';

/** What was done in an area in some months; read anew after events that change it. */
export const figuresQuery = (areaCode: string, { fromMonth, toMonth }: Months) =>
  queryOptions({
    queryKey: [...snapshotKey, 'figures', areaCode, fromMonth, toMonth],
    queryFn: ({ signal }) =>
      getJson<Figures>(
        `/api/regulator/figures?${new URLSearchParams({ ...areaParameter(areaCode), fromMonth, toMonth })}`,
        signal,
      ),
    // what happened while the view was closed is told by nothing but a new answer
    staleTime: 0,
    refetchInterval: whileReading(({ outcomesReading }: Figures) => outcomesReading),
  });

/** Vehicles and farm machines as plans count them; read anew with the other figures. */
export const vehiclesQuery = (areaCode: string, { fromMonth, toMonth }: Months) =>
  queryOptions({
    queryKey: [...snapshotKey, 'figures', 'vehicles', areaCode, fromMonth, toMonth],
    queryFn: ({ signal }) =>
      getJson<VehicleFigures>(
        `/api/regulator/figures/vehicles?${new URLSearchParams({ ...areaParameter(areaCode), fromMonth, toMonth })}`,
        signal,
      ),
    staleTime: 0,
  });

/** What forms and records of steps say; read anew with the other figures. */
export const saidQuery = (areaCode: string, { fromMonth, toMonth }: Months) =>
  queryOptions({
    queryKey: [...snapshotKey, 'figures', 'said', areaCode, fromMonth, toMonth],
    queryFn: ({ signal }) =>
      getJson<SaidFigures>(
        `/api/regulator/figures/said?${new URLSearchParams({ ...areaParameter(areaCode), fromMonth, toMonth })}`,
        signal,
      ),
    staleTime: 0,
    refetchInterval: whileReading(({ stillReading }: SaidFigures) => stillReading),
  });

/** What is in stock and in transit in an area now; read anew after events that move goods. */
export const heldQuery = (areaCode: string) =>
  queryOptions({
    queryKey: [...snapshotKey, 'held', areaCode],
    queryFn: ({ signal }) =>
      getJson<HeldFigures>(`/api/regulator/figures/now?${new URLSearchParams(areaParameter(areaCode))}`, signal),
    // what happened while the view was closed is told by nothing but a new answer
    staleTime: 0,
  });

/** All targets that are registered: few, and they change with the plans alone. */
export const targetsQuery = queryOptions({
  queryKey: ['targets'],
  queryFn: async ({ signal }) => {
    const { targets } = await getJson<{ readonly targets: readonly Target[] }>('/api/registry/targets', signal);
    return targets;
  },
  staleTime: Infinity,
});

/** Which figure was opened. */
export interface OpenedFigure extends Months {
  readonly kind: FigureKind | 'outcome';
  /** Of kind `outcome`: which one. */
  readonly outcome?: FigureOutcome;
  readonly areaCode: string;
  readonly family?: string | undefined;
  readonly tier?: string | undefined;
}

/** The facts behind a figure, newest first, page by page. */
export const figureFactsQuery = (figure: OpenedFigure) =>
  infiniteQueryOptions({
    queryKey: ['figure-facts', figure],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => {
      const { areaCode, family, tier, ...always } = figure;
      const query = new URLSearchParams({
        ...areaParameter(areaCode),
        ...always,
        ...(family === undefined ? {} : { family }),
        ...(tier === undefined ? {} : { tier }),
        ...(pageParam === null ? {} : { before: String(pageParam) }),
      });
      return getJson<FigureFacts>(`/api/regulator/figures/facts?${query}`, signal);
    },
    getNextPageParam: ({ before }) => before,
    staleTime: 0,
  });
