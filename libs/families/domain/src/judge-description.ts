import type { Family } from '@huihuan/contracts-events';
import { accept, type Result } from '@huihuan/kernel-domain';
import { checkDetails } from './check-details.ts';
import { formOf } from './family-book.ts';
import type { GateFinding, GateRules } from './findings.ts';
import type { FormGiven } from './judge-form.ts';
import { judgeIntake } from './judge-intake.ts';

/**
 * What is said of goods after the hand-in: only what no form asks for or can be read is refused. What is missing, and what the
 * rules would have refused or left to a supervisor at the counter, is told: the truth can be written down whenever it is found out.
 * Paths are relative to the details.
 */
export const judgeDescription = (
  family: Family,
  { classCode, details = {} }: FormGiven,
  rules: GateRules,
): Result<readonly GateFinding[]> => {
  const optional = formOf(family).fields.map((field) => ({ ...field, needed: false }));
  const checked = checkDetails(optional, { classCode, details, day: rules.day });
  if (!checked.ok) return checked;
  const judged = judgeIntake(family, { classCode, details }, rules);
  if (!judged.ok) return accept([{ effect: 'warn', problem: judged.problem }]);
  return accept(judged.value.map(({ problem }) => ({ effect: 'warn', problem })));
};
