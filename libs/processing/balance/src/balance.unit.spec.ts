import { describe, expect, it } from '@jest/globals';
import { balanceWith, isBalanced } from './balance.ts';

const frame = { inputGrams: 50_000, toleranceGrams: 1_000 };
const none = { grams: 0 };

describe('the balance of what was weighed', () => {
  it('is what is still missing', () => {
    expect(balanceWith(frame, [{ grams: 30_000 }, { grams: 12_000 }], { grams: 500 })).toEqual({
      ...frame,
      outputGrams: 42_000,
      lossGrams: 500,
      differenceGrams: 7_500,
    });
  });

  it.each([
    [48_999, false],
    [49_000, true],
    [51_000, true],
    [51_001, false],
  ])('with %i g of outputs is balanced: %s', (grams, balanced) => {
    expect(isBalanced(balanceWith(frame, [{ grams }], none))).toBe(balanced);
  });
});
