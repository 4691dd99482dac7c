import { describe, expect, it } from '@jest/globals';
import { lossBy } from './loss-by-reason.ts';

describe('a loss by reasons', () => {
  it('grows by what is told, and keeps what was told before', () => {
    const first = lossBy({ grams: 200, reason: '称重前' }, 'dust', 300);
    expect(first).toEqual({ grams: 500, reason: '称重前', parts: [{ reason: 'dust', grams: 300 }] });
    const both = lossBy(lossBy(first, 'moisture', 100), 'dust', 50);
    expect(both).toEqual({
      ...{ grams: 650, reason: '称重前' },
      parts: [
        { reason: 'moisture', grams: 100 },
        { reason: 'dust', grams: 350 },
      ],
    });
  });
});
