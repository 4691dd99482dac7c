import { describe, expect, it } from '@jest/globals';
import { nationalBook, rulesOn, type LocalVersion, type RuleBook } from '@huihuan/rules-domain';
import { recordFiling, type Filing, type RecordFiling } from './record-filing.ts';
import { reportClock, reportRuleOf } from './report-clock.ts';

const rulesAt = (day: string, book: RuleBook = nationalBook) =>
  rulesOn(book, { day, areaCode: '410122', siteId: null });

describe('the report of a battery', () => {
  it.each([
    ['received', ['traction-battery-utilisation'], 'traction-battery.report-recycler'],
    ['received', ['废旧动力电池综合利用备案'], 'traction-battery.report-recycler'],
    ['received', ['traction-battery-cascade'], 'traction-battery.report-reuse'],
    ['produced', ['traction-battery-utilisation'], 'traction-battery.report-dismantler'],
    ['handed-over', [], 'traction-battery.report-dismantler'],
  ] as const)('that was %s by a site with %j follows %s', (move, kinds, ruleId) =>
    expect(reportRuleOf(move, kinds)).toBe(ruleId),
  );

  it.each([
    ['2018-07-31', 'traction-battery.report-dismantler', null],
    ['2026-03-31', 'traction-battery.report-dismantler', '2026-04-22'],
    ['2026-04-01', 'traction-battery.report-dismantler', '2026-04-23'],
    ['2026-03-31', 'traction-battery.report-recycler', '2026-05-15'],
  ])('of %s by %s is due on %s: working days, with holidays and the days worked for them', (day, ruleId, dueOn) =>
    expect(reportClock(ruleId, day, rulesAt(day)).dueOn).toBe(dueOn),
  );

  it.each([
    ['2026-03-31', [], 15, 'law'],
    ['2026-04-01', [], 15, 'system-default'],
    ['2026-04-01', [10], 10, 'local-rule'],
  ] as const)('of %s with the local days %j counts %d days by a %s', (day, local, days, basis) => {
    const version = (value: number): LocalVersion => ({
      ...{ versionId: 'v', ruleId: 'traction-battery.report-reuse', scope: { kind: 'area', areaCode: '410122' } },
      ...{ validFrom: '2026-01-01', validTo: null, effect: 'clock', parameters: { days: value } },
      ...{ document: '本地文件', clause: null, reason: '测试' },
    });
    const book = { ...nationalBook, local: local.map(version) };
    expect(reportClock('traction-battery.report-reuse', day, rulesAt(day, book))).toMatchObject({ days, basis });
  });

  it('says where the calendar of a year is not known', () =>
    expect(reportClock('traction-battery.report-reuse', '2026-12-28', rulesAt('2026-12-28'))).toMatchObject({
      isDueCertain: false,
    }));
});

describe('a filing', () => {
  const now = '2026-05-06T08:00:00.000Z';
  const command: RecordFiling = {
    ...{ filingId: 'f', siteId: 's', platform: 'traction-battery-traceability', itemIds: ['b', 'a'] },
    ...{ moves: null, submittedOn: null, receiptNumber: null, staffId: null },
  };
  const record = (more: Partial<RecordFiling> = {}, before?: Filing) =>
    recordFiling(
      { ...command, ...more },
      { now, before, isKnown: (itemId) => itemId !== 'strange', isMove: ({ ofId }) => ofId !== 'x' },
    );
  const kept = (): Filing => {
    const first = record();
    if (!first.ok) throw new Error(first.problem.en);
    return first.value.data;
  };

  it('names what was submitted, and has no number until one came back', () =>
    expect(record()).toMatchObject({
      value: { data: { itemIds: ['a', 'b'], submittedOn: '2026-05-06', receiptNumber: null } },
    }));

  it('names moves of its items that the books have, and keeps them when the number comes back', () => {
    const moves = [{ move: 'received' as const, itemId: 'a', ofId: 's1' }];
    const named = record({ moves });
    expect(named).toMatchObject({ value: { data: { moves } } });
    const before = named.ok ? named.value.data : undefined;
    expect(record({ receiptNumber: 'R' }, before)).toMatchObject({ value: { data: { moves, receiptNumber: 'R' } } });
    const other = [{ ...moves[0]!, ofId: 's2' }];
    expect(record({ receiptNumber: 'R', moves: other }, before)).toMatchObject({ problem: { code: 'filing.differs' } });
    for (const wrong of [
      { ...moves[0]!, ofId: 'x' },
      { ...moves[0]!, itemId: 'c' },
    ])
      expect(record({ moves: [wrong] })).toMatchObject({ problem: { code: 'filing.move-unknown', path: '/moves/0' } });
  });

  it('gets the number that came back also where a move of it was settled to the other side meanwhile', () => {
    const moves = [{ move: 'received' as const, itemId: 'a', ofId: 's1' }];
    const named = record({ moves });
    if (!named.ok) throw new Error(named.problem.en);
    const context = { now, before: named.value.data, isKnown: () => true, isMove: () => false };
    const receipt = { ...command, receiptNumber: 'R' };
    expect(recordFiling(receipt, context)).toMatchObject({ value: { data: { moves, receiptNumber: 'R' } } });
    expect(recordFiling({ ...receipt, moves: [{ ...moves[0]!, ofId: 's2' }] }, context)).toMatchObject({
      problem: { code: 'filing.differs' },
    });
    expect(recordFiling({ ...command, moves }, { ...context, before: undefined })).toMatchObject({
      problem: { code: 'filing.move-unknown' },
    });
  });

  it('is recorded again with the number that came back, of the same goods and day', () => {
    const receipt = { receiptNumber: 'SY-2026-000123' };
    expect(record(receipt, kept())).toMatchObject({ value: { data: { ...receipt, submittedOn: '2026-05-06' } } });
    expect(record({ ...receipt, itemIds: ['a'] }, kept())).toMatchObject({ problem: { code: 'filing.differs' } });
    expect(record({}, kept())).toMatchObject({ problem: { code: 'filing.changes-nothing' } });
  });

  it('is of goods of the site, and not of a day to come', () => {
    expect(record({ itemIds: ['a', 'strange'] })).toMatchObject({ problem: { code: 'filing.item-not-of-site' } });
    expect(record({ submittedOn: '2026-05-07' })).toMatchObject({ problem: { code: 'day.in-future' } });
  });
});
