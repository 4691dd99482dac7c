import { describe, expect, it } from '@jest/globals';
import { amountIn, changesHeld, heldCells, heldColumns, heldRows, type Held } from './held.ts';

const row = (where: readonly [Held['kind'], string | null, string | null], family: string, grams: number): Held => {
  const [kind, tier, areaCode] = where;
  return { kind, tier, areaCode, name: areaCode === null ? null : `区 ${areaCode}`, family, items: 1, grams };
};
const rows = [
  row(['in-transit', 'collection-point', '410122001'], 'bulk', 500),
  row(['stock', 'sorting-centre', '410122002'], 'appliance', 70),
  row(['stock', 'collection-point', '410122001'], 'bulk', 20),
  row(['stock', 'collection-point', '410122002'], 'bulk', 3),
  row(['stock', null, null], 'vehicle', 1),
];

describe('what is held now', () => {
  it('has a column for each tier that holds something, in the order of goods, what is not known last, then the sum', () => {
    expect(
      heldColumns(rows, ['collection-point', 'transfer-station', 'sorting-centre']).map(({ kind, tier }) => [
        kind,
        tier,
      ]),
    ).toEqual([
      ['stock', 'collection-point'],
      ['stock', 'sorting-centre'],
      ['stock', ''],
      ['stock', null],
      ['in-transit', 'collection-point'],
      ['in-transit', null],
    ]);
  });

  it('adds up to the same by family and by area', () => {
    const sums = (way: 'family' | 'area') =>
      heldRows(rows, way).map(({ key, held }) => [
        key,
        amountIn(held, { kind: 'stock', tier: null }).grams,
        amountIn(held, { kind: 'in-transit', tier: null }).grams,
      ]);
    expect(sums('family')).toEqual([
      ['appliance', 70, 0],
      ['bulk', 23, 500],
      ['vehicle', 1, 0],
    ]);
    expect(sums('area')).toEqual([
      ['410122001', 20, 500],
      ['410122002', 73, 0],
      ['', 1, 0],
    ]);
    expect(amountIn(rows, { kind: 'stock', tier: 'collection-point' })).toEqual({ items: 2, grams: 23 });
    expect(amountIn(rows, { kind: 'stock', tier: '' })).toEqual({ items: 1, grams: 1 });
  });

  it('stands in the file row by row, as numbers', () => {
    const same = (text: string): string => `of ${text}`;
    const texts = { kind: same, tier: same, family: same, unknown: '?' };
    expect(heldCells(rows, texts)[0]).toEqual([
      ...['of in-transit', '410122001', '区 410122001', 'of collection-point', 'of bulk', 1, 500],
    ]);
    expect(heldCells(rows, texts)[4]).toEqual(['of stock', '', '?', 'of ', 'of vehicle', 1, 1]);
  });

  it('is read anew after facts that move or weigh goods, and after no others', () => {
    const moves = [
      'item.collected',
      'shipment.dispatched',
      'shipment.received',
      'discrepancy.settled',
      'item.corrected',
    ];
    expect(moves.every((type) => changesHeld({ type: `cn.huihuan.${type}.v1` }))).toBe(true);
    expect(changesHeld({ type: 'cn.huihuan.item.graded.v1' })).toBe(false);
  });
});
