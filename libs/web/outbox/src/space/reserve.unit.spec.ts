import { expect, it } from '@jest/globals';
import { openOutbox } from '../outbox.ts';
import { recall } from '../store/remembered.ts';
import { newWorld, openTablet } from '../testing/tablet-world.spec-support.ts';
import { reserveBytes, withReserve } from './reserve.ts';

it('sets megabytes aside once the page stands, and gives them up for an act where the disk is full', async () => {
  const world = newWorld();
  const store = await openTablet(world);
  const outbox = await openOutbox(world.parts, store);
  expect(await recall(store, 'reserve')).toBeNull();
  await world.pass(3_000);
  await outbox.close();

  const again = await openTablet(world);
  expect((await recall(again, 'reserve'))?.byteLength).toBe(reserveBytes);
  const writeWhereThereIsRoom = async (): Promise<string> => {
    if ((await recall(again, 'reserve')) !== null) throw new DOMException('no room', 'QuotaExceededError');
    return 'written';
  };
  expect(await withReserve(again, writeWhereThereIsRoom)).toBe('written');
  expect(await recall(again, 'reserve')).toBeNull();
  await expect(withReserve(again, () => Promise.reject(new DOMException('gone', 'AbortError')))).rejects.toThrow(
    'gone',
  );
  again.close();
});

it('sets nothing aside where the page was left before', async () => {
  const world = newWorld();
  const outbox = await openOutbox(world.parts, await openTablet(world));
  await outbox.close();
  await world.pass(3_000);
  const again = await openTablet(world);
  expect(await recall(again, 'reserve')).toBeNull();
  again.close();
});
