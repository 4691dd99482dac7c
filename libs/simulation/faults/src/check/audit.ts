import { finishTables, openComparison, type Books } from '@huihuan/verification-domain';
import type { TierBooks } from '../books/tier-books.ts';
import { archivedKey, type RegulatorBooks } from '../regulator/regulator-books.ts';
import { auditRegulator } from './audit-regulator.ts';
import { auditTier } from './audit-tiers.ts';
import { BrokenRule } from './broken-rule.ts';
import { throwFirst } from './event-rules.ts';

/** Compares all books of a network at rest with the recount from the events. @throws BrokenRule for the first difference */
export const audit = (recount: Books, tiers: readonly TierBooks[], regulator: RegulatorBooks): void => {
  recount.findings.known.length = 0;
  recount.findings.warnings.length = 0;
  const comparison = openComparison(recount);
  for (const books of tiers) auditTier(comparison, books);
  auditRegulator(comparison, regulator);
  finishTables(comparison);
  throwFirst(recount);
  const archived = regulator.archived.get(archivedKey) ?? 0;
  if (archived !== recount.events.size)
    throw new BrokenRule('nothing-lost', {
      subject: 'the archive of the regulator',
      expected: `${recount.events.size} events`,
      found: `${archived} events`,
    });
};
