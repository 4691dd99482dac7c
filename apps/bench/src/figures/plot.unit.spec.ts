import { describe, expect, it } from '@jest/globals';
import { svgOf } from './plot.ts';

const svg = svgOf({
  title: 'Throughput',
  horizontal: 'items',
  vertical: 'facts/s',
  points: [
    { x: 100_000, y: 11_000 },
    { x: 1_000_000, y: 10_500 },
    { x: 10_000_000, y: 10_000 },
  ],
});

describe('a plot', () => {
  it('begins at zero and names each point', () => {
    expect(svg).toContain('>0</text>');
    for (const words of ['11,000', '10,500', '10,000', '10,000,000']) expect(svg).toContain(`>${words}</text>`);
  });

  it('spreads factors evenly: ten times as many is the same step everywhere', () => {
    const [first = 0, second = 0, third = 0] = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(second - first).toBeCloseTo(third - second, 0);
    expect(first).toBeLessThan(second);
  });
});
