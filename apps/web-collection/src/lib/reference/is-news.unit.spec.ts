import { describe, expect, it } from '@jest/globals';
import { isNews } from './is-news.ts';

const [before, then, after] = ['2026-05-01T01:00:00.000Z', '2026-05-01T02:00:00.000Z', '2026-05-01T03:00:00.000Z'];

describe('what a copy of the server cannot show yet', () => {
  it.each(['waiting', 'sent', 'refused', 'put-aside'] as const)('is an act that is %s', (state) =>
    expect(isNews({ state, settledAt: null }, then)).toBe(true),
  );

  it('is an act that was done since, or in the same moment', () => {
    expect([before, then, after].map((settledAt) => isNews({ state: 'done', settledAt }, then))).toEqual([
      ...[false, true, true],
    ]);
    expect(isNews({ state: 'withdrawn', settledAt: after }, then)).toBe(false);
  });
});
