import { outbox, serverIdOf, undoMilliseconds, type Act, type JsonObject, type Outcome } from '@huihuan/web-outbox';
import type { Draft, DraftConsignor } from '../../../lib/hand-in/draft.ts';

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

export interface ToRecord {
  readonly draft: Draft;
  readonly classCode: string;
  readonly grams: number;
  readonly paidFen: number;
  readonly personId: string;
}

/** Writes the hand-in on this tablet, signed; for ten seconds it is not sent, so that it can be taken back. */
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
  return core.record({
    ...{ kind: 'intake', body, holdMilliseconds: undoMilliseconds },
    photoIds: photo === null ? [] : [photo.photoId],
    ...(mends === null ? {} : { mends }),
    ...('consignorId' in consignor ? { note: { consignor: consignor.mask } } : {}),
  });
};
