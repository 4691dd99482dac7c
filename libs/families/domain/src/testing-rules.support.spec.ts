import type { GateRules } from './findings.ts';

/** A book of these rules; any other does not hold. */
export const rulesOf = (
  effects: Readonly<Record<string, 'refuse' | 'supervisor' | 'warn' | 'clock'>>,
  day = '2026-03-01',
): GateRules => ({
  day,
  effectOf: (ruleId) => effects[ruleId],
  amount: () => undefined,
  choices: () => undefined,
});
