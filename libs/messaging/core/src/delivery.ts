import { readEvent, type EventType, type ReadEvent } from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import type { Message } from './transport.ts';

/** A message that was read and checked. */
export interface Delivery extends Message {
  readonly event: ReadEvent;
}

/** What a service does when facts arrive. */
export interface Effect {
  readonly types: readonly EventType[] | 'all';
  /** Keys to lock before the transaction writes, for effects that append events of their own. */
  locks?(deliveries: readonly Delivery[]): readonly string[];
  /** Runs in the transaction that also remembers the events, so each event has its effect once. */
  apply(tx: Tx, deliveries: readonly Delivery[]): Promise<void>;
}

/** The deliveries of one type, typed by it. */
export const ofType = <Type extends EventType>(
  deliveries: readonly Delivery[],
  type: Type,
): readonly (Delivery & { readonly event: Extract<ReadEvent, { type: Type }> })[] =>
  deliveries.filter(
    (delivery): delivery is Delivery & { event: Extract<ReadEvent, { type: Type }> } => delivery.event.type === type,
  );

/** A record that no version of the reader can make sense of. */
export class UnreadableMessage extends Error {}

/** Reads a message; `null` for a type that this version does not know, which is passed over and counted. */
export const read = (message: Message): Delivery | null => {
  const result = readEvent(message.record);
  if (result.ok) return { ...message, event: result.value };
  if (result.problem.code === 'event.unknown-type') return null;
  throw new UnreadableMessage(result.problem.en);
};
