import { describe, expect, it } from '@jest/globals';
import { comparedWith, seenWeighing } from './seen-weighing.ts';
import type { TakenReading, Weighing } from './weighings.ts';

const reading = (grams: number) => ({
  ...{ grams, weighedAt: '2026-03-01T08:00:00.000Z', scale: '1', source: 'typed' as const },
});
const taken = (which: 'gross' | 'tare', grams: number): TakenReading => ({ which, ...reading(grams) });
const once: Weighing = { siteId: 'here', gross: reading(9_060_000), tare: null, slip: null };

describe('what is seen of a weighbridge', () => {
  it('is nothing before the truck was weighed', () => {
    expect(seenWeighing(null, [])).toMatchObject({ gross: null, tare: null, net: null, waiting: [] });
  });

  it('has a net weight as soon as both readings are there, sent or not', () => {
    expect(seenWeighing(once, [])).toMatchObject({ gross: 9_060_000, net: null });
    expect(seenWeighing(once, [taken('tare', 9_000_000)])).toMatchObject({ net: 60_000, waiting: ['tare'] });
  });

  it('shows the last reading where one was taken again', () => {
    const again = [taken('gross', 9_080_000), taken('gross', 9_100_000)];
    expect(seenWeighing(once, again)).toMatchObject({ gross: 9_100_000 });
  });
});

describe('a net weight', () => {
  const list = { listGrams: 300_000, toleranceGrams: 40_000 };
  it.each([
    [null, null],
    [340_000, { differenceGrams: 40_000, isWithin: true }],
    [259_000, { differenceGrams: -41_000, isWithin: false }],
  ])('of %j is compared with the list', (net, compared) => {
    expect(comparedWith(net, list)).toEqual(compared);
  });
});
