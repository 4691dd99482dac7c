import { countChecked, violate, type Findings } from '../findings.ts';
import type { Amount } from '../books/flow-book.ts';
import type { ViolationReport } from '../violation.ts';

export const nothing: Amount = { items: 0, grams: 0 };

export const plus = (one: Amount, other: Amount): Amount => ({
  items: one.items + other.items,
  grams: one.grams + other.grams,
});

/** One violation for a wrong count and one for a wrong weight, each with the figure that follows from the events. */
export const compareAmount = (findings: Findings, about: ViolationReport, expected: Amount, found: Amount): void => {
  countChecked(findings, about.rule);
  for (const unit of ['items', 'grams'] as const) {
    if (expected[unit] === found[unit]) continue;
    violate(findings, { ...about, code: `${about.code}-${unit}`, expected: expected[unit], found: found[unit] });
  }
};
