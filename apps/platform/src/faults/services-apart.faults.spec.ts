import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  allIsWell,
  killThroughout,
  replicasComeAndGo,
  settleAccount,
  startLoad,
  startNetwork,
  type Death,
  type Network,
} from '@huihuan/testing-platform';
import { openInspector, type Inspector } from '../spec/log.support.spec.ts';

/** The five services as processes of their own, on one database and its log. */
let network: Network;
let inspector: Inspector;

beforeAll(async () => {
  network = await startNetwork();
  inspector = openInspector(network.databaseOf('registry'));
});

afterAll(async () => {
  await inspector.close();
  await network.stop();
});

/** What a dead service had its effect of, and has not marked. */
const unmarked = async ({ service }: Death): Promise<number> => {
  const [row] = await inspector.query<{ behind: number }>(
    `select count(*)::int as behind
       from bus.log join ${service}.consumer_offset as at on (log.txid, log.pos) > (at.txid, at.pos)
      where id in (select ${service === 'regulator' ? 'id from regulator.fact' : `event_id from ${service}.inbox`})`,
  );
  return row!.behind;
};

const tier = [
  { point: 'before-commit', nth: 5 },
  { point: 'after-commit', nth: 8 },
  { point: 'before-effect', nth: 3 },
  { point: 'after-effect', nth: 4 },
] as const;

describe('services that kill themselves while the others work', () => {
  it('have exactly one effect of each fact, and go on by themselves', async () => {
    const load = await startLoad(network.url);
    const left: number[] = [];
    const deaths = await killThroughout(
      network,
      {
        // it states facts and hears of none
        registry: [
          { point: 'before-commit', nth: 3 },
          { point: 'after-commit', nth: 2 },
        ],
        collection: tier,
        transfer: tier,
        sorting: tier,
        regulator: [
          { point: 'before-effect', nth: 6 },
          { point: 'after-effect', nth: 5 },
          { point: 'before-commit', nth: 2 },
          { point: 'after-commit', nth: 1 },
        ],
      },
      async (death) => {
        if (death.order.point === 'after-effect') left.push(await unmarked(death));
        expect(await inspector.brokenChains()).toEqual([]);
      },
    );
    expect(deaths).toHaveLength(18);
    for (const { ending, mark, order } of deaths) {
      expect(ending).toEqual({ code: null, signal: 'SIGKILL' });
      expect(mark).toMatchObject(order);
    }
    expect(left).toHaveLength(4);
    expect(Math.min(...left)).toBeGreaterThan(0);
    const account = await settleAccount(network.url, load);
    expect(account).toMatchObject(allIsWell);
    expect(account.facts).toBeGreaterThan(200);
  }, 900_000);
});

describe('a second replica of each service', () => {
  it('joins and leaves, gracefully and by kill -9, without an effect lost or doubled', async () => {
    const load = await startLoad(network.url);
    expect(await replicasComeAndGo(network, load)).toEqual([0, 0, 0, 0, 0]);
    const account = await settleAccount(network.url, load);
    expect(account).toMatchObject(allIsWell);
    expect(account.facts).toBeGreaterThan(200);
  }, 900_000);
});
