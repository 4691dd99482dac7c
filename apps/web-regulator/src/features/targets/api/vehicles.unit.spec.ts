import { describe, expect, it } from '@jest/globals';
import { targets as english } from '../../../lib/i18n/targets-en.ts';
import { targets as chinese } from '../../../lib/i18n/targets-zh.ts';
import { kindsOf, totalOf, trucksOf, vehiclesAsSheet, type VehicleRow } from './vehicles.ts';

const none = { items: 0, grams: 0 };
const row = (kind: string, items: number, more: Partial<VehicleRow> = {}): VehicleRow => ({
  ...{
    month: '2026-03',
    areaCode: '410122001',
    areaName: '青年路街道',
    kind,
    nameZh: '重型载货',
    nameEn: 'heavy truck',
  },
  ...{
    dieselStage: null,
    truckStage: null,
    operation: null,
    isOfficial: false,
    takenIn: { items, grams: items * 1000 },
  },
  ...{ certified: none, dismantled: none, ...more },
});
const rows = [
  row('machine.tractor', 4),
  row('city-bus', 1, { nameZh: null, nameEn: null }),
  row('truck-heavy', 2, { dieselStage: 'china-4' }),
  row('truck-heavy', 3, { dieselStage: 'china-3', month: '2026-02' }),
  row('truck-heavy', 5, { dieselStage: 'china-3', areaCode: '410122002', certified: { items: 1, grams: 7 } }),
  row('passenger-private-small', 6, { isOfficial: true }),
];

describe('vehicles by kind', () => {
  it('are diesel trucks by stage, official cars, farm machines and the others, over all months and areas', () => {
    const lines = kindsOf(rows).map(({ group, dieselStage, kind, takenIn, certified }) =>
      [group, dieselStage, kind, takenIn.items, certified.items].join(' '),
    );
    expect(lines).toEqual([
      'diesel china-3 truck-heavy 8 1',
      'diesel china-4 truck-heavy 2 0',
      'official  passenger-private-small 6 0',
      'farm  machine.tractor 4 0',
      'other  city-bus 1 0',
    ]);
    expect(totalOf(rows)).toMatchObject({ takenIn: { items: 21, grams: 21_000 }, certified: { items: 1 } });
  });

  it('are called by their code where nobody has told a name, and go into a file row by row', () => {
    expect(kindsOf(rows).at(-1)?.name).toEqual({ zh: 'city-bus', en: 'city-bus' });
    const texts = {
      heads: ['月份'],
      name: ({ zh }: { zh: string }) => zh,
      stage: (stage: string) => stage,
      official: '是',
      operation: (operation: string) => operation,
    };
    const sheet = vehiclesAsSheet(rows, texts, 'file');
    expect(sheet.rows).toHaveLength(rows.length);
    const heavy = ['2026-03', '410122002', '青年路街道', '重型载货', 'china-3', '', '', '', 5, 5000, 1, 7, 0, 0];
    expect(sheet.rows[4]).toEqual(heavy);
  });

  it('of a truck whose stage nobody said are called so, on the screen and in the file, never by a stage', () => {
    const texts = [
      { stage: chinese.vehicles.stage, called: ['国一', '国三', '国六', '排放阶段不明', '排放阶段不明'] },
      { stage: english.vehicles.stage, called: ['China 1', 'China 3', 'China 6', 'stage unknown', 'stage unknown'] },
    ];
    for (const { stage, called } of texts) {
      expect(['china-1', 'china-3', 'china-6', 'unknown', ''].map((each) => stage(each))).toEqual(called);
      const operation = () => '';
      const names = { heads: [], name: ({ zh }: { zh: string }) => zh, stage, official: '是', operation };
      const sheet = vehiclesAsSheet([row('truck-heavy', 1, { dieselStage: 'unknown' })], names, 'file');
      expect(sheet.rows[0]?.[4]).toBe(called[3]);
    }
  });

  it('tell trucks in operation by stage from those that are not, and from those of which nobody was asked', () => {
    const truck = (operation: VehicleRow['operation'], truckStage: string, items: number) =>
      row('truck-light', items, { operation, truckStage, dieselStage: truckStage });
    const trucks = [
      ...[truck('not-asked', 'china-3', 1), truck('operating', 'china-4', 2), truck('operating', 'china-3', 3)],
      ...[truck('not-operating', 'china-3', 4), truck('operating', 'china-3', 5), row('machine.tractor', 6)],
    ];
    expect(trucksOf(trucks).map(({ operation, stage, takenIn }) => [operation, stage, takenIn.items])).toEqual([
      ['operating', 'china-3', 8],
      ['operating', 'china-4', 2],
      ['not-operating', 'china-3', 4],
      ['not-asked', 'china-3', 1],
    ]);
    expect(kindsOf(trucks).map(({ operation, takenIn }) => [operation, takenIn.items])).toEqual([
      ['operating', 8],
      ['not-operating', 4],
      ['not-asked', 1],
      ['operating', 2],
      [null, 6],
    ]);
    const words = chinese.vehicles;
    const texts = { heads: [], name: ({ zh }: { zh: string }) => zh, stage: words.stage, official: '是' };
    const operation = (said: NonNullable<VehicleRow['operation']>): string => words.operation[said];
    const sheet = vehiclesAsSheet(trucks, { ...texts, operation }, 'file');
    expect(sheet.rows.map((cells) => cells.slice(6, 9))).toEqual([
      ['未询问', '国三', 1],
      ['营运', '国四', 2],
      ['营运', '国三', 3],
      ['非营运', '国三', 4],
      ['营运', '国三', 5],
      ['', '', 6],
    ]);
  });
});
