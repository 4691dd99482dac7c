import type { EventType, ReadEvent } from '@huihuan/contracts-events';
import type { Carried } from '../store/carried.ts';

/** A message that was read. */
export interface Heard extends Carried {
  readonly event: ReadEvent;
}

/** What a service does when facts arrive, in the transaction that also remembers them. */
export interface Effect {
  readonly types: readonly EventType[] | 'all';
  readonly apply: (heard: readonly Heard[]) => void;
}

export const isHeard = (message: Carried): message is Heard => message.event !== null;

export type EventOf<Type extends EventType> = Extract<ReadEvent, { type: Type }>;

/** The events of one type, typed by it. */
export const eventsOf = <Type extends EventType>(heard: readonly Heard[], type: Type): readonly EventOf<Type>[] =>
  heard.map(({ event }) => event).filter((event): event is EventOf<Type> => event.type === type);
