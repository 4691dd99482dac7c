/** One event as the bus hands it over, not yet read. */
export interface Message {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly source: string;
  readonly siteSeq: number;
  readonly hash: string;
  readonly record: string;
}

export interface SubscriptionOptions {
  /** Readers of one group share the work and one offset. */
  readonly group: string;
  /**
   * Types that the group has an effect for; the others that this version knows are passed over without being transferred
   * where the bus can. What it knows nothing of comes in any case: only the reader can tell what is to become of it.
   */
  readonly types: readonly string[] | 'all';
  readonly maximumBatch: number;
  /** A batch ends with the message that makes its records this large together. */
  readonly maximumBytes?: number;
  /**
   * Called with messages in order per key. The offset moves only after the promise is fulfilled; a rejected batch comes
   * again after a growing wait. So a handler rejects only where waiting helps.
   */
  readonly handle: (messages: readonly Message[]) => Promise<void>;
  readonly onTrouble: (failure: unknown, waitMilliseconds: number) => void;
}

export interface Lag {
  /** Messages of the subscribed types that are not handled yet, counted up to a limit. */
  readonly events: number;
  /** Age of the oldest of them. */
  readonly seconds: number;
}

export interface Subscription {
  lag(): Promise<Lag>;
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
}

/** A bus: at least once, in order per key, an offset per group. The embedded log and Kafka both are one. */
export interface Transport {
  subscribe(options: SubscriptionOptions): Promise<Subscription>;
}
