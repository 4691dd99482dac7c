import type { SuspicionKind, SuspicionOutcome, ToldBy } from '@huihuan/contracts-events';
import type { Addition } from '@huihuan/web-kit';
import { outbox, type Act, type Outcome } from '@huihuan/web-outbox';
import type { BegunReport } from '../../../lib/hand-in/report-of.ts';
import { followKind, reportKind, type SuspicionNow } from '../../../lib/reference/suspicions.ts';

export interface ReportEntry extends Pick<BegunReport, 'classCode' | 'identifiers' | 'grams'> {
  readonly kind: SuspicionKind;
  readonly goods: string;
  readonly office: string;
  readonly toldBy: ToldBy;
  readonly number: string;
  readonly outcome: SuspicionOutcome;
}

/** Keeps that the police were told, also without a network: signed by this tablet and sent when there is one. */
export const recordReport = async (siteId: string, entry: ReportEntry): Promise<Outcome<Act>> => {
  const core = outbox();
  const { number, classCode, grams, identifiers, ...said } = entry;
  return core.record({
    kind: reportKind,
    statedAs: 'suspicion.report',
    path: `/api/collection/sites/${siteId}/suspicions`,
    body: {
      ...{ id: core.newActId(), ...said, identifiers: identifiers.map(({ kind, value }) => ({ kind, value })) },
      ...(classCode === null ? {} : { classCode }),
      ...(grams === null ? {} : { grams }),
      ...(number === '' ? {} : { number }),
      toldAt: await core.correctedNow(),
    },
    note: { goods: entry.goods },
  });
};

/** Adds to a report; one that the server may not have heard of yet goes first. */
export const recordFollowUp = async (
  siteId: string,
  { reportId, goods, acts }: SuspicionNow,
  { number, outcome, note }: Addition,
): Promise<Outcome<Act>> => {
  const core = outbox();
  return core.record({
    kind: followKind,
    statedAs: 'suspicion.follow-up',
    path: `/api/collection/sites/${siteId}/suspicions/${reportId}/follow-ups`,
    params: { siteId, reportId },
    body: {
      id: core.newActId(),
      ...(number === '' ? {} : { number }),
      ...(outcome === null ? {} : { outcome }),
      ...(note === '' ? {} : { note }),
      occurredAt: await core.correctedNow(),
    },
    after: acts.filter(({ kind, state }) => kind === reportKind && state !== 'done').map(({ id }) => id),
    note: { reportId, goods },
  });
};
