import type { ReceivedMessage } from '../batch.ts';
import type { ToldFailure } from './tell-failure.ts';

export interface DeadLetter {
  /** `topic/partition/offset`: a message that comes again is the same letter. */
  readonly id: string;
  readonly groupId: string;
  /** What `keyOf` said: later messages of it wait behind this letter. */
  readonly key: string;
  readonly message: ReceivedMessage;
  /** `null` for a message that waits behind another one. */
  readonly error: ToldFailure | null;
  readonly at: Date;
}

/**
 * Where poison goes. The offset of a message moves past it once its letter is kept, so a store must be as durable as the
 * effects are; best is the same database. What a store throws pauses the partition and is tried again: nothing is lost.
 */
export interface DeadLetterStore {
  /** Keeps the letter, once however often it comes, and stops its key. `failure` is what the handler threw, unchanged. */
  putAside(letter: DeadLetter, failure: unknown): Promise<void>;
  /**
   * Keeps those of the messages whose key is stopped, all or none, in order. Called before each batch, so answer quickly
   * when no letter waits. A store that does not keep order answers with an empty set.
   */
  putBehind(messages: readonly ReceivedMessage[], keyOf: (message: ReceivedMessage) => string): Promise<TakenMessages>;
}

export type TakenMessages = ReadonlySet<ReceivedMessage>;
