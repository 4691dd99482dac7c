import { describe, expect, it } from '@jest/globals';
import { centreEn } from '../../../lib/i18n/centre-en.ts';
import { centreZh } from '../../../lib/i18n/centre-zh.ts';
import type { Stored } from '../../../lib/centre/stored.ts';
import { gradesIn, type SheetWords } from './read-grades.ts';

const wordsOf = ({ code, grading, outcomes, measurements }: typeof centreEn | typeof centreZh): SheetWords => ({
  ...{ code, outcomes, measurements, outcome: grading.outcome, reason: grading.reason },
});
const words = [wordsOf(centreZh), wordsOf(centreEn)];

const waits = (end: number): Stored => ({
  holding: {
    item: {
      itemId: `019b8be7-bbdc-7908-866d-${String(end).padStart(12, '0')}`,
      ...({ tracking: 'item', family: 'traction-battery', classCode: 'traction-battery.lfp', grams: 400_000 } as const),
      identifiers: [{ kind: 'battery', value: `BAT-${end}` }],
    },
    ...{ state: 'in-stock', grade: null, blockedBy: [] },
  },
  arrivedAt: '2026-01-01T00:00:00.000Z',
});
const waiting = [waits(1), waits(2)];

describe('a sheet with grades', () => {
  it('is read by its heads, in both languages, in any order of columns', () => {
    const rows = gradesIn(
      [
        ['理由', 'Outcome', '编号', '健康度 SOH（%）', '别的'],
        ['余能合格', 'cascade', 'bat-1', 72, 'x'],
        ['', '', '', '', ''],
        ['不可修复', '拆解', waits(2).holding.item.itemId.slice(-12), '', ''],
      ],
      waiting,
      words,
    );
    expect(rows).toMatchObject([
      { line: 2, grade: { outcome: 'cascade', reason: '余能合格', measurements: { stateOfHealthPercent: 72 } } },
      { line: 4, grade: { itemId: waits(2).holding.item.itemId, outcome: 'dismantle', measurements: {} } },
    ]);
  });

  it('says of each row why it cannot be asked about', () => {
    const rows = gradesIn(
      [
        ['编号', '结果', '理由'],
        ['BAT-9', '拆解', 'x'],
        ['BAT-1', '卖掉', 'x'],
        ['bat-1', '拆解', 'x'],
      ],
      waiting,
      words,
    );
    expect(rows?.map(({ line, wrong }) => [line, wrong])).toEqual([
      [2, { kind: 'not-waiting' }],
      [3, { kind: 'bad-outcome', given: '卖掉' }],
      [4, { kind: 'twice' }],
    ]);
  });

  it('is none without its columns', () => {
    expect(
      gradesIn(
        [
          ['编号', '结果'],
          ['BAT-1', '拆解'],
        ],
        waiting,
        words,
      ),
    ).toBeNull();
    expect(gradesIn([], waiting, words)).toBeNull();
  });
});
