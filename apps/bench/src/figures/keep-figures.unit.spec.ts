import { describe, expect, it } from '@jest/globals';
import { figureOf, type FigureDefinition } from './figure.ts';
import { pageWith } from './keep-figures.ts';
import { performancePage, type Result } from './performance-page.ts';

const result = (name: string, ours: number): Result => {
  const definition: FigureDefinition = { name, unit: 'ms', aim: { of: 'ours', atMost: 50 }, means: `What ${name} is.` };
  return {
    definition,
    ours,
    baseline: null,
    notes: ['A note.'],
    figure: figureOf(definition, { ours, baseline: null }),
  };
};
const on = (day: string) => ({ day, machine: [`as busy as on ${day}`] });
const whole = performancePage({ results: [result('a', 10), result('b', 20)], leftOut: [] }, on('2026-01-01'));

describe('figures that were measured alone', () => {
  it('stand in the page with their own day and machine, and leave the whole run as it was', () => {
    const page = pageWith(whole, [result('b', 70)], on('2026-02-02'));
    const [start, end] = [page.indexOf('## Measured alone'), page.indexOf('## Settings of PostgreSQL')];
    expect(page.slice(0, start) + page.slice(end)).toBe(whole);
    const kept = page.slice(start, end);
    expect(kept).toContain('as busy as on 2026-02-02');
    expect(kept).toMatch(/\| `b` +\| 70 +\| – +\| ms +\| – +\| ≤ 50 +\| no +\|/);
    expect(kept).toContain('### b\n\nWhat b is.\n\nA note.');
    expect(kept).not.toContain('`a`');
  });

  it('take the place of what was kept of the same before, and leave the others', () => {
    const first = pageWith(whole, [result('b', 70)], on('2026-02-02'));
    const second = pageWith(first, [result('a', 60)], on('2026-03-03'));
    expect(second.indexOf('2026-02-02')).toBeLessThan(second.indexOf('2026-03-03'));
    const third = pageWith(second, [result('b', 30)], on('2026-04-04'));
    expect(third).not.toContain('2026-02-02');
    expect(third).toBe(
      pageWith(pageWith(whole, [result('a', 60)], on('2026-03-03')), [result('b', 30)], on('2026-04-04')),
    );
  });

  it('have no place in another text', () => {
    expect(() => pageWith('# Something', [], on('2026-02-02'))).toThrow('Settings of PostgreSQL');
  });
});
