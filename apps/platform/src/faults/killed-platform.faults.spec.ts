import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  allIsWell,
  arm,
  settleAccount,
  startLoad,
  startPlatform,
  type KillOrder,
  type Load,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { openInspector, type Inspector } from '../spec/log.support.spec.ts';

jest.setTimeout(900_000);

/**
 * On the log in the database a commit publishes: there is no point after publishing and before marking. The others are
 * those of each service; the n-th time differs, so that different work is hit.
 */
const orders: readonly KillOrder[] = [
  { point: 'before-commit', nth: 7, schema: 'collection' },
  { point: 'after-commit', nth: 11, schema: 'collection' },
  { point: 'after-effect', nth: 5, schema: 'transfer' },
  { point: 'before-commit', nth: 4, schema: 'sorting' },
  { point: 'before-effect', nth: 9, schema: 'regulator' },
  { point: 'after-effect', nth: 6, schema: 'regulator' },
  { point: 'after-commit', nth: 2, schema: 'regulator' },
  { point: 'after-commit', nth: 3, schema: 'registry' },
];

let platform: PlatformProcess;
let inspector: Inspector;
let load: Load;

beforeAll(async () => {
  platform = await startPlatform();
  inspector = openInspector(platform.database.url);
  load = await startLoad(platform.url);
});

afterAll(async () => {
  await inspector.close();
  await platform.stop();
});

const whereIs = async (service: string): Promise<{ readonly inbox: number; readonly behind: number }> => {
  const inbox = service === 'regulator' ? 'fact' : 'inbox';
  const [row] = await inspector.query<{ inbox: number; behind: number }>(
    `select (select count(*)::int from ${service}.${inbox}) as inbox,
            (select count(*)::int from bus.log join ${service}.consumer_offset o on (log.txid, log.pos) > (o.txid, o.pos)) as behind`,
  );
  return row!;
};

describe('a platform that kills itself while it works', () => {
  it.each(orders)(
    '$point of $schema',
    async (order) => {
      const armed = arm(order);
      // with much to do it may die before it says that it is ready
      await platform.crash(armed.env).catch(() => undefined);
      const ending = await platform.ended();
      expect(ending).toEqual({ code: null, signal: 'SIGKILL' });
      expect(armed.takeMark()).toMatchObject(order);
      if (order.point === 'after-effect') expect((await whereIs(order.schema!)).behind).toBeGreaterThan(0);
      expect(await inspector.brokenChains()).toEqual([]);
    },
    900_000,
  );

  it('has exactly one effect of each fact, and goes on by itself', async () => {
    await platform.start();
    const before = load.acknowledged.length;
    const account = await settleAccount(platform.url, load);
    expect(account).toMatchObject(allIsWell);
    expect(load.acknowledged.length).toBeGreaterThan(before);
    expect(account.facts).toBeGreaterThan(300);
    expect(load.troubles.broken).toBeGreaterThan(orders.length);
    expect((await inspector.events('conflict.opened')).length).toBeGreaterThan(2);
  });
});
