import type { ServiceDatabase, Tx } from '@huihuan/platform-persistence';
import type { Delivery, Effect, Reading, Refusal, UnknownMessage } from './delivery.ts';
import type { Inbox } from './inbox.ts';
import type { Transport } from './transport.ts';

export interface ConsumerLog {
  warn(details: Record<string, unknown>, message: string): void;
  error(details: Record<string, unknown>, message: string): void;
}

export interface ConsumerOptions {
  readonly group: string;
  readonly database: ServiceDatabase;
  readonly transport: Transport;
  readonly effects: readonly Effect[];
  readonly inbox?: Inbox;
  readonly maximumBatch?: number;
  readonly maximumBytes?: number;
  /**
   * What to do with messages of a type or version that this version of the program does not know; they are counted and
   * passed over where absent. Runs in the transaction of the batch, behind its locks and before the inbox is asked. The
   * envelopes are read. A message may come again, so it must know what it has.
   */
  readonly unknown?: (tx: Tx, messages: readonly UnknownMessage[]) => Promise<void>;
  /**
   * Looks at what was read, before any transaction, whether it may have its effect; each time that it is tried. What is refused is
   * kept with the letters under a key of its own: nothing waits behind what nobody vouches for.
   * @returns what is refused; rejects where it cannot be told now, and then the batch comes again
   */
  readonly examine?: (readings: readonly Reading[]) => Promise<ReadonlyMap<Reading, Refusal>>;
  readonly log: ConsumerLog;
  /** Told after each committed batch; for live streams and tests. */
  readonly onApplied?: (deliveries: readonly Delivery[]) => void;
}
