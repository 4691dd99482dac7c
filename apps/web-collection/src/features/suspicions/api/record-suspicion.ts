import type { SuspicionKind, SuspicionOutcome, ToldBy } from '@huihuan/contracts-events';
import type { Addition } from '@huihuan/web-kit';
import { instantOfField } from '@huihuan/web-kit/told-at';
import { outbox, serverIdOf, type Act, type JsonObject, type NewAct, type Outcome } from '@huihuan/web-outbox';
import type { BegunReport } from '../../../lib/hand-in/report-of.ts';
import { followKind, reportIdOf, reportKind, type SuspicionNow } from '../../../lib/reference/suspicions.ts';

export interface ReportEntry extends Pick<BegunReport, 'classCode' | 'identifiers' | 'grams'> {
  readonly kind: SuspicionKind;
  readonly goods: string;
  readonly office: string;
  readonly toldBy: ToldBy;
  /** Day and minute in China; `''` means now. */
  readonly toldAt: string;
  readonly number: string;
  readonly outcome: SuspicionOutcome;
}

const usedElsewhere: readonly string[] = ['request.id-reused', 'suspicion.exists'];

/** What is mended stays what additions name; unless the server knows that id as something else already. */
const idFor = (mended: Act | undefined): string =>
  mended === undefined || usedElsewhere.includes(mended.words?.code ?? '') ? outbox().newActId() : serverIdOf(mended);

const actOf = async (id: string | null): Promise<Act | undefined> =>
  id === null ? undefined : outbox().store.acts.get(id);

const wayTo = (siteId: string, reportId: string): Pick<NewAct, 'kind' | 'statedAs' | 'path' | 'params'> => ({
  ...{ kind: followKind, statedAs: 'suspicion.follow-up', params: { siteId, reportId } },
  path: `/api/collection/sites/${siteId}/suspicions/${reportId}/follow-ups`,
});

/** Additions that wait for a report, anew, where that goes under another id now. */
const additionsFor = async (siteId: string, mended: Act | undefined, reportId: string): Promise<readonly NewAct[]> => {
  if (mended === undefined || serverIdOf(mended) === reportId) return [];
  const core = outbox();
  const waiting = await core.store.acts.where('state').equals('waiting').sortBy('order');
  return waiting
    .filter((act) => act.kind === followKind && reportIdOf(act) === serverIdOf(mended))
    .map(({ id, body, note }) => ({
      ...wayTo(siteId, reportId),
      ...{ body: { ...body, id: core.newActId() }, after: [reportId], note: { ...note, reportId }, mends: id },
    }));
};

/**
 * Keeps that the police were told, also without a network: signed by this tablet and sent when there is one.
 * @param mends the refused report in whose place it goes, under its id
 */
export const recordReport = async (
  siteId: string,
  entry: ReportEntry,
  mends: string | null = null,
): Promise<Outcome<Act>> => {
  const core = outbox();
  const { number, classCode, grams, identifiers, toldAt, ...said } = entry;
  const mended = await actOf(mends);
  const id = idFor(mended);
  const body: JsonObject & { readonly id: string } = {
    ...{ id, ...said, identifiers: identifiers.map(({ kind, value }) => ({ kind, value })) },
    ...(classCode === null ? {} : { classCode }),
    ...(grams === null ? {} : { grams }),
    ...(number === '' ? {} : { number }),
    toldAt: toldAt === '' ? await core.correctedNow() : instantOfField(toldAt),
  };
  const written = await core.recordAll([
    {
      ...{ kind: reportKind, statedAs: 'suspicion.report', path: `/api/collection/sites/${siteId}/suspicions`, body },
      ...{ note: { goods: entry.goods }, ...(mends === null ? {} : { mends }) },
    },
    ...(await additionsFor(siteId, mended, id)),
  ]);
  if (!written.ok) return written;
  const [act] = written.value;
  if (act === undefined) throw new Error('a report was written without its row');
  return { ok: true, value: act };
};

/**
 * Adds to a report; one that the server may not have heard of yet goes first.
 * @param mends the refused addition in whose place it goes, under its id
 */
export const recordFollowUp = async (
  siteId: string,
  { reportId, goods, acts }: SuspicionNow,
  { number, outcome, note }: Addition,
  mends: string | null = null,
): Promise<Outcome<Act>> => {
  const core = outbox();
  return core.record({
    ...wayTo(siteId, reportId),
    body: {
      id: idFor(await actOf(mends)),
      ...(number === '' ? {} : { number }),
      ...(outcome === null ? {} : { outcome }),
      ...(note === '' ? {} : { note }),
      occurredAt: await core.correctedNow(),
    },
    after: acts.filter(({ kind, state }) => kind === reportKind && state !== 'done').map(({ id }) => id),
    note: { reportId, goods },
    ...(mends === null ? {} : { mends }),
  });
};
