import type { EventData, Fact, SuspicionOutcome } from '@huihuan/contracts-events';

export type SuspicionReportedFact = Extract<Fact, { type: 'cn.huihuan.suspicion.reported.v1' }>;
export type SuspicionFollowedUpFact = Extract<Fact, { type: 'cn.huihuan.suspicion.followed-up.v1' }>;

/** How often one report may be added to. */
export const followUpsAtMost = 50;

/** A report to the police (停收报警) as it stands after all that was added to it. */
export interface Suspicion {
  readonly reportId: string;
  readonly siteId: string;
  /** ISO 8601; when the police were told. */
  readonly toldAt: string;
  /** The number that the office gave; `null` until it has. */
  readonly number: string | null;
  readonly outcome: SuspicionOutcome;
  readonly followUps: number;
}

/** Something is still to be done: no number yet, or the goods still lie at the site. */
export const isOpenSuspicion = ({ number, outcome }: Pick<Suspicion, 'number' | 'outcome'>): boolean =>
  number === null || outcome === 'held';

export const suspicionOf = ({
  reportId,
  siteId,
  toldAt,
  number,
  outcome,
}: EventData<'cn.huihuan.suspicion.reported.v1'>): Suspicion => ({
  ...{ reportId, siteId, toldAt, number, outcome, followUps: 0 },
});

/** The last that is said of the number and of the goods holds. */
export const followedUp = (
  report: Suspicion,
  { number, outcome }: Pick<EventData<'cn.huihuan.suspicion.followed-up.v1'>, 'number' | 'outcome'>,
): Suspicion => ({
  ...report,
  ...{ number: number ?? report.number, outcome: outcome ?? report.outcome, followUps: report.followUps + 1 },
});
