import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serviceSource, siteSource } from '@huihuan/contracts-events';
import type { FromKafka } from '@huihuan/messaging-kafka';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import {
  allIsWell,
  allRows,
  call,
  caughtUp,
  counted,
  projectedOfOthers,
  serviceNames,
  settleAccount,
  soon,
  startLoad,
  stateTomorrow,
  testId,
  until,
} from '@huihuan/testing-platform';
import { makeTopics, startKafkaNetwork, type KafkaNetwork } from './kafka-network.support.spec.ts';
import { everythingSaid, send } from './messages.support.spec.ts';

const consumers = serviceNames.filter((service) => service !== 'registry');
const aWeek = 7 * 24 * 3_600_000;

/** The same messages in another order; the same one for the same seed. */
const shuffled = <Value>(values: readonly Value[], seed: number): readonly Value[] => {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  return values
    .map((value) => ({ value, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
};

const sendRaw = async (broker: TestBroker, topic: string, messages: readonly Pick<FromKafka, 'key' | 'value'>[]) => {
  const producer = broker.client().producer({ idempotent: true });
  await producer.connect();
  await producer.send({ topic, acks: -1, messages: [...messages] });
  await producer.disconnect();
};

brokerOrSkip()('messages that nobody expects', () => {
  let kafka: KafkaNetwork;

  beforeAll(async () => {
    kafka = await startKafkaNetwork();
    const load = await startLoad(kafka.network.url, { conflicts: false });
    await load.more(150);
    expect(await settleAccount(kafka.network.url, load)).toMatchObject(allIsWell);
  }, 240_000);

  afterAll(() => kafka.stop());

  const rowsOfAll = async () => {
    await counted(kafka.network.url, kafka.network.databaseOf('regulator'));
    return Promise.all(serviceNames.map((service) => allRows(kafka.network.databaseOf(service), service)));
  };
  const get = async <Body>(path: string): Promise<Body> => (await call<Body>(kafka.network.url, path)).body;

  it('everything again, twice, a week old and in any order: not one row of any service is another', async () => {
    const before = await rowsOfAll();
    const said = await everythingSaid(kafka);
    expect(said.length).toBeGreaterThan(400);
    await send(kafka.broker, shuffled([...said, ...said], 7), aWeek + 3_600_000);
    await caughtUp(kafka.network.url);
    expect(await rowsOfAll()).toEqual(before);
  });

  it('poison becomes dead letters, and its neighbours and all that follows go on', async () => {
    const { broker, network } = kafka;
    const load = await startLoad(network.url);
    await load.more(20);
    const poison = [
      Buffer.from('no JSON'),
      Buffer.from('{"specversion":"1.0","id":"x"}'),
      Buffer.from([0xff, 0x00, 0x80]),
      Buffer.alloc(5_000_000, 'x'),
      null,
    ];
    for (const topic of ['huihuan.item', 'huihuan.shipment']) {
      await sendRaw(
        broker,
        topic,
        poison.map((value) => ({ key: Buffer.from('stranger'), value })),
      );
    }
    await load.more(100);
    await load.stop();
    await caughtUp(network.url);
    interface Letters {
      deadLetters: readonly { eventId: string; reason: string; bytes: number; error: string }[];
    }
    for (const service of consumers) {
      const { deadLetters } = await get<Letters>(`/api/${service}/dead-letters`);
      expect(deadLetters).toHaveLength(2 * poison.length);
      expect(deadLetters.every(({ reason, error }) => reason === 'failed' && error !== '')).toBe(true);
      expect(Math.max(...deadLetters.map(({ bytes }) => bytes))).toBeGreaterThanOrEqual(5_000_000);
      for (const { eventId } of deadLetters) {
        const words = { id: testId(), by: '值班员', reason: '外来消息，无法识别' };
        const { status } = await call(network.url, `/api/${service}/dead-letters/${eventId}/discard`, words);
        expect(status).toBe(200);
      }
    }
    expect(await settleAccount(network.url, load)).toMatchObject(allIsWell);
  }, 240_000);

  it('a type nobody knows is counted and kept, a newer version waits for who can read it, more members are tolerated', async () => {
    const { network } = kafka;
    const load = await startLoad(network.url);
    await load.more(20);
    const { sites } = await get<{ sites: { siteId: string; code: string }[] }>(
      '/api/registry/sites?kind=collection-point&limit=1000',
    );
    const quiet = sites.sort((one, other) => one.code.localeCompare(other.code)).at(-1)!.siteId;
    const state = (topic: string, type: string) =>
      stateTomorrow(network.databaseOf('collection'), {
        ...{ service: 'collection', source: siteSource(quiet), topic, type, data: { siteId: quiet, height: 36_000 } },
      });
    const unheardOf = await state('huihuan.item', 'cn.huihuan.item.weighed-by-satellite.v1');
    const newer = await state('huihuan.shipment', 'cn.huihuan.shipment.dispatched.v9');
    await load.more(60);
    await load.stop();
    await caughtUp(network.url, 60_000).catch(() => undefined);
    interface Skipped {
      skipped: readonly { type: string; count: number }[];
    }
    for (const service of consumers.filter((each) => each !== 'regulator')) {
      await soon(async () => {
        const { skipped } = await get<Skipped>(`/api/${service}/bus`);
        expect(skipped).toEqual([{ type: 'cn.huihuan.item.weighed-by-satellite.v1', count: 1 }]);
        const { deadLetters } = await get<{ deadLetters: unknown }>(`/api/${service}/dead-letters`);
        expect(deadLetters).toMatchObject([{ eventId: newer, reason: 'early' }]);
      });
    }
    const ofBoth = 'select id from fact where id = any ($1::uuid[])';
    const kept = () => kafka.query<{ id: string }>('regulator', ofBoth, [[unheardOf, newer]]);
    await soon(async () => expect(await kept()).toHaveLength(2));
    for (const service of consumers.filter((each) => each !== 'regulator')) {
      const words = { id: testId(), by: '值班员', reason: '试验' };
      await call(network.url, `/api/${service}/dead-letters/${newer}/discard`, words);
    }
    // the planted dispatch is the one fact that nobody asked for
    const account = await settleAccount(network.url, load);
    expect(account).toMatchObject({ ...allIsWell, wrong: [expect.stringContaining('unasked: shipment.dispatched')] });
  }, 240_000);

  it('everything for the first time and in any order, twice: a new regulator projects the same rows', async () => {
    const { network } = kafka;
    const own = serviceSource('regulator');
    // each regulator has a chain of its own, with the key that it published before it heard of anything
    const said = (await everythingSaid(kafka)).filter(({ record }) => !record.includes(`"source":"${own}"`));
    const other = await startTestBroker();
    const again = network.process('regulator', 1);
    try {
      await makeTopics(other);
      await send(other, shuffled([...said, ...said], 11));
      const url = new URL(network.databaseOf('regulator'));
      url.pathname = `${url.pathname}_again`;
      await kafka.query('regulator', `create database ${url.pathname.slice(1)}`);
      await again.start({ env: { ...other.env, DATABASE_URL: url.toString() } });
      await until(async () => (await projectedOfOthers(url.toString()))['fact']?.length === said.length);
      const [found, orderly] = [
        await projectedOfOthers(url.toString()),
        await projectedOfOthers(network.databaseOf('regulator')),
      ];
      for (const [table, rows] of Object.entries(orderly)) expect([table, found[table]]).toEqual([table, rows]);
    } finally {
      if (again.isRunning()) await again.stop();
      await other.stop();
    }
  }, 240_000);
});
