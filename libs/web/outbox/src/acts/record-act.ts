import type { Held } from '../device/access.ts';
import type { ProblemDetails } from '@huihuan/web-kit';
import { accept, locked, notEnrolled, ownProblem, refuse, type Outcome } from '../parts/problem.ts';
import type { Parts } from '../parts/parts.ts';
import { paramsOf } from '../signing/params-of.ts';
import { stateAct } from '../signing/state-act.ts';
import { withReserve } from '../space/reserve.ts';
import { isInHand, serverIdOf, type Act, type StockChange } from '../store/act.ts';
import type { JsonObject } from '../store/json.ts';
import type { Store } from '../store/open-store.ts';
import { recall } from '../store/remembered.ts';
import { intakeKind, type NewAct } from './new-act.ts';

/** Where hand-ins go one by one; the sender puts those of a site together. */
export const intakePath = '/api/collection/intakes';

const recordedBefore = ownProblem('act.recorded-before', '该操作已经记录。', 'This was recorded already.');
const nothingToMend = ownProblem(
  'act.not-refused',
  '只能更正被退回或尚未发送的记录。',
  'Only what was refused or never sent can be mended.',
);

/** An act that is signed and not written yet. */
export interface SignedAct {
  readonly row: Omit<Act, 'order'>;
  readonly isLike: NewAct['isLike'];
}

/**
 * Writes an act, signed by the key of the tablet, before anything is sent: when this answers, it is on the disk. In the same
 * breath its photos are no longer loose, and the refused act that it mends is settled.
 */
export const recordAct = async (
  parts: Parts,
  store: Store,
  holder: Held | null,
  asked: NewAct,
): Promise<Outcome<Act>> => {
  const written = await recordActs(parts, store, holder, [asked]);
  if (!written.ok) return written;
  const [act] = written.value;
  if (act === undefined) throw new Error('an act was written without its row');
  return accept(act);
};

/** Writes acts that belong together as `recordAct` does: all of them, in this order, or none. */
export const recordActs = async (
  parts: Parts,
  store: Store,
  holder: Held | null,
  asked: readonly NewAct[],
): Promise<Outcome<readonly Act[]>> => {
  const signed = await signActs(parts, store, holder, asked);
  if (!signed.ok) return signed;
  const written = await allOrNothing(store, () => writeActs(store, signed.value));
  if (written.ok) parts.channel.tell({ kind: 'wake' });
  return written;
};

/** Signs what is to be written: before the transaction, because one of the browser's does not wait for a signature. */
export const signActs = async (
  parts: Parts,
  store: Store,
  holder: Held | null,
  asked: readonly NewAct[],
): Promise<Outcome<readonly SignedAct[]>> => {
  const identity = await recall(store, 'identity');
  if (identity === null || (await recall(store, 'enrolment')) === null) return refuse(notEnrolled);
  if (holder === null || holder.isSendingOnly) return refuse(locked);
  const recordedAt = new Date(parts.now()).toISOString();
  const signed: SignedAct[] = [];
  for (const each of asked) {
    const stated = { ...whatIsStated(each, holder), deviceTime: recordedAt };
    const { act } = stated;
    const statement = act === null ? null : await stateAct(parts.crypto, identity, { ...stated, act });
    const { holdMilliseconds, isLike } = each;
    const heldUntil = holdMilliseconds === undefined ? null : parts.now() + holdMilliseconds;
    const id = await keyOf(parts, store, each);
    signed.push({ row: { ...newRow(each, holder, recordedAt), id, statement, heldUntil }, isLike });
  }
  return accept(signed);
};

