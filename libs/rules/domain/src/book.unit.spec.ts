import { describe, expect, it } from '@jest/globals';
import type { LocalVersion } from './rule.ts';
import { amountOf, choicesOf, ruleAt, type RuleBook } from './book.ts';
import { nationalRules } from './national-rules.ts';

const siteId = '019b8cec-b031-774f-97be-d31094c8e8c3';
const ruleId = 'light-battery.lead-days-collection';
const local = (days: number, more: Partial<LocalVersion> = {}): LocalVersion => ({
  versionId: '019b8be7-2222-7000-8000-000000000001',
  ruleId,
  scope: { kind: 'area', areaCode: '410122' },
  ...{ validFrom: '2026-03-01', validTo: null, effect: 'clock', parameters: { days } },
  ...{ document: '本地管理办法', clause: '第三条' },
  ...more,
});
const bookWith = (...versions: LocalVersion[]): RuleBook => ({ rules: nationalRules, local: versions });
const at = (book: RuleBook, day: string, of = ruleId, areaCode = '410122') =>
  ruleAt(book, { ruleId: of, day, areaCode, siteId });
const daysAt = (book: RuleBook, day: string, areaCode?: string): number | null => {
  const found = at(book, day, ruleId, areaCode);
  return found === undefined ? null : amountOf(found, 'days');
};

describe('the rule book answers for the day of the fact', () => {
  it('a traction battery is part of a whole vehicle since 2026-04-01, and was not the day before', () => {
    const partsOn = (day: string) => {
      const found = at(bookWith(), day, 'vehicle.whole');
      return found === undefined ? undefined : choicesOf(found, 'parts');
    };
    expect(partsOn('2019-05-31')).toBeUndefined();
    expect(partsOn('2019-06-01')).toEqual(['engine', 'frame']);
    expect(partsOn('2026-03-31')).toEqual(['engine', 'frame']);
    expect(partsOn('2026-04-01')).toEqual(['engine', 'frame', 'traction-battery']);
  });

  it('the standard of data erasure is the ground from 2027-01-01', () => {
    expect(at(bookWith(), '2026-12-31', 'device.wiped-before-reuse')?.certainty).toBe('M');
    expect(at(bookWith(), '2027-01-01', 'device.wiped-before-reuse')?.document).toBe('GB 46864-2025');
  });

  it('a rule is one of the nation only where its text was read in full', () => {
    expect(at(bookWith(), '2026-05-01', 'vehicle.resale')?.standing).toBe('national');
    expect(at(bookWith(), '2026-05-01', 'vehicle.whole')?.standing).toBe('local');
    expect(at(bookWith(local(30)), '2026-05-01')).toMatchObject({ standing: 'local', certainty: null });
  });

  it('says which rule it does not know', () => {
    expect(() => at(bookWith(), '2026-05-01', 'vehicle.wings')).toThrow('vehicle.wings');
    const found = at(bookWith(), '2026-05-01');
    expect(() => found && amountOf(found, 'weeks')).toThrow('weeks');
    expect(() => found && choicesOf(found, 'days')).toThrow('days');
  });
});

describe('a local version', () => {
  it('holds from its first day on, in its area and nowhere else, until its end', () => {
    const book = bookWith(local(7, { validTo: '2026-06-01' }));
    expect(daysAt(book, '2026-02-28')).toBe(90);
    expect(daysAt(book, '2026-03-01')).toBe(7);
    expect(daysAt(book, '2026-05-31')).toBe(7);
    expect(daysAt(book, '2026-06-01')).toBe(90);
    expect(daysAt(book, '2026-04-01', '410122101')).toBe(7);
    expect(daysAt(book, '2026-04-01', '410184')).toBe(90);
  });

  it('goes before those of wider areas, and the one that was set last before those of the same scope', () => {
    const site = { kind: 'site', siteId } as const;
    const province = { kind: 'area', areaCode: '410000' } as const;
    const book = bookWith(local(10), local(60, { scope: province }), local(20));
    expect(daysAt(book, '2026-04-01')).toBe(20);
    expect(daysAt(book, '2026-04-01', '410184')).toBe(60);
    expect(daysAt(bookWith(local(5, { scope: site }), local(10)), '2026-04-01')).toBe(5);
  });

  it('gives way to one of a wider area that asks for more, also to one that came later', () => {
    const site = { kind: 'site', siteId } as const;
    expect(daysAt(bookWith(local(60, { scope: site }), local(7)), '2026-04-01')).toBe(7);
    expect(daysAt(bookWith(local(60, { scope: site }), local(7)), '2026-02-28')).toBe(90);
  });

  it('keeps what a wider area asks where a nearer one is overtaken by law', () => {
    const ruleOf = { ruleId: 'light-battery.lead-days-transfer' };
    const book = bookWith(local(400, { ...ruleOf, scope: { kind: 'site', siteId } }), local(300, ruleOf));
    expect(at(book, '2026-04-01', ruleOf.ruleId)?.parameters['days']).toBe(300);
  });

  it('that names who is enough gives way to one of a wider area that names fewer', () => {
    const of = { ruleId: 'traction-battery.receivers', effect: 'supervisor' } as const;
    const fewer = { receivers: ['comprehensive-utilisation'] };
    const more = { receivers: ['comprehensive-utilisation', 'cascade'] };
    const site = { kind: 'site', siteId } as const;
    const receiversWith = (...versions: LocalVersion[]) =>
      at(bookWith(...versions), '2026-04-01', of.ruleId)?.parameters['receivers'];
    const wider = local(0, { ...of, parameters: fewer });
    expect(receiversWith(wider, local(0, { ...of, scope: site, parameters: more }))).toEqual(fewer.receivers);
    expect(
      receiversWith(local(0, { ...of, parameters: more }), local(0, { ...of, scope: site, parameters: fewer })),
    ).toEqual(fewer.receivers);
  });

  it('asks what the rule has learnt to ask since it was set', () => {
    const book = bookWith(local(7, { parameters: {} }));
    expect(daysAt(book, '2026-04-01')).toBe(90);
  });

  it('gives way to a law that asks for more, also to one that came later', () => {
    const looser = local(400, { ruleId: 'light-battery.lead-days-transfer' });
    const stricter = local(300, { ruleId: 'light-battery.lead-days-transfer' });
    const daysWith = (version: LocalVersion) =>
      at(bookWith(version), '2026-04-01', 'light-battery.lead-days-transfer')?.parameters['days'];
    expect(daysWith(looser)).toBe(365);
    expect(daysWith(stricter)).toBe(300);
  });
});
