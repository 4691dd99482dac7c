import { describe, expect, it } from '@jest/globals';
import type { CollectedOrigin } from '@huihuan/contracts-events';
import { audit, evidenceOf, violationsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

const balanced = (kind: CollectedOrigin, counted: 'corrected' | 'collected'): boolean => {
  const { network } = madeUpDay();
  const fridge = { classCode: 'appliance.fridge', grams: 50_000 };
  network.collect(siteOf(network.sites, 'pointA'), fridge, { kind, counted });
  return violationsOf(audit(evidenceOf(network))).length === 0;
};

describe('what older books brought in', () => {
  it('balances as stock that nobody collected where it lay there before, and as a hand-in otherwise', () => {
    expect(balanced('opening-stock', 'corrected')).toBe(true);
    expect(balanced('opening-stock', 'collected')).toBe(false);
    expect(balanced('earlier-record', 'collected')).toBe(true);
    expect(balanced('earlier-record', 'corrected')).toBe(false);
  });
});
