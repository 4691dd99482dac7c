import { rules, type RuleNumber } from './rules.ts';
import type { Violation, ViolationReport } from './violation.ts';

/** Beyond this many of one rule only their number is kept: nobody reads them, and memory has an end. */
export const listedPerRule = 100_000;

export interface RuleFindings {
  checked: number;
  /** All of them, the listed ones and those beyond. */
  count: number;
  /** All warnings of it, the listed ones and those beyond. */
  warned: number;
  readonly violations: Violation[];
}

/** What the checks have found so far. */
export interface Findings {
  readonly byRule: ReadonlyMap<RuleNumber, RuleFindings>;
  /** Identifiers active on several items that the network itself has found and blocked: no fault, but worth knowing. */
  readonly known: Violation[];
  /** What breaks no rule and somebody should look at. */
  readonly warnings: Violation[];
}

export const openFindings = (): Findings => ({
  byRule: new Map(rules.map(({ rule }) => [rule, { checked: 0, count: 0, warned: 0, violations: [] }])),
  known: [],
  warnings: [],
});

const ofRule = (findings: Findings, rule: RuleNumber): RuleFindings => {
  const found = findings.byRule.get(rule);
  if (found === undefined) throw new RangeError(`no rule ${rule}`);
  return found;
};

/** Counts comparisons that were made for a rule, so that "no violation" says out of how many. */
export const countChecked = (findings: Findings, rule: RuleNumber, times = 1): void => {
  ofRule(findings, rule).checked += times;
};

const complete = (report: ViolationReport): Violation => ({
  rule: report.rule,
  code: report.code,
  subject: report.subject,
  itemId: report.itemId ?? null,
  eventId: report.eventId ?? null,
  table: report.table ?? null,
  expected: report.expected === undefined || report.expected === null ? null : String(report.expected),
  found: report.found === undefined || report.found === null ? null : String(report.found),
  zh: report.zh,
  en: report.en,
});

export const violate = (findings: Findings, report: ViolationReport): void => {
  const rule = ofRule(findings, report.rule);
  rule.count += 1;
  if (rule.violations.length < listedPerRule) rule.violations.push(complete(report));
};

export const noteKnown = (findings: Findings, report: ViolationReport): void => {
  findings.known.push(complete(report));
};

export const warn = (findings: Findings, report: ViolationReport): void => {
  const rule = ofRule(findings, report.rule);
  rule.warned += 1;
  if (rule.warned <= listedPerRule) findings.warnings.push(complete(report));
};
