import type { RuleNumber } from './rules.ts';

/** One place where a rule does not hold, with everything that is needed to look it up. */
export interface Violation {
  readonly rule: RuleNumber;
  /** Stable, dotted, lower case: `custody.elsewhere`. */
  readonly code: string;
  /** What it is about: `item:<id>`, `shipment:<id>`, `stock:<site>/<class>`, `chain:<source>`. */
  readonly subject: string;
  readonly itemId: string | null;
  readonly eventId: string | null;
  /** The table or stream that disagrees with the events, as `service/stream`; `null` where events disagree among themselves. */
  readonly table: string | null;
  /** What follows from the events, and what was found instead. */
  readonly expected: string | null;
  readonly found: string | null;
  readonly zh: string;
  readonly en: string;
}

/** What a check says; the members that do not apply are left out. */
export type ViolationReport = Pick<Violation, 'rule' | 'code' | 'subject' | 'zh' | 'en'> &
  Readonly<Partial<Record<'itemId' | 'eventId' | 'table', string | null>>> & {
    readonly expected?: string | number | null;
    readonly found?: string | number | null;
  };

/** Two readings of a moving system found the same fault exactly where this is the same. */
export const violationKey = (violation: Violation): string => {
  const difference = Number(violation.found) - Number(violation.expected);
  const figures = Number.isNaN(difference) ? `${violation.expected}→${violation.found}` : String(difference);
  return [violation.rule, violation.code, violation.subject, violation.table, violation.eventId, figures].join('|');
};
