import { setTimeout as pause } from 'node:timers/promises';
import type { Message, Subscription } from '@huihuan/messaging-core';
import { orAborted } from '@huihuan/platform-patience';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import type { KafkaLog } from '../settings/kafka-client.ts';
import type { EventSender } from './event-sender.ts';
import { takeUpPosition, type Position } from './position.ts';
import type { WhichCluster } from './which-cluster.ts';

export interface FollowOptions {
  readonly database: ServiceDatabase;
  readonly cluster: WhichCluster;
  readonly sender: EventSender;
  readonly log: KafkaLog;
  /** How often to ask which cluster it is while nothing is to be sent. */
  readonly lookAgainMilliseconds: number;
  /** Reads the log as this reader. */
  readonly read: (group: string, send: (messages: readonly Message[]) => Promise<void>) => Promise<Subscription>;
  readonly onTrouble: (failure: unknown, waitMilliseconds: number) => void;
  /** A cluster answers, and its position is known. */
  readonly onReached: () => void;
}

const firstWait = 100;
const longestWait = 5_000;

/**
 * Brings the log to the cluster that is there. When another one stands in its place, because it was emptied or exchanged,
 * that one gets the log from where it has it, the first time from the first event.
 */
export const followClusters = async (options: FollowOptions, stopping: AbortSignal): Promise<void> => {
  let wait = firstWait;
  while (!stopping.aborted) {
    try {
      await bringToPresent(options, stopping);
      wait = firstWait;
    } catch (failure) {
      options.onTrouble(failure, wait);
      await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
      wait = Math.min(wait * 2, longestWait);
    }
  }
};

/** Until it is to stop, or another cluster is there. */
const bringToPresent = async (options: FollowOptions, stopping: AbortSignal): Promise<void> => {
  const { database, cluster, sender, log } = options;
  // a broker that is silent is not waited for at the end
  const id = await orAborted(cluster.id(), stopping);
  if (id === undefined) return;
  // the number that a producer was given by one cluster may be somebody else's in the next
  await sender.close();
  const position = await takeUpPosition(database, id);
  tell(log, position, id);
  options.onReached();

  const exchanged = new AbortController();
  const over = AbortSignal.any([stopping, exchanged.signal]);
  const mustBeThere = async (): Promise<void> => {
    if ((await cluster.id()) === id) return;
    exchanged.abort();
    throw new Error('another cluster of Kafka is there now');
  };
  const reading = await options.read(position.group, async (messages) => {
    await mustBeThere();
    await sender.send(messages);
    // an exchange in between: who took them was perhaps the other one, and this position may not say that this one has them
    await mustBeThere();
  });
  try {
    while (!over.aborted) {
      await orAborted(mustBeThere(), over).catch(() => undefined);
      await pause(options.lookAgainMilliseconds, undefined, { signal: over }).catch(() => undefined);
    }
  } finally {
    await reading.stop();
  }
};

const tell = (log: KafkaLog, { found }: Position, cluster: string | null): void => {
  const name = cluster ?? '—';
  if (found === 'another') {
    log.warn(
      { cluster },
      `Kafka 是另一个集群（${name}），或已被清空：本服务的全部事件从第一个起重新发送，原集群的进度保留 · ` +
        `Kafka is another cluster than before (${name}), or was emptied: every event of this service is sent again from ` +
        `the first one, and the position of the cluster before is kept`,
    );
  } else if (found === 'back') {
    log.warn(
      { cluster },
      `Kafka 又是集群 ${name}：从在那里停下之处继续 · Kafka is the cluster ${name} again: events go on where they stopped there`,
    );
  } else {
    log.info({ cluster }, 'events are brought to this cluster of Kafka');
  }
};
