import { beforeEach, expect, it } from '@jest/globals';
import { newWorld, openTablet } from '../testing/tablet-world.spec-support.ts';
import { openOutbox } from '../outbox.ts';
import { draftsIn, type Drafts } from './drafts.ts';
import type { Store } from './open-store.ts';
import { recall } from './remembered.ts';

let store: Store;
let drafts: Drafts;
let now: number;

beforeEach(async () => {
  store = await openTablet(newWorld());
  now = 1_000;
  drafts = draftsIn(store, () => now);
});

it('a draft is for who typed it, about what it was typed, the latest word alone', async () => {
  await drafts.keep('first', 'piece a', { reason: '入' });
  await drafts.keep('first', 'piece a', { reason: '入库后' });
  expect(await drafts.kept('first', 'piece a')).toEqual({ reason: '入库后' });
  expect(await drafts.kept('second', 'piece a')).toBeNull();
  expect(await drafts.kept('first', 'piece b')).toBeNull();
  await drafts.drop('first', 'piece a');
  expect(await drafts.kept('first', 'piece a')).toBeNull();
});

it('is forgotten after a day', async () => {
  await drafts.keep('first', 'piece a', {});
  now += 86_400_001;
  expect(await drafts.kept('first', 'piece a')).toBeNull();
});

const draftKeys = async () =>
  (await store.remembered.toArray()).map(({ key }) => key).filter((key) => key.startsWith('draft'));

it('all of who works here no more are dropped, those of others and what else the tablet remembers stay', async () => {
  await drafts.keep('first', 'piece a', {});
  await drafts.keep('first', 'piece b', {});
  await drafts.keep('first-of-another', 'piece a', {});
  await drafts.keep('second', 'piece a', {});
  await drafts.dropOf('first');
  expect(await draftKeys()).toEqual(['draft first-of-another piece a', 'draft second piece a']);
  expect(await recall(store, 'identity')).not.toBeNull();
});

it('what is forgotten leaves the disk when the tablet is started, and nothing else does', async () => {
  const world = newWorld();
  const disk = await openTablet(world);
  const before = draftsIn(disk, world.parts.now);
  await before.keep('first', 'piece old', { reason: '旧' });
  world.now += 86_400_000 - 1_000;
  await before.keep('first', 'piece new', { reason: '新' });
  disk.close();
  store = await openTablet(world);
  const outbox = await openOutbox(world.parts, store);
  await world.pass(3_000);
  await outbox.close();
  store = await openTablet(world);
  expect(await draftKeys()).toEqual(['draft first piece new']);
  expect(await recall(store, 'identity')).not.toBeNull();
});
