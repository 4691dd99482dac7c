import { describe, expect, it } from '@jest/globals';
import { balanceWith, dryBalance, dryGrams, isJudgedBalanced, judgedBalance, waterGrams, waterOf } from './index.ts';

describe('the water in a weight', () => {
  it.each([
    [1_000_000, 180, 180_000],
    [1_001, 0, 0],
    [1_001, 1_000, 1_001],
    [1_005, 100, 101],
    [1_004, 100, 100],
    [1_000_000_000, 333, 333_000_000],
  ])('of %i g at %i ‰ is %i g, to the nearest gram, and the rest is dry', (grams, permille, water) => {
    expect([waterGrams({ grams, permille }), dryGrams({ grams, permille })]).toEqual([water, grams - water]);
  });
});

describe('the balance of dry mass', () => {
  const outputs = [{ grams: 900_000, permille: 90 }];
  const loss = { grams: 5_000, reason: '', parts: [{ reason: 'moisture', grams: 3_000 }] };
  const wet = balanceWith({ inputGrams: 1_000_000, toleranceGrams: 20_000 }, outputs, loss);
  const dry = dryBalance({ inputGrams: 820_000, toleranceGrams: 16_400 }, outputs, loss);

  it('leaves out the water of outputs, and what of the loss is told to be water', () =>
    expect(dry).toEqual({
      ...{ inputGrams: 820_000, outputGrams: 819_000, lossGrams: 2_000, toleranceGrams: 16_400 },
      differenceGrams: -1_000,
    }));

  it('shows beside that of the weights how much water is gone', () => {
    expect(waterOf(wet, dry)).toEqual({
      ...{ inputGrams: 180_000, outputGrams: 81_000, toldGrams: 3_000, goneGrams: 96_000 },
    });
    expect(wet.differenceGrams).toBe(dry.differenceGrams + 96_000);
  });

  it('is what the tolerance is held against only on that basis and where it is there', () => {
    expect([
      isJudgedBalanced({ wet, dry, basis: 'dry' }),
      isJudgedBalanced({ wet, dry, basis: 'wet' }),
      judgedBalance({ wet, dry: null, basis: 'dry' }),
    ]).toEqual([true, false, wet]);
  });
});
