import { tellFailure } from '@huihuan/kernel-domain';
import { embeddedTransport, lagOf, type BusUser, type RelayStatus } from '@huihuan/messaging-core';
import type { KafkaLog } from '../settings/kafka-client.ts';
import type { EventSender } from './event-sender.ts';
import { followClusters } from './follow-clusters.ts';
import { leadership } from './leadership.ts';
import { presentGroup, relayGroup } from './position.ts';
import type { WhichCluster } from './which-cluster.ts';

export interface RelayOptions extends BusUser {
  readonly sender: EventSender;
  readonly cluster: WhichCluster;
  readonly log: KafkaLog;
  /** How many events are read and sent together. */
  readonly maximumBatch?: number;
  /** How often to ask which cluster it is while nothing is to be sent. */
  readonly lookAgainMilliseconds?: number;
}

export interface Relay {
  status(): Promise<RelayStatus>;
  stop(): Promise<void>;
}

/**
 * Carries what a service has committed to Kafka, in the order of its log: one more reader of the log, whose effect is the
 * acknowledgement of all replicas. Its offset moves after that, so a crash in between sends a batch twice and loses none;
 * readers know an event again by its id. Each cluster of Kafka has an offset of its own.
 *
 * Of the replicas of a service one relays at a time. A batch is read when the one before it is acknowledged: a slow bus
 * slows the relay and nobody else.
 */
export const startRelay = (options: RelayOptions): Relay => {
  const { database, signal, sender, cluster, log, maximumBatch = 2_000, lookAgainMilliseconds = 5_000 } = options;
  const ownLog = embeddedTransport(database, signal, { of: 'oneself' });
  let sentTotal = 0;
  let lastError: string | null = null;
  const onTrouble = (failure: unknown, waitMilliseconds: number): void => {
    lastError = tellFailure(failure).message;
    log.warn({ err: failure, waitMilliseconds }, 'cannot bring events to Kafka now, trying again');
  };
  const onReached = (): void => void (lastError = null);
  const leader = leadership(database, relayGroup, {
    log,
    lead: (isLeading) => {
      const stopping = new AbortController();
      const following = followClusters(
        {
          ...{ database, cluster, sender, log, lookAgainMilliseconds, onTrouble, onReached },
          read: (group, send) =>
            ownLog.subscribe({
              group,
              types: 'all',
              maximumBatch,
              handle: async (messages) => {
                if (!isLeading()) throw new Error('another process relays now');
                await send(messages);
                sentTotal += messages.length;
                lastError = null;
              },
              onTrouble,
            }),
        },
        stopping.signal,
      );
      return Promise.resolve(async () => {
        stopping.abort();
        await following;
      });
    },
  });
  return {
    status: async () => {
      const group = (await presentGroup(database)) ?? relayGroup;
      const { events, seconds } = await lagOf(database, { group, types: 'all', of: 'oneself' });
      return { leader: leader.isLeading(), waiting: events, oldestSeconds: seconds, sentTotal, lastError };
    },
    stop: async () => {
      await leader.stop();
      await Promise.all([sender.close(), cluster.close()]);
    },
  };
};
