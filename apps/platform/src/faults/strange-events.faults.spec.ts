import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceSource, siteSource } from '@huihuan/contracts-events';
import {
  allIsWell,
  allRows,
  call,
  caughtUp,
  counted,
  clockBehind,
  makeRelease,
  nextFacts,
  nextVersion,
  openRollout,
  projectedOfOthers,
  rightClock,
  serviceNames,
  settleAccount,
  startLoad,
  startNetwork,
  stateTomorrow,
  testId,
  until,
  type Network,
  type Release,
} from '@huihuan/testing-platform';
import { openInspector, type Inspector } from '../spec/log.support.spec.ts';
import { appendAsNeighbour, copyShuffled, type Row } from './neighbour.support.spec.ts';
import { hearAllAgain, readers } from './set-back.support.spec.ts';

const moreThanAWeek = 8 * 24 * 3_600_000;
const tiers = readers.filter((service) => service !== 'regulator');

/** The five services as processes of their own, on one database and its log. They began more than a week ago. */
let network: Network;
let inspector: Inspector;
let database: string;

beforeAll(async () => {
  network = await startNetwork({ env: clockBehind(moreThanAWeek) });
  database = network.databaseOf('registry');
  inspector = openInspector(database);
});

afterAll(async () => {
  await inspector.close();
  await network.stop();
});

const rowsOfAll = async () => {
  await counted(network.url, database);
  return Promise.all(serviceNames.map((service) => allRows(database, service)));
};
const count = async (what: string): Promise<number> =>
  (await inspector.query<{ n: number }>(`select count(*)::int as n ${what}`))[0]?.n ?? 0;

interface Letters {
  readonly deadLetters: readonly { eventId: string; reason: string; error: string; bytes: number; type: string }[];
}
const lettersOf = async (service: string): Promise<Letters['deadLetters']> =>
  (await call<Letters>(network.url, `/api/${service}/dead-letters`)).body.deadLetters;
const discard = async (service: string, eventId: string, reason: string): Promise<void> => {
  const words = { id: testId(), by: '值班员', reason };
  const { status } = await call(network.url, `/api/${service}/dead-letters/${eventId}/discard`, words);
  expect(status).toBe(200);
};

