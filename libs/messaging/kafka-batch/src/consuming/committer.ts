import type { Offsets } from 'kafkajs';
import { nameOf, type TopicPartition } from '../batch.ts';

export type Position = TopicPartition & { readonly offset: string };

export interface CommitterHooks {
  readonly onCommitted: (positions: readonly Position[]) => void;
  /** @returns whether to forget the positions, because they are not this member's to commit any more */
  readonly onRefused: (failure: unknown) => boolean;
  readonly retryMilliseconds: number;
}

type Send = (offsets: Offsets) => Promise<void>;

/**
 * Commits positions, one request at a time for all partitions together, while the next call already runs. A request that
 * failed because the broker is away is tried again: the effects are done, only the group does not know it yet.
 */
export class Committer {
  #dirty = new Map<string, Position>();
  #sending: Promise<void> | null = null;
  #send: Send | null = null;
  #timer: NodeJS.Timeout | null = null;
  #era = 0;

  constructor(private readonly hooks: CommitterHooks) {}

  /** @param send how; of the client from which the messages came */
  mark(position: Position, send: Send): void {
    this.#dirty.set(nameOf(position), position);
    this.#send = send;
  }

  /** Sends what is marked. @returns a promise that is fulfilled when it was tried, never rejected */
  flush(): Promise<void> {
    if (this.#sending !== null) return this.#sending.then(() => (this.#dirty.size === 0 ? undefined : this.flush()));
    const send = this.#send;
    if (this.#dirty.size === 0 || send === null) return Promise.resolve();
    this.#sending = this.#sendAll(send).finally(() => (this.#sending = null));
    return this.#sending;
  }

  /** What was marked before a rebalance or a crash is void: the group goes on from what it knows. */
  forget(): void {
    this.#era += 1;
    this.#dirty = new Map();
    this.#send = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #sendAll(send: Send): Promise<void> {
    const positions = this.#dirty;
    const era = this.#era;
    this.#dirty = new Map();
    try {
      await send(offsetsOf([...positions.values()]));
      this.hooks.onCommitted([...positions.values()]);
    } catch (failure) {
      if (this.hooks.onRefused(failure) || era !== this.#era) return;
      this.#dirty = new Map([...positions, ...this.#dirty]);
      this.#retryLater();
    }
  }

  #retryLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.flush();
    }, this.hooks.retryMilliseconds);
  }
}

const offsetsOf = (positions: readonly Position[]): Offsets => ({
  topics: [...new Set(positions.map(({ topic }) => topic))].map((topic) => ({
    topic,
    partitions: positions
      .filter((position) => position.topic === topic)
      .map(({ partition, offset }) => ({ partition, offset })),
  })),
});
