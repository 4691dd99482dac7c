import { describe, expect, it } from '@jest/globals';
import { besideKerb } from './kerb-weight.ts';

describe('a weight beside the kerb weight', () => {
  const frame = { kerbGrams: 1_240_000, overPercent: 10, shortPercent: 30 };
  it.each([
    [1_364_000, null],
    [1_364_001, 'above'],
    [868_000, null],
    [867_999, 'below'],
  ])('%d g is %s', (grams, side) => expect(besideKerb(frame, grams)).toBe(side));
});
