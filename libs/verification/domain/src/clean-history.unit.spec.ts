import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { audit, evidenceOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay } from './testing/made-up-day.support.spec.ts';
import { randomDays } from './testing/random-days.support.spec.ts';

describe('the verification of a network without a fault', () => {
  it('finds nothing on a day in which everything happens, and says how much it looked at', () => {
    const report = audit(evidenceOf(madeUpDay().network));
    expect(violationsOf(report)).toEqual([]);
    expect(report).toMatchObject({ items: 11, violations: 0, known: [] });
    for (const { rule, checked } of report.rules) expect([rule, checked > 0]).toEqual([rule, true]);
  });

  it('finds nothing after any sequence of right acts', () => {
    fc.assert(
      fc.property(randomDays, (network) => {
        expect(violationsOf(audit(evidenceOf(network)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
