import { describe, expect, it } from '@jest/globals';
import { count, share } from './count.ts';
import { dayOf, moment, timeOfDay, untilMidnight } from './time.ts';
import { weightText } from './weight.ts';

describe('a weight', () => {
  it.each([
    [0, '0.0 kg'],
    [40, '<0.1 kg'],
    [50, '0.1 kg'],
    [12_340, '12.3 kg'],
    [999_949, '999.9 kg'],
    [999_950, '1.00 t'],
    [1_234_567, '1.23 t'],
    [1_234_567_890, '1,234.6 t'],
    [-2_500, '-2.5 kg'],
  ])('of %d g reads %s', (grams, text) => {
    expect(weightText(grams)).toBe(text);
  });
});

it('groups counts', () => {
  expect([count(0), count(1234567)]).toEqual(['0', '1,234,567']);
});

it('keeps a share apart from nothing and from all', () => {
  expect([0, 0.001, 0.42, 0.999, 1].map(share)).toEqual(['0%', '<1%', '42%', '>99%', '100%']);
});

describe('a time', () => {
  const now = Date.parse('2026-03-01T16:30:00Z');

  it('is told by the clock of China', () => {
    expect(timeOfDay('2026-03-01T16:03:22Z')).toBe('00:03:22');
    expect(dayOf('2026-03-01T16:03:22Z')).toBe('2026-03-02');
  });

  it('names the day only where it differs', () => {
    expect(moment('2026-03-01T16:03:22Z', now)).toBe('00:03:22');
    expect(moment('2026-03-01T15:59:00Z', now)).toBe('03-01 23:59');
    expect(moment('2025-12-31T01:00:00Z', now)).toBe('2025-12-31 09:00');
  });

  it('knows how long the day lasts', () => {
    expect(untilMidnight(now)).toBe(23.5 * 3_600_000);
    expect(untilMidnight(Date.parse('2026-03-01T15:59:59Z'))).toBe(1000);
  });
});
