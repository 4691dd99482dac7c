import {
  namesOf,
  outbox,
  serverIdOf,
  undoMilliseconds,
  type Act,
  type JsonObject,
  type NewAct,
  type Outcome,
} from '@huihuan/web-outbox';
import type { Draft, DraftConsignor } from '../../../lib/hand-in/draft.ts';
import { isListWith, loadRenamed } from '../../../lib/shipment/list-anew.ts';

/** To which text the person agreed: the one that `consignor.consent` and `consignor.why` show. */
const consentVersion = 'counter-2026-11';

const stated = (consignor: DraftConsignor): JsonObject => {
  if ('consignorId' in consignor) return { kind: consignor.kind, consignorId: consignor.consignorId };
  if (consignor.kind !== 'person') return { ...consignor };
  const { consentAt, ...person } = consignor;
  return { ...person, consent: { version: consentVersion, at: consentAt } };
};

const statedDetails = (details: Draft['details']): JsonObject =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'object' ? [...value] : typeof value === 'string' ? value.trim() : value,
    ]),
  );

/**
 * What is mended stays what labels, receipts and lists name; unless the server knows that id as another hand-in already.
 */
const idFor = async (mends: string | null): Promise<string> => {
  const core = outbox();
  const old = mends === null ? undefined : await core.store.acts.get(mends);
  return old === undefined || old.words?.code === 'request.id-reused' ? core.newActId() : serverIdOf(old);
};

/** Lists that wait for a hand-in, anew, where it goes under another id now. */
const listsFor = async (mends: string | null, newId: string): Promise<readonly NewAct[]> => {
  const core = outbox();
  const old = mends === null ? undefined : await core.store.acts.get(mends);
  if (old === undefined || serverIdOf(old) === newId) return [];
  const names = await namesOf(core.store, old);
  const waiting = await core.store.acts.where('state').equals('waiting').sortBy('order');
  return waiting
    .filter((act) => isListWith(act, names))
    .map((act) => loadRenamed(act, names, { newId, id: core.newActId() }));
};

export interface ToRecord {
  readonly draft: Draft;
  readonly classCode: string;
  readonly grams: number;
  readonly paidFen: number;
  readonly personId: string;
}

/**
 * Writes the hand-in on this tablet, signed; for ten seconds it is not sent, so that it can be taken back. Lists that wait for it
 * are written with it where its id is another.
 */
export const recordIntake = async ({ draft, classCode, grams, paidFen, personId }: ToRecord): Promise<Outcome<Act>> => {
  const core = outbox();
  const { photo, mends, details, bookingId, consignor } = draft;
  const body = {
    ...{ id: await idFor(mends), classCode, grams, paidFen, attendantId: personId },
    identifiers: draft.identifiers.map((each) => ({ ...each })),
    consignor: stated(consignor),
    ...(bookingId === null ? {} : { bookingId }),
    // a form that asked nothing says nothing
    ...(Object.keys(details).length === 0 ? {} : { details: statedDetails(details) }),
    evidence: photo === null ? [] : [{ kind: 'photo', sha256: photo.sha256 }],
    occurredAt: await core.correctedNow(),
  };
  const handIn: NewAct = {
    ...{ kind: 'intake', body, holdMilliseconds: undoMilliseconds },
    photoIds: photo === null ? [] : [photo.photoId],
    ...(mends === null ? {} : { mends }),
    ...('consignorId' in consignor ? { note: { consignor: consignor.mask } } : {}),
  };
  const written = await core.recordAll([handIn, ...(await listsFor(mends, body.id))]);
  if (!written.ok) return written;
  const [act] = written.value;
  if (act === undefined) throw new Error('a hand-in was written without its row');
  return { ok: true, value: act };
};
