import type { Carried } from './carried.ts';
import type { Journal } from './journal.ts';
import { openTable } from './table.ts';

/** Why a message was put aside: its effect failed, another of its key waits before it, or it needs what was not heard yet. */
export type LetterReason = 'failed' | 'behind' | 'early';

export interface Letter {
  readonly message: Carried;
  readonly reason: LetterReason;
  readonly error: string;
  readonly attempts: number;
}

/** The dead letters of a consumer group, in order for each key. Later messages of a key wait behind its first letter. */
export interface Letters {
  readonly count: number;
  /** Those of one key, first come first. */
  of(key: string): readonly Letter[];
  has(key: string): boolean;
  holds(message: Carried): boolean;
  keys(): readonly string[];
  put(message: Carried, reason: LetterReason, error: string): void;
  take(message: Carried): void;
}

export const openLetters = (journal: Journal): Letters => {
  const byKey = openTable<readonly Letter[]>(journal);
  const of = (key: string): readonly Letter[] => byKey.get(key) ?? [];
  let count = 0;
  byKey.watch((_key, before, after) => {
    count += (after?.length ?? 0) - (before?.length ?? 0);
  });
  return {
    get count() {
      return count;
    },
    of,
    has: (key) => byKey.has(key),
    holds: ({ key, id }) => of(key).some(({ message }) => message.id === id),
    keys: () => [...byKey.entries()].map(([key]) => key),
    put: (message, reason, error) => {
      const letters = of(message.key);
      const known = letters.find((letter) => letter.message.id === message.id);
      const letter = { message, reason, error, attempts: (known?.attempts ?? 0) + 1 };
      byKey.set(
        message.key,
        known === undefined ? [...letters, letter] : letters.map((each) => (each === known ? letter : each)),
      );
    },
    take: (message) => {
      const left = of(message.key).filter((letter) => letter.message.id !== message.id);
      byKey.set(message.key, left.length === 0 ? undefined : left);
    },
  };
};
