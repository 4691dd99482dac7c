import {
  eventVersions,
  readEnvelope,
  readEvent,
  type EventEnvelope,
  type EventType,
  type ReadEvent,
} from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import type { Message } from './transport.ts';

/** A message that was read and checked. */
export interface Delivery extends Message {
  /** As it is said today, whatever the version of the record. */
  readonly event: ReadEvent;
}

/** A message of a type, or of a version of it, that this version of the program does not know. */
export interface UnknownMessage extends Message {
  readonly envelope: EventEnvelope;
}

/** What a service does when facts arrive. */
export interface Effect {
  readonly types: readonly EventType[] | 'all';
  /** Of these types the events that it has something to do with, all where left out; what concerns no effect is passed over. */
  concerns?(event: ReadEvent): boolean;
  /** Keys to lock before the transaction writes, for effects that append events of their own. */
  locks?(deliveries: readonly Delivery[]): readonly string[];
  /**
   * Runs in the transaction that also remembers the events, so each event has its effect once.
   * @throws NotYet where the effect cannot be had before something else was heard
   */
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

/** The deliveries that an effect takes. */
export const takenBy = (effect: Effect, deliveries: readonly Delivery[]): readonly Delivery[] => {
  const types = effect.types;
  const taken = types === 'all' ? deliveries : deliveries.filter(({ event }) => types.includes(event.type));
  return effect.concerns === undefined ? taken : taken.filter(({ event }) => effect.concerns?.(event));
};

/** What a group subscribes to: each event that it has an effect for, in every version by which it may come. */
export const typesOf = (effects: readonly Effect[]): readonly string[] | 'all' => {
  const types = new Set<string>();
  for (const effect of effects) {
    if (effect.types === 'all') return 'all';
    for (const type of effect.types) eventVersions.typesOf(type).forEach((version) => types.add(version));
  }
  return [...types];
};

/** Why a message that can be read is not to have its effect, or not yet. */
export interface Refusal {
  /** `early` is tried again by itself. */
  readonly reason: 'failed' | 'early';
  readonly why: string;
}

/** What a message is to this version of the program. */
export type Reading =
  | { readonly kind: 'delivery'; readonly message: Message; readonly delivery: Delivery }
  /** Nothing that this version knows. */
  | { readonly kind: 'unknown'; readonly message: Message; readonly unknown: UnknownMessage }
  /** A later version of something that it knows, whose own type is `today`. */
  | {
      readonly kind: 'newer';
      readonly message: Message;
      readonly unknown: UnknownMessage;
      readonly today: string;
      readonly why: string;
    }
  /** No event at all, or one that says something else than it may. */
  | { readonly kind: 'unreadable'; readonly message: Message; readonly why: string }
  /** The reader does not believe it. */
  | ({ readonly kind: 'refused'; readonly message: Message } & Refusal);

export const read = (message: Message): Reading => {
  const result = readEvent(message.record);
  if (result.ok) {
    const event = result.value;
    // what is remembered of it must be what it says: one record under two ids would have its effect twice
    const isSame = event.id === message.id && event.source === message.source && event.siteSeq === message.siteSeq;
    if (!isSame) return { kind: 'unreadable', message, why: 'the record is of another event than the message says' };
    return { kind: 'delivery', message, delivery: { ...message, event } };
  }
  const { code, en: why } = result.problem;
  if (code === 'event.unreadable') return { kind: 'unreadable', message, why };
  const envelope = readEnvelope(message.record);
  if (!envelope.ok) return { kind: 'unreadable', message, why: envelope.problem.en };
  const unknown = { ...message, envelope: envelope.value };
  const today = eventVersions.todayOfNewer(envelope.value.type);
  return today === undefined ? { kind: 'unknown', message, unknown } : { kind: 'newer', message, unknown, today, why };
};
