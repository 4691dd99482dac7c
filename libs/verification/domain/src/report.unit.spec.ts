import { describe, expect, it } from '@jest/globals';
import { confirmedBy } from './report.ts';
import { audit, evidenceOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay } from './testing/made-up-day.support.spec.ts';

const withFigures = (collectedMore: number, stockMore: number) => {
  const evidence = evidenceOf(madeUpDay().network);
  for (const row of evidence.flows.slice(0, 1)) row.grams += collectedMore;
  for (const row of evidence.stock.slice(0, 1)) row.grams += stockMore;
  return audit(evidence);
};

describe('two readings of a network that moves', () => {
  it('keep what both found with the same difference, and drop what came and went', () => {
    const confirmed = confirmedBy(withFigures(5, 100), withFigures(5, 900));
    expect(violationsOf(confirmed)).toMatchObject([{ code: 'flow.collected-grams' }]);
    expect(confirmed.violations).toBe(1);
  });
});
