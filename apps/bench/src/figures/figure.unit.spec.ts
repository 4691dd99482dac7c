import { describe, expect, it } from '@jest/globals';
import { figureOf, type FigureDefinition } from './figure.ts';
import { tableOf } from './table.ts';

const compared: FigureDefinition = { name: 'a', unit: 'rows/s', aim: { of: 'ratio', atLeast: 0.4 }, means: '' };
const timed: FigureDefinition = { name: 'b', unit: 'ms', aim: { of: 'ours', atMost: 20 }, means: '' };
const fast: FigureDefinition = { name: 'd', unit: 'facts/s', aim: { of: 'ours', atLeast: 3000 }, means: '' };
const told: FigureDefinition = { name: 'c', unit: 'ms', aim: null, means: '' };

describe('a figure', () => {
  it('meets its aim by the ratio where it is compared', () => {
    expect(figureOf(compared, { ours: 4000.4, baseline: 10_000 })).toEqual({
      ...{ name: 'a', ours: 4000, baseline: 10_000, unit: 'rows/s', ratio: 0.4, aim: 0.4, met: true },
    });
    expect(figureOf(compared, { ours: 3900, baseline: 10_000 })).toMatchObject({ ratio: 0.39, met: false });
  });

  it('meets it by its own number where nothing is compared', () => {
    expect(figureOf(timed, { ours: 20.004, baseline: null })).toMatchObject({ ours: 20, ratio: null, met: true });
    expect(figureOf(timed, { ours: 20.01, baseline: null })).toMatchObject({ aim: 20, met: false });
  });

  it('meets it from above where more is better', () => {
    expect(figureOf(fast, { ours: 3000, baseline: null })).toMatchObject({ aim: 3000, ratio: null, met: true });
    expect(figureOf(fast, { ours: 2999, baseline: null })).toMatchObject({ met: false });
  });

  it('cannot miss what was never aimed at', () => {
    expect(figureOf(told, { ours: 9, baseline: 3 })).toMatchObject({ ratio: 3, aim: null, met: true });
  });

  it('stands in a table that reads as text', () => {
    const row = (definition: FigureDefinition, ours: number, baseline: number | null) => ({
      definition,
      figure: figureOf(definition, { ours, baseline }),
    });
    expect(tableOf([row(compared, 4000, 10_000), row(fast, 3500, null), row(told, 9, null)])).toBe(
      [
        '| figure | ours  | baseline | unit    | ratio | aim     | met |',
        '| ------ | ----- | -------- | ------- | ----- | ------- | --- |',
        '| `a`    | 4,000 | 10,000   | rows/s  | 0.4   | ≥ 0.4   | yes |',
        '| `d`    | 3,500 | –        | facts/s | –     | ≥ 3,000 | yes |',
        '| `c`    | 9     | –        | ms      | –     | –       | –   |',
      ].join('\n'),
    );
  });
});
