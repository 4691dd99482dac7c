import { beforeEach, expect, it } from '@jest/globals';
import { newWorld, openTablet } from '../testing/tablet-world.spec-support.ts';
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

it('all are dropped together, and what else the tablet remembers stays', async () => {
  const identity = await recall(store, 'identity');
  await drafts.keep('first', 'piece a', {});
  await drafts.keep('second', 'piece a', {});
  await drafts.dropAll();
  expect((await store.remembered.toArray()).filter(({ key }) => key.startsWith('draft'))).toEqual([]);
  expect(identity).not.toBeNull();
  expect(await recall(store, 'identity')).not.toBeNull();
});
