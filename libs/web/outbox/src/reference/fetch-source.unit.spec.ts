import { expect, it } from '@jest/globals';
import { json, newWorld, openTablet, site } from '../testing/tablet-world.spec-support.ts';
import { fetchSource } from './fetch-source.ts';

it('a copy is as of when it was asked for: what the server did while it answered may be missing in it', async () => {
  const world = newWorld();
  const store = await openTablet(world);
  const askedAt = new Date(world.now).toISOString();
  world.server = () => {
    world.now += 5_000;
    return json(200, { corrections: [], next: null });
  };
  const source = { name: 'corrections', path: '/c', rowsIn: 'corrections', everyMilliseconds: 1 };
  await fetchSource(world.parts, store, source, { token: 't', siteId: site });
  expect((await store.reference.get('corrections'))?.fetchedAt).toBe(askedAt);
});
