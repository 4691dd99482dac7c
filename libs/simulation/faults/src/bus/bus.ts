import { topics } from '@huihuan/contracts-events';
import { Away } from '../virtual/failures.ts';
import type { Carried } from '../store/carried.ts';

/** A partition: messages in order, of which the oldest are forgotten after the retention. Offsets count from 0. */
export interface Partition {
  readonly index: number;
  readonly topic: string;
  /** Offset of the oldest message that is kept. */
  readonly start: number;
  readonly end: number;
  at(offset: number): Carried | undefined;
}

interface OwnPartition extends Partition {
  start: number;
  end: number;
  kept: { readonly message: Carried; readonly appendedAt: number }[];
}

/** A broker with topics and partitions: order per key, nothing lost, anything twice. */
export interface Bus {
  isUp: boolean;
  readonly partitions: readonly Partition[];
  /** @throws Away while the broker is down */
  append(message: Carried, now: number): void;
  /** Forgets what was appended before an instant. */
  trim(before: number): void;
  /** The first offset that was appended at or after an instant. */
  offsetAt(partition: number, instant: number): number;
}

export const openBus = (partitionsOf: (topic: string) => number): Bus => {
  const partitions: OwnPartition[] = [];
  const byTopic = new Map<string, OwnPartition[]>();
  for (const topic of topics) {
    const own = Array.from({ length: partitionsOf(topic) }, () => {
      const partition = openPartition(partitions.length, topic);
      partitions.push(partition);
      return partition;
    });
    byTopic.set(topic, own);
  }
  const bus: Bus = {
    isUp: true,
    partitions,
    append: (message, now) => {
      if (!bus.isUp) throw new Away('the broker is down');
      const own = byTopic.get(message.topic) ?? [];
      const partition = own[hashOf(message.key) % own.length];
      if (partition === undefined) throw new RangeError(`there is no topic ${message.topic}`);
      partition.kept.push({ message, appendedAt: now });
      partition.end += 1;
    },
    trim: (before) => {
      for (const partition of partitions) {
        const keptFrom = partition.kept.findIndex(({ appendedAt }) => appendedAt >= before);
        const count = keptFrom === -1 ? partition.kept.length : keptFrom;
        partition.kept = partition.kept.slice(count);
        partition.start += count;
      }
    },
    offsetAt: (index, instant) => {
      const partition = partitions[index];
      if (partition === undefined) return 0;
      const found = partition.kept.findIndex(({ appendedAt }) => appendedAt >= instant);
      return found === -1 ? partition.end : partition.start + found;
    },
  };
  return bus;
};

const openPartition = (index: number, topic: string): OwnPartition => {
  const partition: OwnPartition = {
    index,
    topic,
    start: 0,
    end: 0,
    kept: [],
    at: (offset) => partition.kept[offset - partition.start]?.message,
  };
  return partition;
};

const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};
