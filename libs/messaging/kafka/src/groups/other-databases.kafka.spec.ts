import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fact, serviceSource, topics } from '@huihuan/contracts-events';
import {
  createOutbox,
  listenToLog,
  logChannel,
  logTable,
  MessagingTables1764000000001,
  type LogSignal,
  type ServiceBus,
} from '@huihuan/messaging-core';
import { readSettings } from '@huihuan/platform-config';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import { until } from '@huihuan/testing-platform';
import { kafkaBus } from '../kafka-bus.ts';
import { kafkaSettings } from '../settings/kafka-settings.ts';

const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId: randomUUID });
const cause = { correlationId: 'test', causationId: 'test' };
const areas = fact('cn.huihuan.areas.registered.v1', {
  areas: [{ code: '410122', name: '中牟县', level: 'county', parent: '410100' }],
});

interface Listening {
  readonly bus: ServiceBus;
  readonly stop: () => Promise<void>;
}

brokerOrSkip()('databases in one group', () => {
  let broker: TestBroker;
  const tests: TestDatabase[] = [];
  const signals: LogSignal[] = [];
  const open = new Set<Listening>();

  beforeAll(async () => {
    broker = await startTestBroker();
    await broker.createTopics(topics, 3);
  });
  afterAll(async () => {
    for (const { stop } of open) await stop();
    for (const signal of signals) await signal.close();
    for (const test of tests) await test.drop();
    await broker.stop();
  });

  /** A database in which something was stated. */
  const database = async () => {
    const test = await createTestDatabase(['regulator']);
    tests.push(test);
    const opened = await test.open('regulator', { migrations: [MessagingTables1764000000001] });
    await opened.transaction((tx) => outbox.append(tx, serviceSource('registry'), [areas], cause));
    const signal = listenToLog(opened.connection);
    signals.push(signal);
    return { database: opened, signal };
  };
  /** A process that listens for a database. */
  const listen = async (of: Awaited<ReturnType<typeof database>>, KAFKA_GROUP = 'shared'): Promise<Listening> => {
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const settings = readSettings(kafkaSettings, { ...broker.env, KAFKA_GROUP, KAFKA_REPLICATION: '1' });
    const bus = kafkaBus({ settings, clientId: 'regulator-service', log }).open(of);
    const subscription = await bus.transport.subscribe({
      ...{ group: 'regulator', types: 'all', maximumBatch: 10 },
      ...{ handle: () => Promise.resolve(), onTrouble: () => undefined },
    });
    const stop = async (): Promise<void> => {
      await subscription.stop();
      await bus.stop();
    };
    const listening = { bus, stop };
    open.add(listening);
    return listening;
  };
  const saysIt = ({ bus }: Listening): boolean =>
    bus.state().complaints.some(({ zh, en }) => zh.includes('shared') && en.includes('another database'));
  const isSilent = (one: Listening): boolean => one.bus.state().broker === 'connected' && !saysIt(one);

  it('are found out by both, and the complaint ends when one of them is gone; replicas of one are no fault', async () => {
    const [one, other] = [await database(), await database()];
    const first = await listen(one);
    const replica = await listen(one);
    const elsewhere = await listen(other, 'own');
    await until(() => [first, replica, elsewhere].every(isSilent));
    const second = await listen(other);
    await until(() => saysIt(first) && saysIt(replica) && saysIt(second));
    expect(saysIt(elsewhere)).toBe(false);
    open.delete(second);
    await second.stop();
    await until(() => isSilent(first) && isSilent(replica));
  });
});
