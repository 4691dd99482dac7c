import type { Isolation } from './isolation.ts';

export interface Letter {
  readonly place: number;
  readonly key: string;
  readonly poison: boolean;
}

interface Troubles {
  /** Calls into the store, counted from 1, that meet a store that is away. */
  readonly temporaryAt?: ReadonlySet<number>;
  /** A transaction of more messages than this fails as a whole. */
  readonly largestTransaction?: number;
}

interface World extends Isolation<Letter> {
  readonly applied: readonly Letter[];
  readonly aside: readonly Letter[];
  readonly behind: readonly Letter[];
  readonly failures: readonly unknown[];
  /** How often `apply` was called. */
  readonly calls: number;
}

class StoreAway extends Error {}

/** A store with an inbox, as an effect in a transaction would have it. */
export const worldOf = (troubles: Troubles = {}): World => {
  const applied: Letter[] = [];
  const aside: Letter[] = [];
  const behind: Letter[] = [];
  const failures: unknown[] = [];
  let calls = 0;
  let asked = 0;
  const reach = async (): Promise<void> => {
    asked += 1;
    await Promise.resolve();
    if (troubles.temporaryAt?.has(asked)) throw new StoreAway('away');
  };
  return {
    applied,
    aside,
    behind,
    failures,
    get calls() {
      return calls;
    },
    keyOf: ({ key }) => key,
    isTemporary: (failure) => failure instanceof StoreAway,
    apply: async (letters) => {
      calls += 1;
      await reach();
      const fresh = letters.filter((letter) => !applied.includes(letter));
      if (letters.length > (troubles.largestTransaction ?? Infinity)) throw new Error('too large');
      for (const letter of fresh) if (letter.poison) throw new Error(`poison ${letter.place}`);
      applied.push(...fresh);
    },
    putAside: async (letter, failure) => {
      await reach();
      aside.push(letter);
      failures.push(failure);
    },
    putBehind: async (letters) => {
      await reach();
      const stopped = new Set(aside.map(({ key }) => key));
      // What was applied before its key was stopped is no matter of the letters: it comes again after an interruption.
      const taken = letters.filter((letter) => stopped.has(letter.key));
      behind.push(...taken.filter((letter) => ![...applied, ...aside, ...behind].includes(letter)));
      return new Set(taken);
    },
  };
};
