import { siteSource, type Fact } from '@huihuan/contracts-events';
import { changesOfFact, itemsWeighedBy } from '@huihuan/custody-domain';
import type { Carried } from '../store/carried.ts';
import type { Cause } from '../store/outbox.ts';
import { applyChanges } from './apply-changes.ts';
import { weighingKey, type TierBooks } from './tier-books.ts';

/** Writes facts of a site behind its chain and brings the holdings up to them, in the open transaction. */
export const stateFacts = (
  books: TierBooks,
  siteId: string,
  facts: readonly Fact[],
  cause: Cause,
): readonly Carried[] => {
  const events = books.database.outbox.append(siteSource(siteId), facts, cause);
  applyChanges(books, facts.flatMap(changesOfFact));
  facts.forEach((said, place) => {
    const by = events[place]?.id;
    if (by !== undefined)
      for (const itemId of itemsWeighedBy(said, siteId)) books.weighings.set(weighingKey(siteId, itemId), by);
  });
  return events;
};
