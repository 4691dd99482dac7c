import { audit, evidenceOf, type Evidence } from './audit-made-up.support.spec.ts';
import { madeUpDay, type MadeUpDay } from './made-up-day.support.spec.ts';

/** The report after one thing was changed behind the back of everybody. */
export const tampered = (tamper: (evidence: Evidence, day: MadeUpDay) => void) => {
  const day = madeUpDay();
  const evidence = evidenceOf(day.network);
  tamper(evidence, day);
  return audit(evidence);
};

export const first = <Value>(values: Iterable<Value>): Value => {
  const [value] = values;
  if (value === undefined) throw new RangeError('nothing there');
  return value;
};
