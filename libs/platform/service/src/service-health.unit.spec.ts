import { describe, expect, it } from '@jest/globals';
import { noLetters, type Consumer, type Lag, type ServiceBus } from '@huihuan/messaging-core';
import { createMetrics } from '@huihuan/platform-http';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { metricsOfService } from './metrics-of-service.ts';
import { serviceHealth } from './service-health.ts';

const relay = { leader: true, waiting: 7, oldestSeconds: 3, sentTotal: 0, lastError: 'away' };
let timesCounted = 0;
const bus = {
  state: () => ({ engine: 'kafka', broker: 'away', complaints: [{ zh: '缺少主题', en: 'a topic is missing' }] }),
  received: () => null,
  relayStatus: () => {
    timesCounted += 1;
    return Promise.resolve(relay);
  },
} as unknown as ServiceBus;
const database = { query: () => Promise.resolve([]) } as unknown as ServiceDatabase;
const consumerWith = (lag: () => Promise<Lag>): Consumer =>
  ({ lag, letterCounts: () => Promise.resolve(noLetters), skipped: () => [] }) as unknown as Consumer;

/** As kafkajs says it: with a code that a database which is away has as well. */
const refused = () =>
  Promise.reject(
    new Error('KafkaJSNumberOfRetriesExceeded', {
      cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    }),
  );
const silent = () => new Promise<never>(() => undefined);

describe.each([
  ['refuses connections', refused],
  ['takes connections and says nothing', silent],
])('a broker that %s', (_, lag) => {
  const consumer = (): Consumer => consumerWith(lag);

  it('leaves a service ready: it takes what it is told, and says that nobody knows its lag', async () => {
    const checks = serviceHealth(database, consumer, bus);
    const answer = await checks.find(({ name }) => name === 'lag')?.check();
    expect(answer).toMatchObject({ ok: true, details: { events: null, seconds: null, toSend: 7 } });
  }, 2_000);

  it('leaves the other figures: that it is away, and how much waits for it', async () => {
    const metrics = createMetrics();
    metricsOfService({ metrics, service: 'sorting', group: 'sorting', bus, consumer });
    const text = await metrics.scrape();
    expect(text).toContain('huihuan_broker_connected{service="sorting"} 0');
    expect(text).toContain('huihuan_relay_waiting_events{service="sorting"} 7');
    expect(text).toContain('huihuan_figures_unread{service="sorting"} 0');
    expect(text).not.toContain('huihuan_consumer_lag_events{');
  }, 2_500);
});

it('counts what waits to be sent once for all checks together', async () => {
  timesCounted = 0;
  const checks = serviceHealth(database, () => null, bus);
  const answers = await Promise.all(checks.map(async ({ name, check }) => [name, await check()] as const));
  expect(timesCounted).toBe(1);
  expect(Object.fromEntries(answers)).toMatchObject({
    lag: { details: { toSend: 7 } },
    bus: { ok: true, details: { engine: 'kafka', broker: 'away', complaints: ['a topic is missing'] } },
  });
});
