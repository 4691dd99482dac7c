import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource } from '@huihuan/contracts-events';
import {
  createOutbox,
  LetterStates1764000000010,
  listenToLog,
  logChannel,
  logTable,
  MessagingTables1764000000001,
  type LogSignal,
} from '@huihuan/messaging-core';
import { readSettings } from '@huihuan/platform-config';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { until } from '@huihuan/testing-platform';
import { kafkaBus } from './kafka-bus.ts';
import { kafkaSettings } from './settings/kafka-settings.ts';

const silence = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

let test: TestDatabase;
let database: ServiceDatabase;
let signal: LogSignal;
/** Takes every connection and never says a word, as a broker that hangs. */
let mute: Server;
const sockets = new Set<Socket>();

beforeAll(async () => {
  test = await createTestDatabase(['collection']);
  database = await test.open('collection', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
  signal = listenToLog(database.connection);
  mute = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
  await once(mute, 'listening');
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  mute.close();
  await signal.close();
  await test.drop();
});

describe('a bus whose broker takes connections and says nothing', () => {
  it('stops all the same, with an event on its way', async () => {
    const brokers = `127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const settings = readSettings(kafkaSettings, { KAFKA_BROKERS: brokers });
    const bus = kafkaBus({ settings, clientId: 'test', log: silence }).open({ database, signal });
    bus.start();
    const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId: randomUUID });
    const truck = { truckId: randomUUID(), plate: '豫A00001', capacityGrams: 1, homeSiteId: null, active: true };
    await database.transaction((tx) =>
      outbox.append(tx, siteSource(randomUUID()), [fact('cn.huihuan.truck.registered.v1', truck)], {
        correlationId: 'test',
        causationId: 'test',
      }),
    );
    // one of the watch and one of the relay
    await until(() => sockets.size >= 2);
    const began = performance.now();
    await bus.stop();
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(bus.state()).toMatchObject({ engine: 'kafka', broker: 'away' });
    expect(await bus.relayStatus()).toMatchObject({ waiting: 1 });
  });
});
