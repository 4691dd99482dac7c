import { openBooks, takeEvent, violationKey, type Books } from '@huihuan/verification-domain';
import { handedIn, outputs } from '../network/goods.ts';
import type { Commit } from '../store/database.ts';
import { BrokenRule } from './broken-rule.ts';

/** The independent recount: books that know nothing but the events, in the order in which they were committed. */
export interface EventRules {
  readonly books: Books;
  readonly committed: (commit: Commit) => void;
}

const tolerances = new Map(
  [...handedIn, ...outputs].map(({ classCode, toleranceHandover, toleranceBalance }) => [
    classCode,
    { handover: toleranceHandover, balance: toleranceBalance },
  ]),
);

/** Chains without gaps, mass balances, one effect of a request: judged for each event as it is committed. */
export const eventRules = (): EventRules => {
  const books = openBooks(tolerances);
  let position = 0;
  return {
    books,
    committed: ({ database, stated }) => {
      for (const { hash, record } of stated) {
        position += 1;
        takeEvent(books, database.service, { position, hash, record });
      }
      if (stated.length > 0) throwFirst(books);
    },
  };
};

/** @throws BrokenRule for the first violation that the books have found */
export const throwFirst = ({ findings }: Books): void => {
  for (const { violations } of findings.byRule.values()) {
    const [first] = violations;
    if (first === undefined) continue;
    throw new BrokenRule(first.code, {
      subject: `${first.subject} in ${first.table ?? 'the events'}, ${first.en} (${violationKey(first)})`,
      expected: first.expected,
      found: first.found,
    });
  }
};
