import { plusDays } from './keeping.ts';
import type { RulesOn } from './rules-on.ts';

/** Days after that of its opening within which a processing batch closes; `undefined` where no rule holds on that day. */
export const batchDays = (rules: Pick<RulesOn, 'amount'>): number | undefined =>
  rules.amount('processing.batch-open', 'days');

/** @param rules on the day on which it was opened @returns the last day on which it may be open; `null` where no rule says so */
export const batchDueOn = (rules: RulesOn): string | null => {
  const days = batchDays(rules);
  return days === undefined ? null : plusDays(rules.day, days);
};
