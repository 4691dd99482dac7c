import {
  decideDiscrepancy,
  evolveDiscrepancy,
  noDiscrepancy,
  siteOfKind,
  type Discrepancy,
  type DiscrepancyCommand,
} from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import type { Cause } from '../store/outbox.ts';
import { stateFacts } from './state-facts.ts';
import { knownSite, presentHolding, type TierBooks } from './tier-books.ts';

/** A word of one side about a difference; also what the receiver's books do when they hear of the sender's yes. */
export const changeDiscrepancy = (
  books: TierBooks,
  discrepancyId: string,
  command: DiscrepancyCommand,
  cause: Cause,
): Result<Discrepancy> => {
  const before: Discrepancy = books.discrepancies.get(discrepancyId) ?? noDiscrepancy;
  const decided = decideDiscrepancy(before, command, { holding: presentHolding(books) });
  if (!decided.ok) return decided;
  const siteId = command.kind === 'settle-agreed' && before.state !== 'none' ? before.toSiteId : command.bySiteId;
  // a chain has one writer, so a site speaks in the books of its own tier
  const speaker = siteOfKind(knownSite(books), siteId, [books.policy.siteKind], '/siteId');
  if (!speaker.ok) return speaker;
  const after = decided.value.reduce(evolveDiscrepancy, before);
  if (after.state !== 'none') books.discrepancies.set(discrepancyId, after);
  stateFacts(books, siteId, decided.value, cause);
  return accept(after);
};
