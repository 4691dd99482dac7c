import { expect, it } from '@jest/globals';
import type { Filed, Move } from './moves.ts';
import { dueOf, filingsOf, namesOf, rulesOf } from './views-of-moves.ts';

const move = (itemId: string, more: Partial<Move> = {}): Move => ({
  ...{ move: 'received', occurredOn: '2026-05-06', itemId, classCode: 'traction-battery.pack', grams: 1 },
  ...{ batteryCode: `CODE-${itemId}`, ownCode: null, shipmentId: 's', jobId: null, otherSiteName: '甲' },
  ...{ ruleId: 'traction-battery.report-reuse', days: 15, basis: 'system-default', dueOn: '2026-05-27' },
  ...{ workingDaysLeft: 3, isDueCertain: true, state: 'to-report', filing: null },
  ...more,
});
const filed = (filingId: string, more: Partial<Filed> = {}): Partial<Move> => ({
  state: 'submitted',
  filing: { filingId, submittedOn: '2026-05-20', receiptNumber: null, isLate: false, ...more },
});

it('says by which rule how much is owed, and a rule that changed once for each version', () => {
  const moves = [move('a'), move('b', { state: 'overdue' }), move('c', { days: 10, basis: 'local-rule' })];
  expect(rulesOf([...moves, move('d', filed('f'))])).toMatchObject([
    { days: 15, basis: 'system-default', waiting: 1, overdue: 1 },
    { days: 10, basis: 'local-rule', waiting: 1, overdue: 0 },
  ]);
});

it('lists what is due first at the top, and nothing that was submitted', () => {
  const moves = [
    move('later', { dueOn: '2026-06-01' }),
    move('never', { dueOn: null }),
    move('first'),
    move('x', filed('f')),
  ];
  expect(dueOf(moves, '').map(({ itemId }) => itemId)).toEqual(['first', 'later', 'never']);
  expect(dueOf(moves, 'code-late').map(({ itemId }) => itemId)).toEqual(['later']);
});

it('puts moves of one filing together; one move that was too late makes it late', () => {
  const moves = [
    move('a', filed('f')),
    move('b', filed('f', { isLate: true })),
    move('c', filed('g', { receiptNumber: 'SY-1' })),
  ];
  expect(filingsOf(moves, '')).toMatchObject([
    { filingId: 'f', isLate: true, moves: [{ itemId: 'a' }, { itemId: 'b' }] },
    { filingId: 'g', isLate: false },
  ]);
  expect(filingsOf(moves, 'sy-').map(({ filingId }) => filingId)).toEqual(['g']);
});

it('names each item once and each move', () =>
  expect(namesOf([move('a'), move('a', { move: 'produced', shipmentId: null, jobId: 'j' })])).toEqual({
    itemIds: ['a'],
    moves: [
      { move: 'received', itemId: 'a', ofId: 's' },
      { move: 'produced', itemId: 'a', ofId: 'j' },
    ],
  }));
