import type { Identifier } from '@huihuan/contracts-events';
import { isLimitedByWeight } from '@huihuan/custody-domain';
import type { ActiveItem, Intake } from '@huihuan/intake-domain';

/** Rows that passed a check, of which nothing is in the books: later rows see them as if they were. */
export interface PassedRows {
  add(intake: Intake, siteName: string): void;
  activeWith(identifier: Identifier): ActiveItem | undefined;
  /** The stock, in grams by class, with these rows. */
  addedTo(stored: ReadonlyMap<string, number>): ReadonlyMap<string, number>;
}

export const noRowsPassed = (): PassedRows => {
  const active = new Map<string, ActiveItem>();
  const brought = new Map<string, number>();
  return {
    add: ({ fact: { data } }, siteName) => {
      const { itemId, classCode, grams, identifiers } = data.item;
      if (isLimitedByWeight(classCode)) brought.set(classCode, (brought.get(classCode) ?? 0) + grams);
      for (const each of identifiers) active.set(keyOf(each), { itemId, siteId: data.siteId, siteName });
    },
    activeWith: (identifier) => active.get(keyOf(identifier)),
    addedTo: (stored) => {
      const sum = new Map(stored);
      for (const [classCode, grams] of brought) sum.set(classCode, (sum.get(classCode) ?? 0) + grams);
      return sum;
    },
  };
};

const keyOf = ({ kind, value }: Identifier): string => `${kind}:${value}`;
