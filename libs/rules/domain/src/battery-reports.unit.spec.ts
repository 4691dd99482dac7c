import { describe, expect, it } from '@jest/globals';
import { nationalBook } from './national-rules.ts';
import { reportBeginsOn, reportDueOn, type LicenceDays, type ReportedMove } from './battery-reports.ts';
import { rulesOn } from './rules-on.ts';

const held = (validFrom: string, validTo: string | null): readonly LicenceDays[] => [
  { kind: 'traction-battery-utilisation', validFrom, validTo },
];

describe('the last day of a traceability report', () => {
  it.each<[ReportedMove, string, readonly LicenceDays[], string | null]>([
    ['received', '2026-03-02', [], '2026-03-23'],
    ['received', '2026-03-02', held('2026-03-02', '2026-03-02'), '2026-04-14'],
    ['received', '2026-03-02', held('2026-03-03', null), '2026-03-23'],
    ['received', '2026-03-02', held('2020-01-01', '2026-03-01'), '2026-03-23'],
    ['handed-over', '2026-03-02', held('2020-01-01', null), '2026-03-23'],
    ['produced', '2018-07-31', [], null],
  ])('of what was %s on %s with the licences %j is %s', (move, day, licences, dueOn) =>
    expect(reportDueOn(move, licences, rulesOn(nationalBook, { day, areaCode: '410122', siteId: null }))).toBe(dueOn),
  );

  it.each<[ReportedMove, string | null, string]>([
    ['produced', null, '2026-03-30'],
    ['produced', '2026-03-02', '2026-03-23'],
    ['produced', '2026-03-09', '2026-03-30'],
    ['produced', '2026-03-10', '2026-03-30'],
    ['handed-over', '2026-03-02', '2026-03-30'],
    ['received', '2026-03-02', '2026-03-30'],
  ])('of what was %s on 9 March, its vehicle certified on %s, is %s', (move, certifiedOn, dueOn) => {
    const day = reportBeginsOn(move, '2026-03-09', certifiedOn);
    expect(reportDueOn(move, [], rulesOn(nationalBook, { day, areaCode: '410122', siteId: null }))).toBe(dueOn);
  });
});
