import { describe, expect, it } from '@jest/globals';
import type { Delivery, Message, SubscriptionOptions, Transport } from '@huihuan/messaging-core';
import { createMetrics } from '@huihuan/platform-http';
import { serviceMetrics, type ServiceFigures } from './metrics.ts';

const calm: ServiceFigures = {
  lag: { events: 3, seconds: 1.5 },
  deadLetters: { failed: 1, behind: 4, early: 0 },
  skipped: [{ type: 'cn.huihuan.unheard.v1', count: 2 }],
  relay: { leader: true, waiting: 7, oldestSeconds: 0.2, sentTotal: 41, lastError: null },
  broker: 'connected',
  received: {
    topics: [{ topic: 'huihuan.item', messages: 900, batches: 4, retries: 2, pausedPartitions: 1 }],
    clientFailures: 3,
  },
};

const deliveryOf = (type: string): Delivery => ({ type }) as Delivery;

const open = () => {
  const metrics = createMetrics();
  const valueOf = async (series: string): Promise<number | null> => {
    const line = (await metrics.scrape()).split('\n').find((one) => one.startsWith(`${series} `));
    return line === undefined ? null : Number(line.slice(series.length + 1));
  };
  return { metrics, valueOf };
};

describe('the figures of a service', () => {
  it('are read when they are asked for', async () => {
    const { metrics, valueOf } = open();
    let figures = calm;
    serviceMetrics({ metrics, service: 'sorting', group: 'huihuan.sorting', read: () => Promise.resolve(figures) });
    const labels = 'service="sorting",group="huihuan.sorting"';
    expect(await valueOf(`huihuan_consumer_lag_events{${labels}}`)).toBe(3);
    expect(await valueOf(`huihuan_consumer_lag_seconds{${labels}}`)).toBe(1.5);
    expect(await valueOf('huihuan_dead_letters{service="sorting",reason="behind"}')).toBe(4);
    expect(await valueOf(`huihuan_consumer_skipped_total{${labels},type="cn.huihuan.unheard.v1"}`)).toBe(2);
    expect(await valueOf('huihuan_relay_waiting_events{service="sorting"}')).toBe(7);
    expect(await valueOf('huihuan_relay_leader{service="sorting"}')).toBe(1);
    expect(await valueOf('huihuan_broker_connected{service="sorting"}')).toBe(1);
    const ofTopic = `${labels},topic="huihuan.item"`;
    expect(await valueOf(`huihuan_kafka_messages_total{${ofTopic}}`)).toBe(900);
    expect(await valueOf(`huihuan_kafka_batches_total{${ofTopic}}`)).toBe(4);
    expect(await valueOf(`huihuan_kafka_retries_total{${ofTopic}}`)).toBe(2);
    expect(await valueOf(`huihuan_kafka_paused_partitions{${ofTopic}}`)).toBe(1);
    expect(await valueOf(`huihuan_kafka_client_failures_total{${labels}}`)).toBe(3);
    figures = { ...calm, relay: { ...calm.relay!, leader: false, sentTotal: 45 }, broker: 'away' };
    expect(await valueOf('huihuan_relay_sent_total{service="sorting"}')).toBe(45);
    expect(await valueOf('huihuan_relay_leader{service="sorting"}')).toBe(0);
    expect(await valueOf('huihuan_broker_connected{service="sorting"}')).toBe(0);
  });

  it('are missing, and said to be, while the service cannot be asked', async () => {
    const { metrics, valueOf } = open();
    let away = false;
    const read = (): Promise<ServiceFigures> =>
      away ? Promise.reject(new Error('no database')) : Promise.resolve(calm);
    serviceMetrics({ metrics, service: 'sorting', group: 'g', read });
    const lag = 'huihuan_consumer_lag_events{service="sorting",group="g"}';
    expect(await valueOf(lag)).toBe(3);
    away = true;
    expect(await valueOf(lag)).toBeNull();
    expect(await valueOf('huihuan_dead_letters{service="sorting",reason="failed"}')).toBeNull();
    expect(await valueOf('huihuan_figures_unread{service="sorting"}')).toBe(1);
    away = false;
    expect(await valueOf(lag)).toBe(3);
    expect(await valueOf('huihuan_figures_unread{service="sorting"}')).toBe(0);
  });

  it('tell that the broker is away, and no lag that nobody knows', async () => {
    const { metrics, valueOf } = open();
    let figures = calm;
    serviceMetrics({ metrics, service: 'sorting', group: 'g', read: () => Promise.resolve(figures) });
    const lag = 'huihuan_consumer_lag_events{service="sorting",group="g"}';
    expect(await valueOf(lag)).toBe(3);
    figures = { ...calm, lag: null, broker: 'away' };
    expect(await valueOf(lag)).toBeNull();
    expect(await valueOf('huihuan_broker_connected{service="sorting"}')).toBe(0);
    expect(await valueOf('huihuan_relay_waiting_events{service="sorting"}')).toBe(7);
  });

  it('of several services stand side by side in one process', async () => {
    const { metrics, valueOf } = open();
    for (const [service, failed] of Object.entries({ transfer: 1, regulator: 2 }))
      serviceMetrics({
        metrics,
        service,
        group: service,
        read: () =>
          Promise.resolve({ ...calm, deadLetters: { ...calm.deadLetters, failed }, relay: null, broker: null }),
      });
    expect(await valueOf('huihuan_dead_letters{service="transfer",reason="failed"}')).toBe(1);
    expect(await valueOf('huihuan_dead_letters{service="regulator",reason="failed"}')).toBe(2);
    expect(await valueOf('huihuan_relay_leader{service="regulator"}')).toBeNull();
  });

  it('count what had its effect, by type, and measure batches; one that is rejected counts as such', async () => {
    const { metrics, valueOf } = open();
    const { measured, applied } = serviceMetrics({
      metrics,
      service: 'sorting',
      group: 'g',
      read: () => Promise.resolve(calm),
    });
    applied([deliveryOf('a.v1'), deliveryOf('a.v1'), deliveryOf('b.v1')]);
    expect(await valueOf('huihuan_consumer_applied_total{service="sorting",group="g",type="a.v1"}')).toBe(2);
    let hand: SubscriptionOptions['handle'] = () => Promise.resolve();
    const transport: Transport = {
      subscribe: ({ handle }) => {
        hand = handle;
        return Promise.resolve({
          lag: () => Promise.resolve({ events: 0, seconds: 0 }),
          stop: () => Promise.resolve(),
        });
      },
    };
    let isBroken = false;
    await measured(transport).subscribe({
      group: 'g',
      types: 'all',
      maximumBatch: 10,
      handle: () => (isBroken ? Promise.reject(new Error('away')) : Promise.resolve()),
      onTrouble: () => undefined,
    });
    await hand([{} as Message, {} as Message]);
    isBroken = true;
    await expect(hand([{} as Message])).rejects.toThrow('away');
    expect(await valueOf('huihuan_consumer_batch_events_sum{service="sorting",group="g"}')).toBe(2);
    expect(await valueOf('huihuan_consumer_batch_seconds_count{service="sorting",group="g"}')).toBe(1);
    expect(await valueOf('huihuan_consumer_batch_failures_total{service="sorting",group="g"}')).toBe(1);
  });
});
