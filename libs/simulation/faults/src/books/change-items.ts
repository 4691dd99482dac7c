import {
  decideClosure,
  decideCorrection,
  itemUnknown,
  mayBeCorrected,
  noStory,
  type CloseItems,
  type CorrectItem,
} from '@huihuan/custody-domain';
import { siteSource } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { decideGrade, type GradeItem } from '@huihuan/processing-domain';
import { nationalBook } from '@huihuan/rules-domain';
import type { Cause } from '../store/outbox.ts';
import { releaseClaims } from './claims.ts';
import { stateFacts } from './state-facts.ts';
import { knownSite, knownStaff, presentHolding, weighingKey, type TierBooks } from './tier-books.ts';

/** Corrects a weight by a new fact that names the one which was wrong. */
export const correctItem = (
  books: TierBooks,
  itemId: string,
  command: CorrectItem,
  cause: Cause,
): Result<{ readonly grams: number }> => {
  const holding = presentHolding(books)(itemId);
  if (holding === undefined) return refuse(itemUnknown(itemId));
  const decided = decideCorrection(holding, command);
  if (!decided.ok) return decided;
  const said = books.database.log.find(command.corrects);
  const own = said?.source === siteSource(command.siteId) ? said.event : null;
  const last = books.weighings.get(weighingKey(command.siteId, itemId)) ?? null;
  const corrected = mayBeCorrected({ itemId, ...command }, { said: own, last });
  if (!corrected.ok) return corrected;
  stateFacts(books, command.siteId, [decided.value], cause);
  return accept({ grams: command.grams });
};

/** Ends the life of items in stock with an outcome, all of them or none. */
export const closeItems = (
  books: TierBooks,
  command: CloseItems,
  cause: Cause,
): Result<{ readonly itemIds: readonly string[] }> => {
  const decided = decideClosure(command, {
    ...{ now: books.clock.iso(), rules: nationalBook, stories: () => noStory },
    site: knownSite(books),
    staff: knownStaff(books),
    holding: presentHolding(books),
  });
  if (!decided.ok) return decided;
  stateFacts(books, command.siteId, [decided.value], cause);
  releaseClaims(books, command.itemIds);
  return accept({ itemIds: command.itemIds });
};

export const gradeItem = (books: TierBooks, command: GradeItem, cause: Cause): Result<{ readonly outcome: string }> => {
  const decided = decideGrade(command, {
    now: books.clock.iso(),
    site: knownSite(books),
    holding: presentHolding(books),
    rules: nationalBook,
  });
  if (!decided.ok) return decided;
  stateFacts(books, command.siteId, [decided.value], cause);
  return accept({ outcome: command.outcome });
};
