import type { BatchServerEvent } from '../events.ts';

type EventOf<Type extends BatchServerEvent['type']> = Extract<BatchServerEvent, { type: Type }>;

/** Keeps what a server tells, and lets a test wait for it. */
export interface Recorder {
  readonly events: readonly BatchServerEvent[];
  readonly record: (event: BatchServerEvent) => void;
  ofType<Type extends BatchServerEvent['type']>(type: Type): readonly EventOf<Type>[];
  /** Looks now and after each event, told or by `look`. */
  until(so: () => boolean, milliseconds?: number): Promise<void>;
  /** For what the server does not tell, such as the calls of a handler. */
  readonly look: () => void;
}

export const newRecorder = (): Recorder => {
  const events: BatchServerEvent[] = [];
  const looks = new Set<() => void>();
  const look = (): void => looks.forEach((each) => each());
  return {
    events,
    look,
    record: (event) => {
      events.push(event);
      look();
    },
    ofType: <Type extends BatchServerEvent['type']>(type: Type) =>
      events.filter((event): event is EventOf<Type> => event.type === type),
    until: (so, milliseconds = 90_000) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          looks.delete(check);
          reject(new Error(`not so after ${milliseconds} ms: ${so.toString()}; last: ${lastOf(events)}`));
        }, milliseconds);
        const check = (): void => {
          if (!so()) return;
          clearTimeout(late);
          looks.delete(check);
          resolve();
        };
        looks.add(check);
        check();
      }),
  };
};

const lastOf = (events: readonly BatchServerEvent[]): string => events.slice(-15).map(told).join(', ');

const told = (event: BatchServerEvent): string =>
  'failure' in event ? `${event.type} (${String(event.failure)})` : event.type;
