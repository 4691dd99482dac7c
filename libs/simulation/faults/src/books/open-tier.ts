import { handoverPolicies, type Tier } from '@huihuan/custody-domain';
import type { Effect } from '../bus/effect.ts';
import type { Database } from '../store/database.ts';
import type { VirtualClock } from '../virtual/clock.ts';
import { copyRegistry } from './copy-registry.ts';
import { followConflicts } from './follow-conflicts.ts';
import { followCorrections } from './follow-corrections.ts';
import { followItems } from './follow-items.ts';
import { followShipments } from './follow-shipments.ts';
import { openTierBooks, type TierBooks } from './tier-books.ts';

export interface OpenedTier {
  readonly books: TierBooks;
  readonly effects: readonly Effect[];
}

/** The books of a tier and what events do to them. */
export const openTier = (tier: Tier, database: Database, clock: VirtualClock, newId: () => string): OpenedTier => {
  const books = openTierBooks(database, handoverPolicies[tier], clock, newId);
  return {
    books,
    effects: [
      copyRegistry(books),
      followShipments(books),
      followConflicts(books),
      followItems(books),
      followCorrections(books),
    ],
  };
};
