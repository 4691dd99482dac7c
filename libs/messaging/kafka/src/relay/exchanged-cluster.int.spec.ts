import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fact, siteSource } from '@huihuan/contracts-events';
import {
  createOutbox,
  LetterStates1764000000010,
  listenToLog,
  logChannel,
  logTable,
  MessagingTables1764000000001,
  type LogSignal,
  type Message,
} from '@huihuan/messaging-core';
import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { until } from '@huihuan/testing-platform';
import { relayGroup } from './position.ts';
import { startRelay, type Relay } from './relay.ts';

let test: TestDatabase;
let database: ServiceDatabase;
let signal: LogSignal;
beforeAll(async () => {
  test = await createTestDatabase(['collection']);
  database = await test.open('collection', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
  signal = listenToLog(database.connection);
});
afterAll(async () => {
  await signal.close();
  await test.drop();
});

const source = siteSource(randomUUID());
const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId: randomUUID });
const state = (plate: string): Promise<unknown> => {
  const truck = { truckId: randomUUID(), plate, capacityGrams: 1, homeSiteId: null, active: true };
  const facts = [fact('cn.huihuan.truck.registered.v1', truck)];
  return database.transaction((tx) => outbox.append(tx, source, facts, { correlationId: 'test', causationId: 'test' }));
};

/** What stands at the address of Kafka: one cluster at a time, each with what was sent to it. */
const places = () => {
  const held = new Map<string | null, string[]>();
  let present: string | null = 'one';
  let exchangeWithin: string | null = null;
  return {
    plates: (cluster: string | null): readonly string[] => held.get(cluster) ?? [],
    exchange: (cluster: string | null): void => void (present = cluster),
    /** The next batch is taken by another cluster, which came between the question and the sending. */
    exchangeWithinNextSend: (cluster: string): void => void (exchangeWithin = cluster),
    cluster: { id: () => Promise.resolve(present), close: () => Promise.resolve() },
    sender: {
      send: (messages: readonly Message[]) => {
        if (exchangeWithin !== null) [present, exchangeWithin] = [exchangeWithin, null];
        const plates = messages.map(({ record }) => (JSON.parse(record) as { data: { plate: string } }).data.plate);
        held.set(present, [...(held.get(present) ?? []), ...plates]);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    },
  };
};

describe('a relay whose cluster of Kafka is exchanged', () => {
  let kafka: ReturnType<typeof places>;
  let said: string[];
  const relays: Relay[] = [];
  beforeEach(async () => {
    await database.query('delete from consumer_offset');
    kafka = places();
    said = [];
  });
  afterEach(() => Promise.all(relays.splice(0).map((relay) => relay.stop())));

  const relay = (): Relay => {
    const note = (_: unknown, message: string): void => void said.push(message);
    const started = startRelay({
      ...{ database, signal, sender: kafka.sender, cluster: kafka.cluster, lookAgainMilliseconds: 20 },
      log: { debug: note, info: note, warn: note, error: note },
    });
    relays.push(started);
    return started;
  };
  /** Every plate of the log, in its order. */
  const all = async (): Promise<readonly string[]> =>
    (
      await rowsOf<{ plate: string }>(
        database,
        `select record::json -> 'data' ->> 'plate' as plate from ${logTable} where source = $1 order by txid, pos`,
        [source],
      )
    ).map(({ plate }) => plate);
  const untilAllAreAt = async (cluster: string | null): Promise<void> => {
    const wanted = await all();
    await until(() => kafka.plates(cluster).length >= wanted.length);
    expect(kafka.plates(cluster)).toEqual(wanted);
  };

  it('brings another one everything from the first event, with nothing new to be sent, and says so', async () => {
    await state('豫A00001');
    await state('豫A00002');
    const { status } = relay();
    await untilAllAreAt('one');
    kafka.exchange('two');
    await untilAllAreAt('two');
    await until(async () => (await status()).waiting === 0);
    expect(said.join()).toMatch(/从第一个起重新发送.*sent again from the first one/);
    expect(await status()).toMatchObject({ leader: true, lastError: null });
  });

  it('goes on where it was when the first one is back, in this process or the next', async () => {
    await state('豫A00003');
    const first = relay();
    await untilAllAreAt('one');
    kafka.exchange('two');
    await untilAllAreAt('two');
    await first.stop();
    await state('豫A00004');
    kafka.exchange('one');
    relay();
    await untilAllAreAt('one');
    expect(said.join()).toContain('Kafka is the cluster one again');
    kafka.exchange('two');
    await untilAllAreAt('two');
  });

  it('counts nothing as brought to the old one that the new one took', async () => {
    await state('豫A00005');
    relay();
    await untilAllAreAt('one');
    kafka.exchangeWithinNextSend('two');
    await state('豫A00006');
    await until(() => said.some((line) => line.includes('another cluster than before')));
    // the new one has that batch first, and then everything
    const wanted = await all();
    await until(() => kafka.plates('two').length >= wanted.length + 1);
    expect(kafka.plates('two').slice(1)).toEqual(wanted);
    kafka.exchange('one');
    await untilAllAreAt('one');
  });

  it('takes what an earlier version remembered for the position of the first cluster that it meets', async () => {
    await state('豫A00007');
    await database.query(
      `insert into consumer_offset (consumer_group, txid, pos)
       select '${relayGroup}', txid, pos from ${logTable} order by txid desc, pos desc limit 1`,
    );
    const { status } = relay();
    await state('豫A00008');
    await until(() => kafka.plates('one').length > 0);
    await until(async () => (await status()).waiting === 0);
    expect(kafka.plates('one')).toEqual(['豫A00008']);
    kafka.exchange('two');
    await untilAllAreAt('two');
  });

  it('knows a cluster that does not tell its name by that', async () => {
    kafka.exchange(null);
    await state('豫A00009');
    const first = relay();
    await untilAllAreAt(null);
    await first.stop();
    relay();
    await state('豫A00010');
    await untilAllAreAt(null);
    kafka.exchange('two');
    await untilAllAreAt('two');
  });

  it('tells replicas that do not lead how much waits', async () => {
    const [one, other] = [relay(), relay()];
    await untilAllAreAt('one');
    kafka.exchange('two');
    await untilAllAreAt('two');
    await until(async () => (await Promise.all([one.status(), other.status()])).every(({ waiting }) => waiting === 0));
  });
});
