import type { Delivery, Lag, ReceivedFigures, RelayStatus, Transport } from '@huihuan/messaging-core';
import type { Metrics } from '@huihuan/platform-http';
import { inTime } from '@huihuan/platform-patience';
import type { Counter } from 'prom-client';
import { instrumentsOf, type Instruments } from './metrics-instruments.ts';
import { measuredTransport } from './metrics-transport.ts';

const reasons = ['failed', 'behind', 'early'] as const;

/** What a service can tell of itself when it is asked. */
export interface ServiceFigures {
  /** `null` for a service that only tells, and while the bus cannot be asked. */
  readonly lag: Lag | null;
  /** How many events are put aside, by reason: `failed` needs a hand, `behind` and `early` wait by themselves. */
  readonly deadLetters: Readonly<Record<(typeof reasons)[number], number>>;
  /** Events of types that nobody here knows, since the process started. */
  readonly skipped: readonly { readonly type: string; readonly count: number }[];
  /** `null` where the outbox is the bus itself. */
  readonly relay: RelayStatus | null;
  readonly broker: 'connected' | 'away' | null;
  /** What came over the broker; `null` without one. */
  readonly received: ReceivedFigures | null;
}

export interface ServiceMetricsOptions {
  readonly metrics: Metrics;
  readonly service: string;
  readonly group: string;
  /** Asked before each scrape. Where it fails or takes too long, the figures are missing until it answers again. */
  readonly read: () => Promise<ServiceFigures>;
}

export interface ServiceMetrics {
  /** Wraps the transport of the service's consumer. */
  measured(transport: Transport): Transport;
  /** Counts what had its effect; for `onApplied` of the consumer. */
  applied(deliveries: readonly Delivery[]): void;
}

const limitMilliseconds = 2_000;

/** The figures of one service among those of its process, all named `huihuan_…` with the label `service`. */
export const serviceMetrics = ({ metrics, service, group, read }: ServiceMetricsOptions): ServiceMetrics => {
  const instruments = instrumentsOf(metrics.registry);
  metrics.beforeScrape(async () => {
    const figures = await inTime(read(), limitMilliseconds).catch(() => null);
    instruments.unread.set({ service }, figures === null ? 1 : 0);
    if (figures === null) forget(instruments, service, group);
    else tell(instruments, { service, group, figures });
  });
  return {
    measured: (transport) => measuredTransport(transport, instruments, service),
    applied: (deliveries) => {
      const byType = new Map<string, number>();
      for (const { type } of deliveries) byType.set(type, (byType.get(type) ?? 0) + 1);
      for (const [type, count] of byType) instruments.applied.inc({ service, group, type }, count);
    },
  };
};

/** A figure that is not known is no 0. */
const forget = (instruments: Instruments, service: string, group: string): void => {
  forgetLag(instruments, service, group);
  for (const gauge of relayGauges(instruments)) gauge.remove({ service });
  instruments.brokerConnected.remove({ service });
  for (const reason of reasons) instruments.deadLetters.remove({ service, reason });
};

const forgetLag = ({ lagEvents, lagSeconds }: Instruments, service: string, group: string): void => {
  for (const gauge of [lagEvents, lagSeconds]) gauge.remove({ service, group });
};

const relayGauges = ({ relayWaiting, relayOldest, relayLeader }: Instruments) => [
  relayWaiting,
  relayOldest,
  relayLeader,
];

interface Told {
  readonly service: string;
  readonly group: string;
  readonly figures: ServiceFigures;
}

const tell = (instruments: Instruments, { service, group, figures }: Told): void => {
  const { lag, deadLetters, skipped, relay, broker, received } = figures;
  if (lag === null) forgetLag(instruments, service, group);
  else {
    instruments.lagEvents.set({ service, group }, lag.events);
    instruments.lagSeconds.set({ service, group }, lag.seconds);
  }
  for (const reason of reasons) instruments.deadLetters.set({ service, reason }, deadLetters[reason]);
  for (const { type, count } of skipped) {
    setTo(instruments.skipped, { service, group, type }, count);
  }
  if (received !== null) tellReceived(instruments, { service, group }, received);
  if (broker !== null) instruments.brokerConnected.set({ service }, broker === 'connected' ? 1 : 0);
  if (relay === null) return;
  instruments.relayWaiting.set({ service }, relay.waiting);
  instruments.relayOldest.set({ service }, relay.oldestSeconds);
  instruments.relayLeader.set({ service }, relay.leader ? 1 : 0);
  setTo(instruments.relaySent, { service }, relay.sentTotal);
};

const tellReceived = (
  { topicMessages, topicBatches, topicRetries, topicPaused, clientFailures }: Instruments,
  labels: { readonly service: string; readonly group: string },
  received: ReceivedFigures,
): void => {
  for (const { topic, messages, batches, retries, pausedPartitions } of received.topics) {
    const ofTopic = { ...labels, topic };
    setTo(topicMessages, ofTopic, messages);
    setTo(topicBatches, ofTopic, batches);
    setTo(topicRetries, ofTopic, retries);
    topicPaused.set(ofTopic, pausedPartitions);
  }
  setTo(clientFailures, labels, received.clientFailures);
};

/** A count that is kept elsewhere. */
const setTo = <Label extends string>(counter: Counter<Label>, labels: Record<Label, string>, count: number): void => {
  counter.remove(labels);
  counter.inc(labels, count);
};
