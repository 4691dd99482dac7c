import { accept, ownProblem, refuse, type Outcome } from '../parts/problem.ts';
import { chainOf } from '../queue/final-acts.ts';
import { isInHand, type Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';
import { allOrNothing, attachPhotos, writeActs, type SignedAct } from './record-act.ts';

const onItsWay = ownProblem(
  'act.sent',
  '该记录已发送，不能在本机撤销；请按更正流程处理。',
  'This was sent already and cannot be taken back here; correct it instead.',
);
const unknown = ownProblem('act.unknown', '没有该记录。', 'There is no such record.');

/**
 * Takes an act back that no server has seen, or gives one up that was refused. What hangs on it has to be given up first:
 * `act.needed`. The row stays, so that whoever looks sees what was done. Where it had mended another, that one stands again as it
 * was, for what waits for it.
 */
export const withdrawAct = (store: Store, id: string, now: number): Promise<Outcome<Act>> =>
  store.transaction('rw', store.acts, store.photos, async () => {
    const found = await mineToTakeBack(store, id);
    if (!found.ok) return found;
    const { value: act } = found;
    const needing = act.mends === null ? await neededFor(store, [act]) : [];
    if (needing.length > 0) return refuse(neededBy(needing));
    await standAgain(store, act.mends);
    if (act.mends !== null) await undoMovedTo(store, act, now);
    return accept(await takeBack(store, act, now));
  });

/**
 * Gives an act up for good that was refused or that no server has seen. What waits for it stays: it is stuck (`stuckActs`) until
 * somebody decides what becomes of it.
 */
export const giveUpAct = (store: Store, id: string, now: number): Promise<Outcome<Act>> =>
  store.transaction('rw', store.acts, store.photos, async () => {
    const found = await mineToTakeBack(store, id);
    return found.ok ? accept(await takeBack(store, found.value, now)) : found;
  });

/**
 * Gives an act up for good, and all that waits for it: the later steps of a shipment, and what hangs on those. All of it or, where
 * something is on its way, nothing. @param next is written in the same transaction, unless what it comes after was given up, too
 * @returns what was given up
 */
export const giveUpWithRest = (
  store: Store,
  id: string,
  now: number,
  next: SignedAct | null = null,
): Promise<Outcome<readonly Act[]>> =>
  allOrNothing(store, async () => {
    const first = await mineToTakeBack(store, id);
    if (!first.ok) return first;
    const all = [first.value];
    for (let last = all; last.length > 0;) {
      const known = new Set(all.map((act) => act.id));
      last = (await neededFor(store, last)).filter((act) => !known.has(act.id));
      if (!last.every(isInHand)) return refuse(onItsWay);
      all.push(...last);
    }
    const taken: Act[] = [];
    for (const act of all.toReversed()) taken.push(await takeBack(store, act, now));
    if (next === null || taken.some((act) => next.row.after.includes(act.id))) return accept(taken);
    const written = await writeActs(store, [next]);
    return written.ok ? accept(taken) : written;
  });

const mineToTakeBack = async (store: Store, id: string): Promise<Outcome<Act>> => {
  const act = await store.acts.get(id);
  if (act === undefined) return refuse(unknown);
  return isInHand(act) ? accept(act) : refuse(onItsWay);
};

/** What waits for one of these, also under the name of what it has mended. */
const neededFor = async (store: Store, acts: readonly Act[]): Promise<readonly Act[]> => {
  const names = new Set<string>();
  for (const act of acts) for (const { id } of await chainOf(store, act)) names.add(id);
  return store.acts
    .where('state')
    .anyOf('waiting', 'sent', 'refused')
    .filter(({ after }) => after.some((id) => names.has(id)))
    .toArray();
};

/** Its photos are loose again, except those that another act goes with: a hand-in that was mended keeps its picture. */
const takeBack = async (store: Store, act: Act, now: number): Promise<Act> => {
  const withdrawn: Act = { ...act, state: 'withdrawn', settledAt: new Date(now).toISOString() };
  await store.acts.put(withdrawn);
  const others = await store.acts.where('photoIds').anyOf(act.photoIds).filter(isLive).toArray();
  const used = new Set(others.flatMap(({ photoIds }) => photoIds));
  await store.photos
    .where('photoId')
    .anyOf(act.photoIds.filter((id) => !used.has(id)))
    .and(({ state, offset }) => state === 'waiting' && offset === 0)
    .modify({ state: 'loose' });
  return withdrawn;
};

/** What was recorded anew to come after this very act, such as a list that names its other id, stands again as it was, too. */
const undoMovedTo = async (store: Store, { id }: Act, now: number): Promise<void> => {
  const next = () =>
    store.acts
      .where('state')
      .equals('waiting')
      .filter(({ after, mends, attempts }) => after.includes(id) && mends !== null && attempts === 0)
      .last();
  for (let act = await next(); act !== undefined; act = await next()) {
    await standAgain(store, act.mends);
    await takeBack(store, act, now);
  }
};

const isLive = ({ state }: Act): boolean => state !== 'withdrawn' && state !== 'mended';

const standAgain = async (store: Store, id: string | null): Promise<void> => {
  const act = id === null ? undefined : await store.acts.get(id);
  if (act === undefined) return;
  const state = act.attempts === 0 ? 'waiting' : 'refused';
  const again: Act = { ...act, state, mendedBy: null, settledAt: null };
  await store.acts.put(again);
  await attachPhotos(store, again);
};

const neededBy = (acts: readonly Act[]) =>
  ownProblem(
    'act.needed',
    `另有 ${acts.length} 条记录依赖它，请先撤销那些记录。`,
    `${acts.length} other records depend on this one: take those back first.`,
  );
