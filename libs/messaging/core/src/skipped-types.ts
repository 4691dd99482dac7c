import type { ConsumerLog } from './consumer-options.ts';
import type { Message } from './transport.ts';

export interface SkippedType {
  readonly type: string;
  /** Messages since the process started. */
  readonly count: number;
}

/** A stranger who makes up a type for each message fills neither the memory nor the log nor the metrics. */
const mostTypes = 200;
const others = 'other types';

/** Counts what this version of the program does not know and passes over, and says so once for each type. */
export interface SkippedTypes {
  count(messages: readonly Message[]): void;
  list(): readonly SkippedType[];
}

export const createSkippedTypes = (group: string, log: ConsumerLog): SkippedTypes => {
  const counts = new Map<string, number>();
  return {
    count: (messages) => {
      for (const { type, id } of messages) {
        const name = counts.has(type) || counts.size < mostTypes ? type : others;
        const before = counts.get(name) ?? 0;
        counts.set(name, before + 1);
        if (before > 0) continue;
        log.warn({ group, type, eventId: id }, 'events of a type that this version does not know are passed over');
      }
    },
    list: () => [...counts].map(([type, count]) => ({ type, count })),
  };
};
