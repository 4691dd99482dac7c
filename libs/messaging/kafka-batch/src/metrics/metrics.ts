import type { TopicPartition } from '../batch.ts';
import type { Pause } from '../consuming/pauses.ts';
import type { BatchServerStatus } from '../events.ts';

export interface PartitionMetrics extends TopicPartition {
  /** The offset of the next message to handle, as a decimal number. */
  readonly position: string;
  /** Messages of the partition that are not handled, by what the last fetch knew. A paused partition is not fetched. */
  readonly lag: number;
  /** Age of the first message that is not handled, where it is known; of the last handled one otherwise; 0 without lag. */
  readonly behindMilliseconds: number;
}

/** Of one topic, counted since the server was made. */
export interface TopicMetrics {
  readonly topic: string;
  readonly messages: number;
  /** Calls of handlers that ended well and had messages of this topic; one call may have those of several. */
  readonly batches: number;
  /** Temporary failures, each of which paused a partition. */
  readonly retries: number;
  /** Partitions that wait for their next try now. */
  readonly pausedPartitions: number;
}

/** Counted since the server was made. */
export interface Totals {
  readonly messages: number;
  readonly bytes: number;
  /** Calls of handlers that ended well. */
  readonly batches: number;
  readonly commits: number;
  /** Temporary failures, each of which paused a partition. */
  readonly retries: number;
  readonly deadLetters: number;
  /** Messages put behind a dead letter of their key. */
  readonly behind: number;
  readonly rebalances: number;
  readonly crashes: number;
  /** Messages in hand whose partition was lost, so that they come again elsewhere. */
  readonly stale: number;
}

export interface BatchServerMetrics {
  readonly status: BatchServerStatus;
  readonly groupId: string;
  /** Messages in all partitions of this member that are not handled. */
  readonly lag: number;
  readonly behindMilliseconds: number;
  readonly partitions: readonly PartitionMetrics[];
  readonly paused: readonly Pause[];
  /** Every topic of which something came, by name. */
  readonly topics: readonly TopicMetrics[];
  readonly totals: Totals;
  /** Over the last ten seconds. */
  readonly perSecond: { readonly messages: number; readonly bytes: number; readonly batches: number };
}

/** What the broker says of the group, over all its members. */
export interface PartitionLag extends TopicPartition {
  /** The group's offset; `null` where it has none yet. */
  readonly committed: string | null;
  readonly end: string;
  readonly messages: number;
}
