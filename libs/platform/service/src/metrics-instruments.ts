import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const batchSizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const batchSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const make = (registry: Registry) => {
  const registers = [registry];
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]): Gauge<Label> =>
    new Gauge({ name, help, labelNames, registers });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames, registers });
  const consumer = ['service', 'group'] as const;
  const ofService = ['service'] as const;
  const ofTopic = [...consumer, 'topic'] as const;
  return {
    lagEvents: gauge('huihuan_consumer_lag_events', 'Events that are said and not heard yet', consumer),
    lagSeconds: gauge('huihuan_consumer_lag_seconds', 'Age of the oldest of them', consumer),
    applied: counter('huihuan_consumer_applied_total', 'Events that had their effect', [...consumer, 'type'] as const),
    skipped: counter('huihuan_consumer_skipped_total', 'Events of types that this version does not know', [
      ...consumer,
      'type',
    ] as const),
    failedBatches: counter(
      'huihuan_consumer_batch_failures_total',
      'Batches that were rejected and come again',
      consumer,
    ),
    batchEvents: new Histogram({
      name: 'huihuan_consumer_batch_events',
      help: 'How many events were handed over together',
      labelNames: consumer,
      buckets: batchSizes,
      registers,
    }),
    batchSeconds: new Histogram({
      name: 'huihuan_consumer_batch_seconds',
      help: 'How long a batch took until its effects were committed',
      labelNames: consumer,
      buckets: batchSeconds,
      registers,
    }),
    deadLetters: gauge('huihuan_dead_letters', 'Events that are put aside now, by reason', [
      'service',
      'reason',
    ] as const),
    relayWaiting: gauge('huihuan_relay_waiting_events', 'Committed events that the broker has not got yet', ofService),
    relayOldest: gauge('huihuan_relay_oldest_seconds', 'Age of the oldest of them', ofService),
    relaySent: counter('huihuan_relay_sent_total', 'Events that this process has sent to the broker', ofService),
    relayLeader: gauge('huihuan_relay_leader', '1 in the one process that sends for the service', ofService),
    brokerConnected: gauge('huihuan_broker_connected', '1 while the broker answers this process', ofService),
    topicMessages: counter('huihuan_kafka_messages_total', 'Messages that came from the broker', ofTopic),
    topicBatches: counter(
      'huihuan_kafka_batches_total',
      'Batches with messages of the topic that had their effect',
      ofTopic,
    ),
    topicRetries: counter('huihuan_kafka_retries_total', 'Batches that failed and came again after a pause', ofTopic),
    topicPaused: gauge('huihuan_kafka_paused_partitions', 'Partitions that wait for their next try now', ofTopic),
    clientFailures: counter('huihuan_kafka_client_failures_total', 'Times the client was started anew', consumer),
    unread: gauge('huihuan_figures_unread', '1 where the figures of the service could not be read', ofService),
  };
};

export type Instruments = ReturnType<typeof make>;

/** The services of one process share its instruments: a name is registered once. */
const madeFor = new WeakMap<Registry, Instruments>();

export const instrumentsOf = (registry: Registry): Instruments => {
  const made = madeFor.get(registry) ?? make(registry);
  madeFor.set(registry, made);
  return made;
};
