import type { Bus } from '../bus/bus.ts';
import type { TierBooks } from '../books/tier-books.ts';
import type { VirtualClock } from '../virtual/clock.ts';
import { answerRules } from './answer-rules.ts';
import type { Checker } from './checker.ts';
import { conflictRules, type ConflictRules } from './conflict-rules.ts';
import { custodyRules } from './custody-rules.ts';
import { deliveryRules } from './delivery-rules.ts';
import { eventRules, type EventRules } from './event-rules.ts';
import { identifierRules } from './identifier-rules.ts';
import { stockRules } from './stock-rules.ts';

export interface OpenedChecker {
  readonly checker: Checker;
  readonly events: EventRules;
  readonly conflicts: ConflictRules;
  /** Watches the holdings of a tier. */
  readonly watch: (books: TierBooks) => void;
}

/** All rules that are checked after each step. */
export const openChecker = (clock: VirtualClock, bus: () => Bus): OpenedChecker => {
  // the database in whose books a site has ever held something keeps them
  const keepers = new Map<string, string>();
  const events = eventRules();
  const custody = custodyRules();
  const stock = stockRules((database, siteId) => keepers.get(siteId) === database);
  const identifiers = identifierRules();
  const conflicts = conflictRules();
  const delivery = deliveryRules(bus);
  return {
    events,
    conflicts,
    watch: (books) => {
      books.holdings.watch((itemId, before = [], after = []) => {
        for (const { siteId } of after) keepers.set(siteId, books.database.name);
        custody.holdingsChanged(itemId, before, after);
        stock.holdingsChanged(before, after);
      });
    },
    checker: {
      ...delivery,
      ...answerRules(() => clock.milliseconds()),
      committed: (commit) => {
        delivery.committed(commit);
        events.committed(commit);
        identifiers.committed(commit);
        conflicts.committed(commit);
        custody.committed(commit);
        stock.committed(commit);
      },
      endOfStep: () => {
        delivery.endOfStep();
        custody.endOfStep();
        stock.endOfStep();
      },
    },
  };
};
