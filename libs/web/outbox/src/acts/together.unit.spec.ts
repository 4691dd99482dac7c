import { beforeEach, describe, expect, it } from '@jest/globals';
import { dropLoosePhotos, keepPhoto } from '../photos/keep-photo.ts';
import type { Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';
import { holder, newWorld, openTablet, site, type World } from '../testing/tablet-world.spec-support.ts';
import { stuckActs } from '../views/stuck-acts.ts';
import type { NewAct } from './new-act.ts';
import { recordAct, recordActs, signActs, type SignedAct } from './record-act.ts';
import { giveUpAct, giveUpWithRest, withdrawAct } from './withdraw-act.ts';

let world: World;
let store: Store;
beforeEach(async () => {
  world = newWorld();
  store = await openTablet(world);
});

const path = '/api/collection/shipments/0192f000-0000-7000-8000-0000000000aa';
const record = async (asked: NewAct): Promise<Act> => {
  const written = await recordAct(world.parts, store, holder, asked);
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
};
const handIn = (more: Partial<NewAct> = {}, id = world.parts.newId()): Promise<Act> =>
  record({ kind: 'intake', body: { id, classCode: 'bulk.paper', grams: 9_000 }, ...more });
/** As after the server refused it. */
const refused = async (act: Act): Promise<Act> => {
  const told: Act = { ...act, state: 'refused', attempts: 1 };
  await store.acts.put(told);
  return told;
};
const listOf = (items: readonly Act[], more: Partial<NewAct> = {}): NewAct => ({
  ...{ kind: 'shipment.load', path: `${path}/lines`, after: items.map(({ id }) => id) },
  body: { id: world.parts.newId(), addItems: items.map(({ id }) => id) },
  ...more,
});
const stateOf = async ({ id }: Pick<Act, 'id'>) => (await store.acts.get(id))?.state;
const signed = async (asked: NewAct): Promise<SignedAct> => {
  const acts = await signActs(world.parts, store, holder, [asked]);
  const first = acts.ok ? acts.value[0] : undefined;
  if (first === undefined) throw new Error('not signed');
  return first;
};

describe('the photo of a hand-in that was mended with it', () => {
  const photo = async (): Promise<string> => {
    const kept = await keepPhoto(world.parts, store, { blob: new Blob(['a picture']), siteId: site });
    if (!kept.ok) throw new Error(kept.problem.code);
    return kept.value.photoId;
  };
  const photoState = async (photoId: string) => (await store.photos.get(photoId))?.state;

  it('stays when the mending is undone, for the one that stands again', async () => {
    const photoId = await photo();
    const old = await refused(await handIn({ photoIds: [photoId] }));
    const mended = await handIn({ photoIds: [photoId], mends: old.id }, old.id);
    expect(await withdrawAct(store, mended.id, world.now)).toMatchObject({ ok: true });
    expect(await photoState(photoId)).toBe('waiting');
    await dropLoosePhotos(store, world.now + 2 * 86_400_000);
    expect(await store.photoBytes.count()).toBe(1);
  });

  it('waits again where it was loose already', async () => {
    const photoId = await photo();
    const old = await refused(await handIn({ photoIds: [photoId] }));
    const mended = await handIn({ mends: old.id }, old.id);
    await store.photos.update(photoId, { state: 'loose' });
    await withdrawAct(store, mended.id, world.now);
    expect(await photoState(photoId)).toBe('waiting');
  });

  it('goes when all of it is given up', async () => {
    const photoId = await photo();
    const old = await refused(await handIn({ photoIds: [photoId] }));
    const mended = await handIn({ photoIds: [photoId], mends: old.id }, old.id);
    await giveUpAct(store, mended.id, world.now);
    expect(await photoState(photoId)).toBe('loose');
  });
});

describe('acts that belong together', () => {
  it('are all written, in their order, or none is', async () => {
    const item = await refused(await handIn());
    const list = await record(listOf([item]));
    const mends = { mends: item.id };
    const anew: NewAct = { kind: 'intake', body: { id: item.id, grams: 1 }, ...mends };
    // the second names what cannot be mended any more
    const wrong = await recordActs(world.parts, store, holder, [anew, listOf([item], mends)]);
    expect(wrong).toMatchObject({ problem: { code: 'act.not-refused' } });
    expect([await stateOf(item), await store.acts.count()]).toEqual(['refused', 2]);
    const written = await recordActs(world.parts, store, holder, [anew, listOf([item], { mends: list.id })]);
    expect(written).toMatchObject({ ok: true, value: [{ order: 3 }, { order: 4 }] });
    expect([await stateOf(item), await stateOf(list)]).toEqual(['mended', 'mended']);
  });

  it('are given up only with what is to follow', async () => {
    const shipment = await record({ kind: 'shipment.open', path, body: { id: world.parts.newId() } });
    await store.acts.update(shipment.id, { state: 'done', attempts: 1 });
    const list = await record(listOf([], { after: [shipment.id] }));
    const cancel = (id: string) =>
      signed({ kind: 'shipment.cancel', path: `${path}/cancel`, body: { id }, after: [shipment.id] });
    // its id is there already: it cannot be written
    const taken = await cancel(shipment.id);
    expect(await giveUpWithRest(store, list.id, world.now, taken)).toMatchObject({ ok: false });
    expect(await stateOf(list)).toBe('waiting');
    const next = await cancel(world.parts.newId());
    expect(await giveUpWithRest(store, list.id, world.now, next)).toMatchObject({ value: [{ id: list.id }] });
    expect([await stateOf(list), await stateOf(next.row)]).toEqual(['withdrawn', 'waiting']);
  });

  it('leave out what would follow something that was given up with them', async () => {
    const shipment = await record({ kind: 'shipment.open', path, body: { id: world.parts.newId() } });
    await record(listOf([], { after: [shipment.id] }));
    const next = await signed(listOf([shipment]));
    expect(await giveUpWithRest(store, shipment.id, world.now, next)).toMatchObject({ ok: true });
    expect(await stateOf(next.row)).toBeUndefined();
  });
});

describe('a hand-in that was mended under another id', () => {
  it('is told with all its ids where a list waits for it in vain', async () => {
    const old = await refused(await handIn());
    await record(listOf([old]));
    const mended = await handIn({ mends: old.id });
    await giveUpAct(store, mended.id, world.now);
    const [stuck] = await stuckActs(store);
    expect(stuck?.givenUp.map(({ serverIds }) => serverIds)).toEqual([[mended.id, old.id]]);
  });

  it('takes the list that names its new id along when it is undone', async () => {
    const old = await refused(await handIn());
    const list = await record(listOf([old]));
    const mended = await handIn({ mends: old.id });
    const renamed = await record(listOf([mended], { mends: list.id }));
    await withdrawAct(store, mended.id, world.now);
    expect(await Promise.all([old, list, mended, renamed].map(stateOf))).toEqual([
      ...['refused', 'waiting', 'withdrawn', 'withdrawn'],
    ]);
    expect(await stuckActs(store)).toEqual([]);
  });
});

it('an act is not written where another like it is open, also where both are written at once', async () => {
  const answer = (mends?: string): NewAct => ({
    ...{ kind: 'correction.agree', path, body: { id: world.parts.newId() }, note: { correctionId: 'c' } },
    isLike: ({ note }) => note?.['correctionId'] === 'c',
    ...(mends === undefined ? {} : { mends }),
  });
  const both = await Promise.all([answer(), answer()].map((each) => recordAct(world.parts, store, holder, each)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'act.recorded-before' } });
  const first = both.find(({ ok }) => ok);
  if (first?.ok !== true) throw new Error('none was written');
  await refused(first.value);
  await record(answer(first.value.id));
  expect(await stateOf(first.value)).toBe('mended');
});
