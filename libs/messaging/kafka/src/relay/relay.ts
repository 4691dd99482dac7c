import { tellFailure } from '@huihuan/kernel-domain';
import {
  embeddedTransport,
  lagOf,
  type BusUser,
  type Message,
  type RelayStatus,
  type Subscription,
} from '@huihuan/messaging-core';
import type { KafkaLog } from '../settings/kafka-client.ts';
import type { EventSender } from './event-sender.ts';
import { leadership } from './leadership.ts';

export const relayGroup = 'kafka-relay';

export interface RelayOptions extends BusUser {
  readonly sender: EventSender;
  readonly log: KafkaLog;
  /** How many events are read and sent together. */
  readonly maximumBatch?: number;
}

export interface Relay {
  status(): Promise<RelayStatus>;
  stop(): Promise<void>;
}

/**
 * Carries what a service has committed to Kafka, in the order of its log: one more reader of the log, whose effect is the
 * acknowledgement of all replicas. Its offset moves after that, so a crash in between sends a batch twice and loses none;
 * readers know an event again by its id.
 *
 * Of the replicas of a service one relays at a time. A batch is read when the one before it is acknowledged: a slow bus
 * slows the relay and nobody else.
 */
export const startRelay = (options: RelayOptions): Relay => {
  const { database, signal, sender, log, maximumBatch = 2_000 } = options;
  const ownLog = embeddedTransport(database, signal, { of: 'oneself' });
  let sentTotal = 0;
  let lastError: string | null = null;
  const subscribe = (handle: (messages: readonly Message[]) => Promise<void>): Promise<Subscription> =>
    ownLog.subscribe({
      group: relayGroup,
      types: 'all',
      maximumBatch,
      handle,
      onTrouble: (failure, waitMilliseconds) => {
        lastError = tellFailure(failure).message;
        log.warn({ err: failure, waitMilliseconds }, 'cannot bring events to Kafka now, trying again');
      },
    });
  const leader = leadership(database, relayGroup, {
    log,
    lead: async (isLeading) => {
      const subscription = await subscribe(async (messages) => {
        if (!isLeading()) throw new Error('another process relays now');
        await sender.send(messages);
        sentTotal += messages.length;
        lastError = null;
      });
      return () => subscription.stop();
    },
  });
  return {
    status: async () => {
      const { events, seconds } = await lagOf(database, { group: relayGroup, types: 'all', of: 'oneself' });
      return { leader: leader.isLeading(), waiting: events, oldestSeconds: seconds, sentTotal, lastError };
    },
    stop: async () => {
      await leader.stop();
      await sender.close();
    },
  };
};
