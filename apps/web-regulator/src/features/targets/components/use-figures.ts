import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { dayOf } from '@huihuan/web-kit';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import type { Fact } from '../../../lib/api/types.ts';
import { useAfterFacts } from '../../../lib/state/use-after-facts.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { knowsYear, type Recorded } from '../api/compare-target.ts';
import type { Figures, Target } from '../api/figures.ts';
import { periodOf, type Months, type PeriodChoice } from '../api/periods.ts';
import { figuresQuery } from '../api/targets-queries.ts';

/** The plans are of 2024; what they add up begins with their year. */
const plansFrom = '2024-01';

const changesFigures = ({ type }: Fact): boolean =>
  /\.(shipment\.received|discrepancy\.settled|item\.(collected|dismantled|closed|described|corrected|step-recorded)|certificate\.(issued|voided))\./.test(
    type,
  );

export interface Asked {
  readonly areaCode: string;
  readonly choice: PeriodChoice;
  readonly targets: readonly Target[];
}

/** What could not be read, and how to ask for it again. */
export interface Missing {
  readonly error: Error;
  readonly retry: () => void;
}

export interface FiguresOfPeriod {
  readonly months: Months;
  readonly figures: UseQueryResult<Figures>;
  /** Undefined while a part of it is not known. */
  readonly recorded: Recorded | undefined;
  /** What else the comparison needs and could not be read. */
  readonly missing: Missing | undefined;
}

/** The figures of the period, alive, and what else a comparison needs: the base year and the sum since the plans. */
export const useFigures = ({ areaCode, choice, targets }: Asked): FiguresOfPeriod => {
  const client = useQueryClient();
  const month = dayOf(serverNow()).slice(0, 7);
  const months = periodOf(choice, month);
  const figures = useQuery(figuresQuery(areaCode, months));
  const baseYear = targets.find((target) => target.baseYear !== null)?.baseYear ?? null;
  const isBaseKnown = baseYear !== null && knowsYear(figures.data?.recordsFrom ?? null, baseYear);
  const base = useQuery({
    ...figuresQuery(areaCode, { fromMonth: `${baseYear ?? ''}-01`, toMonth: `${baseYear ?? ''}-12` }),
    enabled: isBaseKnown,
  });
  const hasSums = targets.some(({ kind }) => kind === 'cumulative');
  const sincePlan = useQuery({
    ...figuresQuery(areaCode, { fromMonth: plansFrom, toMonth: month }),
    enabled: hasSums,
  });
  useAfterFacts(changesFigures, () => void client.invalidateQueries({ queryKey: [...snapshotKey, 'figures'] }));
  const needed = [...(isBaseKnown ? [base] : []), ...(hasSums ? [sincePlan] : [])];
  const isWhole = needed.every(({ data }) => data !== undefined);
  const recorded =
    figures.data === undefined || !isWhole
      ? undefined
      : { choice, areaCode, period: figures.data, base: base.data ?? null, sincePlan: sincePlan.data ?? null };
  const [missing] = needed.flatMap(({ error, refetch }) =>
    error === null ? [] : [{ error, retry: () => void refetch() }],
  );
  return { months, figures, recorded, missing };
};
