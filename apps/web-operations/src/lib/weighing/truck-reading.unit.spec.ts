import { describe, expect, it } from '@jest/globals';
import { scaleReading, typedReading } from './truck-reading.ts';

describe('the weight of a truck', () => {
  it.each([
    ['11500', 11_500_000],
    ['11500.5', 11_500_500],
    [' 11500,5 ', 11_500_500],
    ['100', 100_000],
  ])('%j is taken', (typed, grams) => {
    expect(typedReading(typed)).toEqual({ grams, whyNot: null });
  });

  it.each([
    ['11,500', 'comma'],
    ['11，500', 'comma'],
    ['11.5', 'light'],
    ['99.999', 'light'],
    ['0', 'bad'],
    ['', 'bad'],
    ['truck', 'bad'],
  ])('%j is not taken: %s', (typed, whyNot) => {
    expect(typedReading(typed)).toEqual({ grams: null, whyNot });
  });

  it('is taken from a scale that stands still, unless it shows a net weight or no truck', () => {
    const shown = { grams: 11_060_000, isSteady: true, basis: 'gross' } as const;
    expect(scaleReading(shown)).toEqual({ grams: 11_060_000, whyNot: null });
    expect(scaleReading({ ...shown, basis: null })).toMatchObject({ grams: 11_060_000 });
    expect(scaleReading({ ...shown, basis: 'net' })).toEqual({ grams: null, whyNot: 'net' });
    expect(scaleReading({ ...shown, isSteady: false })).toEqual({ grams: null, whyNot: null });
    expect(scaleReading({ ...shown, grams: 80_000 })).toEqual({ grams: null, whyNot: 'light' });
    expect(scaleReading(null)).toEqual({ grams: null, whyNot: null });
  });
});
