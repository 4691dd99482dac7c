import { describe, expect, it } from '@jest/globals';
import type { Figures } from './figures.ts';
import { outcomeCells, outcomeRows, outcomeTotal } from './outcomes.ts';

const lost = { outcome: 'lost', items: 2, grams: 12 } as const;
const reused = { outcome: 'reused', items: 1, grams: 20 } as const;
const unheard = { outcome: 'recycled', items: 1, grams: 5, family: null } as const;
const ended: Figures['outcomes'] = {
  tiers: [
    { ...lost, family: 'bulk', tier: 'collection-point' },
    { ...reused, family: 'device', tier: 'sorting-centre' },
    { ...unheard, tier: null },
  ],
  months: [
    { ...lost, family: 'bulk', month: '2026-04' },
    { ...reused, family: 'device', month: '2026-03' },
    { ...unheard, month: '2026-03' },
  ],
  areas: [
    { ...lost, family: 'bulk', areaCode: '410122', name: '中牟县' },
    { ...reused, family: 'device', areaCode: '410122', name: '中牟县' },
    { ...unheard, areaCode: null, name: null },
  ],
  classes: [],
};

describe('what became of goods', () => {
  it('is the same sum in every way, what is not known last', () => {
    const keys = (['family', 'tier', 'month', 'area'] as const).map((way) =>
      outcomeRows(ended, way).map(({ key }) => key),
    );
    expect(keys).toEqual([
      ['bulk', 'device', ''],
      ['collection-point', 'sorting-centre', ''],
      ['2026-03', '2026-04'],
      ['410122', ''],
    ]);
    expect(outcomeTotal(ended)).toMatchObject({
      lost: { items: 2, grams: 12 },
      reused: { items: 1, grams: 20 },
      recycled: { items: 1, grams: 5 },
      cascaded: { items: 0, grams: 0 },
    });
  });

  it('stands in the file by family within each row, as numbers', () => {
    const texts = { name: ({ key }: { key: string }) => `of ${key}`, family: (code: string) => code || 'unknown' };
    const none = [0, 0];
    expect(outcomeCells(ended, 'month', texts)).toEqual([
      ['2026-03', 'of 2026-03', 'device', 1, 20, ...none, ...none, ...none, ...none, ...none],
      ['2026-03', 'of 2026-03', 'unknown', ...none, ...none, ...none, 1, 5, ...none, ...none],
      ['2026-04', 'of 2026-04', 'bulk', ...none, ...none, ...none, ...none, ...none, 2, 12],
    ]);
  });
});
