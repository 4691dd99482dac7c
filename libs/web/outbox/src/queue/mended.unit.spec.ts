import { beforeEach, describe, expect, it } from '@jest/globals';
import { recordAct } from '../acts/record-act.ts';
import { giveUpAct, giveUpWithRest, withdrawAct } from '../acts/withdraw-act.ts';
import type { NewAct } from '../acts/new-act.ts';
import { serverIdOf, type Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';
import {
  holder,
  json,
  newWorld,
  openTablet,
  signedIn,
  type Request,
  type World,
} from '../testing/tablet-world.spec-support.ts';
import { stuckActs } from '../views/stuck-acts.ts';
import { sendNextActs } from './send-parcel.ts';

let world: World;
let store: Store;
beforeEach(async () => {
  world = newWorld();
  store = await openTablet(world);
});

const record = async (asked: NewAct): Promise<Act> => {
  const written = await recordAct(world.parts, store, holder, asked);
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
};
const handIn = (id = world.parts.newId(), mends?: string): Promise<Act> => {
  const body = { id, classCode: 'bulk.paper', grams: mends === undefined ? 9_000_000 : 9_000 };
  return record({ kind: 'intake', body, ...(mends === undefined ? {} : { mends }) });
};
/** A list with these items, and its seal. */
const list = async (...items: readonly Act[]): Promise<readonly [Act, Act]> => {
  const ids = items.map(serverIdOf);
  const path = '/api/collection/shipments/0192f000-0000-7000-8000-0000000000aa/lines';
  const body = { id: world.parts.newId(), addItems: ids };
  const after = items.map(({ id }) => id);
  const load = await record({ kind: 'shipment.load', path, body, after, stock: { out: ids } });
  const seal = { kind: 'shipment.seal', path, body: { id: world.parts.newId() }, after: [load.id] };
  return [load, await record(seal)];
};
const step = () => sendNextActs(world.parts, store, signedIn());
const stateOf = async ({ id }: Act): Promise<string | undefined> => (await store.acts.get(id))?.state;
const rowsIn = ({ json: sent }: Request) => sent['rows'] as readonly { readonly id: string; readonly grams: number }[];
/** Takes no more than a tonne. */
const server = (request: Request): Response => {
  if (!request.path.endsWith('/batch')) return json(201, {});
  const answers = rowsIn(request).map(({ id, grams }, index) =>
    grams < 1_000_000
      ? { index, id, status: 'accepted' }
      : { index, id, status: 'refused', problem: { code: 'weight.implausible', zh: '重', en: 'heavy' } },
  );
  return json(200, { answers });
};
const refused = async (): Promise<{ item: Act; load: Act; seal: Act }> => {
  const item = await handIn();
  const [load, seal] = await list(item);
  world.server = server;
  await step();
  expect(await step()).toEqual({ kind: 'rest', until: null });
  expect([await stateOf(item), await stateOf(load)]).toEqual(['refused', 'waiting']);
  return { item, load, seal };
};

describe('a hand-in that was refused while a list waits for it', () => {
  it('is mended under its own id: what is printed and listed stays right, and the list goes after it, once', async () => {
    const { item, load, seal } = await refused();
    const mended = await handIn(serverIdOf(item), item.id);
    expect([serverIdOf(mended), await stateOf(item)]).toEqual([item.id, 'mended']);
    expect(mended.id).not.toBe(item.id);
    while ((await step()).kind === 'worked');
    expect(await Promise.all([mended, load, seal].map(stateOf))).toEqual(['done', 'done', 'done']);
    const sent = world.requests.flatMap((each) => (each.path.endsWith('/batch') ? rowsIn(each) : []));
    expect(sent.map(({ id, grams }) => [id, grams])).toEqual([
      [item.id, 9_000_000],
      [item.id, 9_000],
    ]);
    expect(world.requests.at(-2)?.json['addItems']).toEqual([serverIdOf(mended)]);
  });

  it('is waited for also where it is mended twice, under whatever id', async () => {
    const { item, load } = await refused();
    const again = await record({ kind: 'intake', body: { id: serverIdOf(item), grams: 8_000_000 }, mends: item.id });
    await step();
    expect(await step()).toEqual({ kind: 'rest', until: null });
    const other = await handIn(world.parts.newId(), again.id);
    expect(other.id).toBe(serverIdOf(other));
    while ((await step()).kind === 'worked');
    expect([await stateOf(other), await stateOf(load)]).toEqual(['done', 'done']);
  });

  it('stands again as refused where the mending is undone, so that the list waits for something that is seen', async () => {
    const { item, load } = await refused();
    const mended = await handIn(serverIdOf(item), item.id);
    expect(await withdrawAct(store, mended.id, world.now)).toMatchObject({ ok: true });
    expect([await stateOf(item), await stateOf(mended)]).toEqual(['refused', 'withdrawn']);
    expect(await stuckActs(store)).toEqual([]);
    await handIn(serverIdOf(item), item.id);
    while ((await step()).kind === 'worked');
    expect(await stateOf(load)).toBe('done');
  });
});

describe('what waits for something that was given up', () => {
  it('is told as stuck with what that was, and nothing is sent of it', async () => {
    const { item, load } = await refused();
    expect(await giveUpAct(store, item.id, world.now)).toMatchObject({ ok: true });
    const stuck = await stuckActs(store);
    expect(stuck.map(({ act, givenUp }) => [act.id, givenUp.map(({ id }) => id)])).toEqual([[load.id, [item.id]]]);
    const before = world.requests.length;
    expect(await step()).toEqual({ kind: 'rest', until: null });
    expect(world.requests.length).toBe(before);
  });

  it('is stuck also where the given up one had mended another', async () => {
    const { item, load } = await refused();
    const mended = await handIn(serverIdOf(item), item.id);
    await giveUpAct(store, mended.id, world.now);
    expect((await stuckActs(store)).map(({ act }) => act.id)).toEqual([load.id]);
  });

  it('goes on without it, when it is recorded anew', async () => {
    const { item, load, seal } = await refused();
    await giveUpAct(store, item.id, world.now);
    const { path, kind } = load;
    await record({ kind, path, body: { id: world.parts.newId(), addItems: [] }, mends: load.id });
    expect(await stuckActs(store)).toEqual([]);
    while ((await step()).kind === 'worked');
    expect([await stateOf(load), await stateOf(seal)]).toEqual(['mended', 'done']);
  });

  it('is given up as a whole, or not at all where some of it is on its way', async () => {
    const { item, load, seal } = await refused();
    await giveUpAct(store, item.id, world.now);
    await store.acts.update(seal.id, { state: 'sent' });
    expect(await giveUpWithRest(store, load.id, world.now)).toMatchObject({ problem: { code: 'act.sent' } });
    expect(await stateOf(load)).toBe('waiting');
    await store.acts.update(seal.id, { state: 'waiting' });
    expect(await giveUpWithRest(store, load.id, world.now)).toMatchObject({ ok: true });
    expect([await stateOf(load), await stateOf(seal)]).toEqual(['withdrawn', 'withdrawn']);
    expect(await stuckActs(store)).toEqual([]);
  });

  it('keeps an act from being undone that others wait for', async () => {
    const item = await handIn();
    await list(item);
    expect(await withdrawAct(store, item.id, world.now)).toMatchObject({ problem: { code: 'act.needed' } });
  });
});
