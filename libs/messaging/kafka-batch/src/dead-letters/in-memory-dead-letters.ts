import { placeOf } from '../batch.ts';
import type { DeadLetter, DeadLetterStore } from './dead-letter-store.ts';

export interface InMemoryDeadLetters extends DeadLetterStore {
  /** In the order in which they came. */
  waiting(): readonly DeadLetter[];
  /** Lets a letter go; its key is free when none of its letters is left. */
  remove(id: string): void;
}

/** For tests and for trying things out: it keeps the order of keys, and forgets everything when the process ends. */
export const inMemoryDeadLetters = (groupId = ''): InMemoryDeadLetters => {
  const letters = new Map<string, DeadLetter>();
  const keep = (letter: DeadLetter): void => {
    if (!letters.has(letter.id)) letters.set(letter.id, letter);
  };
  return {
    waiting: () => [...letters.values()],
    remove: (id) => void letters.delete(id),
    putAside: async (letter) => keep(letter),
    putBehind: async (messages, keyOf) => {
      if (letters.size === 0) return new Set();
      const stopped = new Set([...letters.values()].map(({ key }) => key));
      const taken = messages.filter((message) => stopped.has(keyOf(message)));
      const at = new Date();
      for (const message of taken) {
        keep({ id: placeOf(message), groupId, key: keyOf(message), message, error: null, at });
      }
      return new Set(taken);
    },
  };
};