describe('on the log in the database', () => {
  it('events of more than a week ago and of today come again, twice, while work goes on: none has a second effect', async () => {
    const past = await startLoad(network.url, { conflicts: false, clockBehind: moreThanAWeek });
    await past.more(120);
    expect(await settleAccount(network.url, past)).toMatchObject(allIsWell);
    const aWeekAgo = await count(
      `from bus.log where (record::json ->> 'time')::timestamptz < now() - interval '7 days'`,
    );
    expect(aWeekAgo).toBeGreaterThan(300);
    await Promise.all(
      serviceNames.map(async (service) => {
        await network.process(service).stop();
        await network.process(service).start({ env: rightClock });
      }),
    );

    const load = await startLoad(network.url, { conflicts: false });
    for (let times = 0; times < 2; times += 1) {
      for (const service of readers) {
        await load.more(15);
        await hearAllAgain({ network, inspector }, service, { env: rightClock });
      }
    }
    expect(await settleAccount(network.url, load)).toMatchObject(allIsWell);

    const before = await rowsOfAll();
    await Promise.all(readers.map((service) => hearAllAgain({ network, inspector }, service, { env: rightClock })));
    await caughtUp(network.url);
    expect(await rowsOfAll()).toEqual(before);
  }, 900_000);

  it('poison of a program that is none of ours becomes dead letters, and its neighbours and all that follows go on', async () => {
    const load = await startLoad(network.url, { conflicts: false });
    await load.more(20);
    const [dispatched] = await inspector.events('shipment.dispatched');
    const poison = ['no JSON', '{"specversion":"1.0","id":"x"}', '[]', 'x'.repeat(5_000_000)].map((record) => ({
      record,
    }));
    const rows = [
      ...poison,
      // a whole event, under an id that is not its own
      { record: JSON.stringify(dispatched?.record) },
      // an event of a type that everybody knows, which says nothing that it should
      { record: JSON.stringify({ ...dispatched?.record, data: { height: 36_000 } }) },
    ].map(({ record }, index): Row => {
      const id = testId();
      const type = 'cn.huihuan.shipment.dispatched.v1';
      return {
        id,
        topic: 'huihuan.shipment',
        key: id,
        type,
        source: 'urn:huihuan:service:booking',
        siteSeq: index + 1,
        record,
      };
    });
    await appendAsNeighbour(database, 'booking', rows);
    await load.more(100);
    for (const service of readers) await until(async () => (await lettersOf(service)).length === rows.length);
    await load.stop();
    await caughtUp(network.url);
    for (const service of readers) {
      const letters = await lettersOf(service);
      expect(new Set(letters.map(({ eventId }) => eventId))).toEqual(new Set(rows.map(({ id }) => id)));
      expect(letters.every(({ reason, error }) => reason === 'failed' && error !== '')).toBe(true);
      expect(Math.max(...letters.map(({ bytes }) => bytes))).toBe(5_000_000);
      for (const { eventId } of letters) await discard(service, eventId, '外来程序写入，无法识别');
    }
    expect(await settleAccount(network.url, load)).toMatchObject(allIsWell);
  }, 240_000);

  it('a type nobody knows is counted and kept, and later versions wait for who can read them', async () => {
    const load = await startLoad(network.url, { conflicts: false });
    await load.more(20);
    const { sites } = (
      await call<{ sites: { siteId: string; code: string }[] }>(
        network.url,
        '/api/registry/sites?kind=collection-point&limit=1000',
      )
    ).body;
    const quiet = sites.sort((one, other) => one.code.localeCompare(other.code)).at(-1)!.siteId;
    const state = (topic: string, type: string) =>
      stateTomorrow(database, {
        ...{ service: 'collection', source: siteSource(quiet), topic, type, data: { siteId: quiet, height: 36_000 } },
      });
    const unheardOf = 'cn.huihuan.item.weighed-by-satellite.v1';
    const kept = await state('huihuan.item', unheardOf);
    const [next, far] = [
      await state('huihuan.shipment', 'cn.huihuan.shipment.received.v2'),
      await state('huihuan.shipment', 'cn.huihuan.shipment.dispatched.v9'),
    ];
    await load.more(60);
    for (const service of tiers) {
      const early = async () => (await lettersOf(service)).filter(({ reason }) => reason === 'early');
      await until(async () => {
        const ids = (await early()).map(({ eventId }) => eventId);
        return ids.includes(next) && ids.includes(far);
      });
      const { skipped } = (await call<{ skipped: unknown }>(network.url, `/api/${service}/bus`)).body;
      expect(skipped).toEqual([{ type: unheardOf, count: 1 }]);
    }
    const ids = [kept, next, far].map((id) => `'${id}'`).join();
    await until(
      async () =>
        (await count(`from regulator.unread_fact join regulator.fact using (position) where id in (${ids})`)) === 3,
    );
    await load.stop();
    for (const service of tiers) for (const eventId of [next, far]) await discard(service, eventId, '试验');
    // the planted facts are those that nobody asked for
    const unasked = expect.stringMatching(/^unasked: shipment\.(received|dispatched) /) as unknown;
    const account = await settleAccount(network.url, load);
    expect(account).toMatchObject({ ...allIsWell, wrong: [unasked, unasked] });
  }, 240_000);

  it('everything for the first time and in any order: a new regulator projects the same rows', async () => {
    const url = new URL(database);
    url.pathname = `${url.pathname}_anew`;
    await inspector.query(`create database ${url.pathname.slice(1)}`);
    const anew = network.process('regulator', 1);
    await anew.start({ env: { ...rightClock, DATABASE_URL: url.toString() } });
    try {
      const own = serviceSource('regulator');
      await copyShuffled(database, url.toString(), own);
      const orderly = await projectedOfOthers(database);
      await until(
        async () => (await projectedOfOthers(url.toString()))['fact']?.length === orderly['fact']?.length,
        60_000,
      );
      const found = await projectedOfOthers(url.toString());
      for (const [table, rows] of Object.entries(orderly)) expect([table, found[table]]).toEqual([table, rows]);
    } finally {
      await anew.stop();
      await inspector.query(`drop database ${url.pathname.slice(1)} with (force)`);
    }
  });
});

describe('a next version beside this one, on the log in the database', () => {
  const { collected, dispatched, photographed } = nextFacts;
  let next: Release;

  beforeAll(async () => {
    next = await makeRelease(nextVersion);
  });
  afterAll(() => next.remove());

  it('states what this one puts aside, and when it has taken over everywhere all of it has its effect', async () => {
    const rollout = openRollout(network, { env: rightClock });
    const load = await startLoad(network.url, { conflicts: false, patience: 300_000 });
    await load.more(20);
    await rollout.join('collection', next);
    for (const service of ['transfer', 'sorting'])
      await until(async () => (await lettersOf(service)).some(({ type }) => type === dispatched.next));
    for (const service of ['regulator', 'sorting', 'transfer', 'registry'] as const)
      await rollout.replace(service, next, load);
    await rollout.takeOver('collection');
    await load.more(20);
    const account = await settleAccount(network.url, load, { hh: next.programOf('cli'), patience: 240_000 });
    expect(account).toMatchObject(allIsWell);
    for (const type of [collected.today, collected.next, photographed])
      expect(await count(`from bus.log where type = '${type}'`)).toBeGreaterThan(3);
    expect(
      await count(`from transfer.dead_letter where type = '${dispatched.next}' and done_at is not null`),
    ).toBeGreaterThan(0);
    // what no version knows is unread still
    const ofNext = `'${collected.next}', '${dispatched.next}', '${photographed}'`;
    expect(await count(`from regulator.unread_fact where type in (${ofNext})`)).toBe(0);
  }, 900_000);
});
