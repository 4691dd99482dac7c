import type { Carried } from './carried.ts';

/** The outbox of a database: all that its sites have stated, in the order of their commits. Positions count from 1. */
export interface EventLog {
  /** Position of the last event. */
  readonly end: number;
  append(events: readonly Carried[]): void;
  /** Up to so many events after a position. */
  after(position: number, count: number): readonly Carried[];
  /** The record of an event that is still kept. */
  find(id: string): Carried | undefined;
  /** Forgets what was relayed and is older than an instant. */
  trim(position: number, before: number): void;
}

export const openEventLog = (): EventLog => {
  let kept: Carried[] = [];
  let base = 0;
  const byId = new Map<string, Carried>();
  return {
    get end() {
      return base + kept.length;
    },
    append: (events) => {
      for (const event of events) {
        kept.push(event);
        byId.set(event.id, event);
      }
    },
    after: (position, count) => {
      const from = Math.max(0, position - base);
      return kept.slice(from, Math.max(from, position - base + count));
    },
    find: (id) => byId.get(id),
    trim: (position, before) => {
      let count = 0;
      while (base + count < position && (kept[count]?.at ?? before) < before) count += 1;
      for (const { id } of kept.slice(0, count)) byId.delete(id);
      kept = kept.slice(count);
      base += count;
    },
  };
};
