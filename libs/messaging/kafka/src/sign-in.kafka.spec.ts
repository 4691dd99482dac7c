import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { topics } from '@huihuan/contracts-events';
import { listenToLog, MessagingTables1764000000001, type LogSignal, type ServiceBus } from '@huihuan/messaging-core';
import { readSettings } from '@huihuan/platform-config';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import { until } from '@huihuan/testing-platform';
import { kafkaBus } from './kafka-bus.ts';
import { kafkaSettings } from './settings/kafka-settings.ts';

const user = { username: 'huihuan', password: 'a password of the tests' };

brokerOrSkip()('a broker that demands TLS and SASL/SCRAM', () => {
  let broker: TestBroker;
  let test: TestDatabase;
  let database: ServiceDatabase;
  let signal: LogSignal;
  const buses: ServiceBus[] = [];

  beforeAll(async () => {
    broker = await startTestBroker({ sasl: { mechanism: 'SCRAM-SHA-512', users: [user] }, tls: true });
    await broker.createTopics(topics, 1);
    test = await createTestDatabase(['reader']);
    database = await test.open('reader', { migrations: [MessagingTables1764000000001] });
    signal = listenToLog(database.connection);
  });
  afterAll(async () => {
    for (const bus of buses) await bus.stop();
    await signal.close();
    await test.drop();
    await broker.stop();
  });

  /** @returns the bus, and what its log says */
  const open = (change: Readonly<Record<string, string>>) => {
    const said: string[] = [];
    const note = (_: unknown, words: string): void => void said.push(words);
    const log = { debug: () => undefined, info: note, warn: note, error: note };
    const settings = readSettings(kafkaSettings, { ...broker.env, ...change });
    const bus = kafkaBus({ settings, clientId: 'test', log }).open({ database, signal });
    bus.start();
    buses.push(bus);
    return { bus, said };
  };

  it('is used by the settings of the environment', async () => {
    expect(broker.env).toMatchObject({ KAFKA_TLS: 'true', KAFKA_SASL_MECHANISM: 'scram-sha-512' });
    const { bus } = open({});
    await until(() => bus.state().broker === 'connected');
  });

  it('refuses a wrong password and a connection in the clear, and the log says what to check', async () => {
    for (const change of [{ KAFKA_SASL_PASSWORD: 'wrong' }, { KAFKA_TLS: 'false', KAFKA_TLS_CA: '' }]) {
      const { bus, said } = open(change);
      await until(() => said.some((words) => words.includes('KAFKA_BROKERS')));
      expect(bus.state().broker).toBe('away');
      expect(said.join()).not.toContain('wrong');
    }
  });
});
