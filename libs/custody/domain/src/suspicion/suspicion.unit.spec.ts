import { describe, expect, it } from '@jest/globals';
import { centre, driver, id } from '../testing/yard.support.spec.ts';
import {
  followUpSuspicion,
  reportSuspicion,
  type FollowUpSuspicion,
  type ReportSuspicion,
} from './decide-suspicion.ts';
import { followedUp, followUpsAtMost, isOpenSuspicion, suspicionOf, type Suspicion } from './suspicion.ts';

const now = '2026-11-01T02:00:00.000Z';
const chief = { ...driver, staffId: id(71), role: 'supervisor' as const, siteIds: [centre.siteId] };

const rails: ReportSuspicion = {
  ...{ reportId: id(80), siteId: centre.siteId, kind: 'forbidden-goods', goods: '铁路道钉三十余枚', classCode: null },
  ...{ identifiers: [], grams: 12_400, office: '东大街派出所', toldBy: 'phone', toldAt: null, number: null },
  ...{ outcome: 'held', staffId: null },
};
const more: FollowUpSuspicion = {
  ...{ followUpId: id(81), number: null, outcome: null, note: null, occurredAt: null, staffId: null },
};

const report = (said: Partial<ReportSuspicion> = {}, before?: Suspicion) =>
  reportSuspicion({ ...rails, ...said }, { now, staff: chief, before });
const told = (said: Partial<ReportSuspicion> = {}): Suspicion => {
  const decided = report(said);
  if (!decided.ok) throw new Error(decided.problem.code);
  return suspicionOf(decided.value.data);
};
const follow = (to: Suspicion, said: Partial<FollowUpSuspicion>) =>
  followUpSuspicion({ ...more, ...said }, { now, staff: chief, report: to });
const codeOf = (decided: ReturnType<typeof report> | ReturnType<typeof follow>) =>
  decided.ok ? 'accepted' : decided.problem.code;

describe('a report to the police', () => {
  it('is kept with the time of the act where none is said, and stays open until there is a number and the goods are away', () => {
    const decided = report();
    expect(decided.ok && decided.value.data).toMatchObject({ toldAt: now, office: '东大街派出所', grams: 12_400 });
    const first = told();
    expect(isOpenSuspicion(first)).toBe(true);
    const numbered = followedUp(first, { number: 'J-1', outcome: null });
    expect([numbered, isOpenSuspicion(numbered)]).toMatchObject([{ number: 'J-1', outcome: 'held' }, true]);
    const taken = followedUp(numbered, { number: null, outcome: 'taken' });
    expect([taken, isOpenSuspicion(taken)]).toMatchObject([{ number: 'J-1', outcome: 'taken', followUps: 2 }, false]);
  });

  it('is of today, of somebody who works there, and has an id of its own', () => {
    expect(codeOf(report({ toldAt: '2026-11-01T02:10:00Z' }))).toBe('accepted');
    expect(codeOf(report({ toldAt: '2026-11-01T02:10:01Z' }))).toBe('time.in-future');
    expect(codeOf(report({ staffId: chief.staffId }))).toBe('accepted');
    const elsewhere = { now, staff: { ...chief, siteIds: [] }, before: undefined };
    expect(codeOf(reportSuspicion({ ...rails, staffId: chief.staffId }, elsewhere))).toBe('staff.not-of-site');
    const gone = { now, staff: { ...chief, active: false }, before: undefined };
    expect(codeOf(reportSuspicion({ ...rails, staffId: chief.staffId }, gone))).toBe('staff.not-of-site');
    expect(codeOf(report({}, told()))).toBe('suspicion.exists');
  });
});

describe('what is added to a report', () => {
  it('says something new, at or after the report', () => {
    expect(codeOf(follow(told(), {}))).toBe('suspicion.nothing-new');
    expect(codeOf(follow(told(), { outcome: 'held' }))).toBe('suspicion.nothing-new');
    expect(codeOf(follow(told(), { note: '已再次电话询问' }))).toBe('accepted');
    expect(codeOf(follow(told(), { number: 'J-1', occurredAt: '2026-11-01T01:49:59Z' }))).toBe(
      'suspicion.before-report',
    );
    expect(codeOf(follow(told(), { number: 'J-1', occurredAt: '2026-11-01T01:50:00Z' }))).toBe('accepted');
  });

  it('puts right what was said before with a reason alone', () => {
    const done = told({ number: 'J-1', outcome: 'taken' });
    expect(codeOf(follow(done, { number: 'J-2' }))).toBe('suspicion.note-missing');
    expect(codeOf(follow(done, { outcome: 'released' }))).toBe('suspicion.note-missing');
    expect(codeOf(follow(done, { number: 'J-2', outcome: 'released', note: '登记时抄错' }))).toBe('accepted');
  });

  it('is bounded', () => {
    const full = { ...told(), followUps: followUpsAtMost };
    expect(codeOf(follow(full, { number: 'J-1' }))).toBe('suspicion.too-many-additions');
    expect(codeOf(follow({ ...full, followUps: followUpsAtMost - 1 }, { number: 'J-1' }))).toBe('accepted');
  });
});
