import type { ReceivedMessage, TopicPartition } from './batch.ts';

/** What the server tells of itself, for logs, health and tests. Listeners are called at once and must not wait. */
export type BatchServerEvent =
  | { readonly type: 'connecting'; readonly attempt: number }
  /** The client could not connect, or gave up, and is started anew after the wait. Nothing is lost meanwhile. */
  | ({ readonly type: 'away'; readonly failure: unknown } & Waiting)
  | ({ readonly type: 'crashed'; readonly failure: unknown } & Waiting)
  /** The group agreed; these partitions are read here from now on. */
  | { readonly type: 'rebalanced'; readonly memberId: string; readonly partitions: readonly TopicPartition[] }
  | { readonly type: 'rebalancing' }
  /** The leader of the group gave this member topics that it has no handler for: nobody reads them. */
  | { readonly type: 'not-subscribed'; readonly topics: readonly string[] }
  /** One call of a handler is done, its messages had their effect or are letters. */
  | { readonly type: 'handled'; readonly messages: number; readonly milliseconds: number }
  | { readonly type: 'committed'; readonly offsets: readonly (TopicPartition & { readonly offset: string })[] }
  | { readonly type: 'commit-failed'; readonly failure: unknown }
  | ({ readonly type: 'paused'; readonly partition: TopicPartition; readonly failure: unknown } & Waiting)
  | { readonly type: 'resumed'; readonly partition: TopicPartition }
  | { readonly type: 'poison'; readonly message: ReceivedMessage; readonly failure: unknown }
  | { readonly type: 'behind'; readonly messages: number }
  /** Messages that were in hand when their partitions were lost: whoever has them now gets them again. */
  | { readonly type: 'stale'; readonly partitions: readonly TopicPartition[] }
  | { readonly type: 'stopped' };

interface Waiting {
  readonly attempt: number;
  readonly waitMilliseconds: number;
}

export type BatchServerStatus = 'connecting' | 'consuming' | 'rebalancing' | 'away' | 'stopped';

export type TellEvent = (event: BatchServerEvent) => void;