/** Changes acts and photos in one transaction, of which nothing stays where it ends in a refusal. */
export const allOrNothing = async <Value>(
  store: Store,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> => {
  const whole = () =>
    store.transaction('rw', store.acts, store.photos, async () => {
      const done = await work();
      if (!done.ok) throw new Refused(done.problem);
      return done;
    });
  try {
    return await withReserve(store, whole);
  } catch (failure) {
    if (failure instanceof Refused) return refuse(failure.problem);
    throw failure;
  }
};

class Refused extends Error {
  readonly problem: ProblemDetails;
  constructor(problem: ProblemDetails) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Under the id in its body, unless that is the one of the act that it mends, whose row stays to be seen. */
const keyOf = async ({ newId }: Parts, store: Store, { mends, body }: NewAct): Promise<string> => {
  const old = mends === undefined ? undefined : await store.acts.get(mends);
  return old !== undefined && serverIdOf(old) === body.id ? newId() : body.id;
};

/** The name of the operation is `null` where the act goes unsigned. */
const whatIsStated = (asked: NewAct, { siteId, personId }: Held) => ({
  act: asked.statedAs ?? (asked.kind === intakeKind ? 'intake.register' : null),
  id: asked.body.id,
  ...{ siteId, personId },
  body: { ...(asked.params ?? paramsOf(asked.path ?? intakePath)), ...asked.body },
});

const newRow = (asked: NewAct, { siteId, personId }: Held, recordedAt: string) => ({
  ...{ kind: asked.kind, siteId, path: asked.path ?? intakePath, body: asked.body, personId },
  ...{ state: 'waiting' as const, after: asked.after ?? [], recordedAt, attempts: 0, failures: 0, nextTryAt: null },
  ...{ words: null, answer: null, settledAt: null, mends: asked.mends ?? null, mendedBy: null },
  ...{ photoIds: asked.photoIds ?? [], stock: stockOf(asked, recordedAt), note: asked.note ?? null },
});

/** Within a transaction over acts and photos (`allOrNothing`). */
export const writeActs = async (store: Store, signed: readonly SignedAct[]): Promise<Outcome<readonly Act[]>> => {
  const written: Act[] = [];
  for (const each of signed) {
    const one = await write(store, each);
    if (!one.ok) return one;
    written.push(one.value);
  }
  return accept(written);
};

const write = async (store: Store, { row, isLike }: SignedAct): Promise<Outcome<Act>> => {
  if ((await store.acts.get(row.id)) !== undefined) return refuse(recordedBefore);
  if (row.mends !== null) {
    const old = await store.acts.get(row.mends);
    if (old === undefined || !isInHand(old)) return refuse(nothingToMend);
    await store.acts.update(old.id, { state: 'mended', mendedBy: row.id, settledAt: row.recordedAt });
  }
  if (isLike !== undefined && (await openLike(store, isLike)) > 0) return refuse(recordedBefore);
  const last = await store.acts.orderBy('order').last();
  const whole: Act = { ...row, order: (last?.order ?? 0) + 1 };
  await store.acts.add(whole);
  await attachPhotos(store, whole);
  return accept(whole);
};

const openLike = (store: Store, isLike: (act: Act) => boolean): Promise<number> =>
  store.acts.where('state').anyOf('waiting', 'sent', 'put-aside').filter(isLike).count();

/** Its photos are no longer loose: they travel when it is done. */
export const attachPhotos = async (store: Store, { photoIds, path }: Act): Promise<void> => {
  const shipmentId = /\/shipments\/([0-9a-f-]{36})/.exec(path)?.[1] ?? null;
  const photos = (await store.photos.bulkGet([...photoIds])).filter((each) => each !== undefined);
  for (const photo of photos) {
    const state = photo.state === 'loose' ? 'waiting' : photo.state;
    await store.photos.put({ ...photo, shipmentId: photo.shipmentId ?? shipmentId, state });
  }
};

const stockOf = ({ kind, stock, body }: NewAct, recordedAt: string): StockChange | null => {
  if (stock !== undefined) return stock;
  return kind === intakeKind ? { in: [itemIn(body, recordedAt)] } : null;
};

const itemIn = (body: JsonObject & { readonly id: string }, recordedAt: string) => {
  const { classCode, grams, occurredAt, identifiers } = body;
  return {
    itemId: body.id,
    classCode: typeof classCode === 'string' ? classCode : '',
    grams: typeof grams === 'number' ? grams : 0,
    since: typeof occurredAt === 'string' ? occurredAt : recordedAt,
    identifiers: (Array.isArray(identifiers) ? identifiers : []) as readonly { kind: string; value: string }[],
  };
};
