import { describe, expect, it } from '@jest/globals';
import { centreEn } from '../../../lib/i18n/centre-en.ts';
import { centreZh } from '../../../lib/i18n/centre-zh.ts';
import type { Stored } from '../../../lib/centre/stored.ts';
import { gradesIn, type SheetWords } from './read-grades.ts';
import { codesToPrint } from './waiting-by-code.ts';

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

  it('grades nothing by a code that several items have, but by the id that the sheet prints for them', () => {
    const [one, other] = [waits(3), waits(4)];
    const twin: Stored = {
      ...other,
      holding: { ...other.holding, item: { ...other.holding.item, identifiers: one.holding.item.identifiers } },
    };
    const endTwin: Stored = {
      ...waits(5),
      holding: {
        ...waits(5).holding,
        item: { ...waits(5).holding.item, itemId: waits(1).holding.item.itemId.replace('866d', '866e') },
      },
    };
    const all = [...waiting, one, twin, endTwin];
    const printed = all.map(({ holding: { item } }) => codesToPrint(all)(item));
    expect(printed).toEqual(['BAT-1', 'BAT-2', one.holding.item.itemId, twin.holding.item.itemId, 'BAT-5']);
    const sheet = (codes: readonly string[]) => [['编号', '结果', '理由'], ...codes.map((code) => [code, '拆解', 'x'])];
    expect(
      gradesIn(sheet(['bat-3', waits(1).holding.item.itemId.slice(-12)]), all, words)?.map(({ wrong }) => wrong),
    ).toEqual([{ kind: 'several' }, { kind: 'several' }]);
    expect(gradesIn(sheet(printed), all, words)?.map(({ grade }) => grade?.itemId)).toEqual(
      all.map(({ holding }) => holding.item.itemId),
    );
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
