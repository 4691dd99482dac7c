import { finishBalances } from './compare/compare-balance.ts';
import { finishChains } from './compare/compare-chain.ts';
import { finishDiscrepancies } from './compare/compare-discrepancy.ts';
import { finishHoldings } from './compare/compare-holding.ts';
import { finishPlacements } from './compare/compare-placement.ts';
import { finishItems } from './compare/compare-item.ts';
import { finishShipmentProjections } from './compare/compare-shipment-projection.ts';
import { finishShipments } from './compare/compare-shipment.ts';
import { finishSuspicions } from './compare/compare-suspicion.ts';
import type { Comparison } from './compare/comparison.ts';
import type { Books } from './books/books.ts';
import { signingKeys, type SignatureCounts, type SigningKeyReport } from './books/signature-book.ts';
import { rules, type RuleNumber } from './rules.ts';
import { violationKey, type Violation } from './violation.ts';

export interface RuleReport {
  readonly rule: RuleNumber;
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly checked: number;
  readonly violations: readonly Violation[];
  /** Violations beyond those listed. */
  readonly unlisted: number;
  /** All its warnings, those beyond the listed ones too. */
  readonly warned: number;
}

export interface VerificationReport {
  readonly items: number;
  readonly events: number;
  readonly rules: readonly RuleReport[];
  readonly violations: number;
  readonly known: readonly Violation[];
  /** What breaks no rule and somebody should look at. */
  readonly warnings: readonly Violation[];
  readonly signatures: SignatureCounts & { readonly keys: readonly SigningKeyReport[] };
}

/** Looks for rows that never came, once every table was read. */
export const finishTables = (comparison: Comparison): void => {
  finishHoldings(comparison);
  finishPlacements(comparison);
  finishShipments(comparison);
  finishDiscrepancies(comparison);
  finishSuspicions(comparison);
  finishItems(comparison);
  finishShipmentProjections(comparison);
  finishBalances(comparison);
  finishChains(comparison);
};

export const reportOf = (books: Books): VerificationReport => {
  const reports = rules.map((rule): RuleReport => {
    const found = books.findings.byRule.get(rule.rule);
    const violations = found?.violations ?? [];
    const { checked, count, warned } = found ?? { checked: 0, count: 0, warned: 0 };
    return { ...rule, checked, violations, unlisted: count - violations.length, warned };
  });
  return {
    items: books.items.size,
    events: books.events.size,
    rules: reports,
    violations: reports.reduce((sum, rule) => sum + rule.violations.length + rule.unlisted, 0),
    known: books.findings.known,
    warnings: books.findings.warnings,
    signatures: { ...books.signatures.counts, keys: signingKeys(books.signatures) },
  };
};

/**
 * Leaves of the newer report only what an earlier reading found as well, exactly so: while goods move, a table can be read a
 * moment after the events that changed it, and the next reading finds something else.
 */
export const confirmedBy = (earlier: VerificationReport, newer: VerificationReport): VerificationReport => {
  const before = new Set(earlier.rules.flatMap((rule) => rule.violations.map(violationKey)));
  const confirmed = newer.rules.map((rule) => ({
    ...rule,
    violations: rule.violations.filter((violation) => before.has(violationKey(violation))),
  }));
  return {
    ...newer,
    rules: confirmed,
    violations: confirmed.reduce((sum, rule) => sum + rule.violations.length + rule.unlisted, 0),
  };
};
