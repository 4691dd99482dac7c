import { describe, expect, it } from '@jest/globals';
import { nationalBook } from './national-rules.ts';
import { isVideoAsked, keptUntil, recordedBy, videosAskedFrom, videoState } from './keeping.ts';
import { rulesOn } from './rules-on.ts';

const on = (day: string) => rulesOn(nationalBook, { day, areaCode: '410122', siteId: null });

describe('how long something is kept', () => {
  it.each([
    ['vehicle.video', '2026-03-02', '2027-03-02'],
    ['vehicle.ledger', '2026-03-02', '2031-03-01'],
    ['light-battery.records', '2026-03-02', '2036-03-02'],
    ['appliance.records', '2026-03-02', '2029-03-02'],
    ['buying.records', '2026-03-02', '2028-03-02'],
  ] as const)('%s: what is of %s until %s', (ruleId, day, until) => {
    expect(keptUntil(on(day), ruleId)).toBe(until);
  });

  it('is asked of the book with the day of the fact: a rule that came later does not reach back', () => {
    expect(keptUntil(on('2023-07-19'), 'buying.records')).toBeUndefined();
    expect(keptUntil(on('2023-07-20'), 'buying.records')).toBe('2025-07-20');
  });

  it('follows a local rule that asks for more', () => {
    const local = {
      ...{ versionId: '1', ruleId: 'vehicle.video', scope: { kind: 'area' as const, areaCode: '41' } },
      ...{ validFrom: '2026-01-01', validTo: null, effect: 'clock' as const, parameters: { days: 730 } },
      ...{ document: '本地管理办法', clause: null },
    };
    const book = { ...nationalBook, local: [local] };
    const rules = (day: string) => rulesOn(book, { day, areaCode: '410122', siteId: null });
    expect(keptUntil(rules('2025-12-31'), 'vehicle.video')).toBe('2026-12-31');
    expect(keptUntil(rules('2026-01-01'), 'vehicle.video')).toBe('2028-01-01');
  });
});

describe('the video of a dismantling', () => {
  it.each([
    ['missing', null, '2026-03-03'],
    ['short', '2027-03-01', '2026-03-03'],
    ['kept', '2027-03-02', '2026-03-03'],
    ['kept', '2027-03-02', '2027-03-02'],
    ['over', '2027-03-02', '2027-03-03'],
    ['over', null, '2027-03-03'],
  ] as const)('is %s where it is said to be there until %s, on %s', (state, said, today) => {
    expect(videoState('2027-03-02', said, today)).toBe(state);
  });

  it('is recorded in time from the day on from which a rule says so, and asked for earlier once somebody recorded one', () => {
    expect([recordedBy(on('2026-11-30')), recordedBy(on('2026-12-01'))]).toEqual([undefined, '2026-12-04']);
    expect([null, '2026-11-30', '2026-12-01'].map((from) => isVideoAsked(on('2026-11-30'), from))).toEqual([
      ...[false, true, false],
    ]);
    expect(isVideoAsked(on('2026-12-01'), null)).toBe(true);
  });

  it('may be missing of no day before the first on which a rule says when to record it, nor of one long over', () => {
    expect(videosAskedFrom(nationalBook, '2026-12-20')).toBe('2026-12-01');
    expect(videosAskedFrom(nationalBook, '2028-03-01')).toBe('2027-03-02');
    const version = {
      ...{ versionId: '1', scope: { kind: 'area' as const, areaCode: '41' }, validFrom: '2026-01-01', validTo: null },
      ...{ effect: 'clock' as const, document: '本地管理办法', clause: null },
    };
    const local = [
      { ...version, ruleId: 'vehicle.video-record', parameters: { days: 5 } },
      { ...version, versionId: '2', ruleId: 'vehicle.video', parameters: { days: 730 } },
    ];
    expect(videosAskedFrom({ ...nationalBook, local }, '2026-12-20')).toBe('2026-01-01');
    expect(videosAskedFrom({ ...nationalBook, local }, '2028-03-01')).toBe('2026-03-02');
  });
});
