import { describe, expect, it } from '@jest/globals';
import { families as familiesOfContract } from '@huihuan/contracts-events';
import { filingKinds, licenceKinds } from '@huihuan/rules-domain';
import { families } from './families.ts';
import { licencesAfter, saysNothingNew, startOf } from './licence-acts.ts';
import { nameOfKind } from './licence-kinds.ts';
import { sitesEn } from '../../../lib/i18n/sites-en.ts';
import { sitesZh } from '../../../lib/i18n/sites-zh.ts';
import { endedOf, standingOf, type Licence } from './licence-standing.ts';

const licence = (validFrom: string, validTo: string | null, more: Partial<Licence> = {}): Licence => ({
  ...{ kind: 'scrapped-vehicle-recovery', number: 'L-1', issuer: '演示', validFrom, validTo },
  ...more,
});
const today = '2026-03-01';

describe('the standing of a licence', () => {
  it.each([
    ['an open end', '2024-01-01', null, { kind: 'open' }],
    ['its last day is today', '2024-01-01', today, { kind: 'left', days: 1 }],
    ['yesterday was its last day', '2024-01-01', '2026-02-28', { kind: 'ended', days: 1 }],
    ['it begins tomorrow', '2026-03-02', null, { kind: 'later', days: 1 }],
    ['it holds for a year', '2024-01-01', '2027-02-28', { kind: 'left', days: 365 }],
  ])('%s', (_, validFrom, validTo, standing) => {
    const one = licence(validFrom, validTo);
    expect(standingOf(one, [one], today)).toEqual(standing);
  });

  it('tells what ended from what was renewed, and counts only the first', () => {
    const old = licence('2024-01-01', '2026-02-28');
    const next = licence('2026-03-01', '2027-02-28');
    const other = licence('2024-01-01', null, { kind: 'hazardous-waste-operation' });
    const later = licence('2026-03-02', null);
    expect(standingOf(old, [old, next], today)).toEqual({ kind: 'renewed' });
    expect([old, next, other].map((_, index, all) => endedOf(all.slice(0, index + 1), today))).toEqual([1, 0, 0]);
    expect(endedOf([old, other], today)).toBe(1);
    expect(endedOf([old, later], today)).toBe(1);
  });
});

describe('what is done to licences', () => {
  const [first, second] = [licence('2024-01-01', '2026-02-28'), licence('2025-01-01', null, { number: 'L-2' })];
  const known = [first, second];

  it('renews beside the old one, which stays as it was, from the day after its last', () => {
    const act = { kind: 'renew', index: 0 } as const;
    const typed = startOf(known, act, today);
    expect(typed).toEqual({ ...first, validFrom: '2026-03-01', validTo: '' });
    const after = licencesAfter(known, act, { ...typed, validTo: '2029-02-28' });
    expect(after).toEqual({
      licences: [first, { ...first, validFrom: '2026-03-01', validTo: '2029-02-28' }, second],
      index: 1,
    });
    expect(startOf(known, { kind: 'renew', index: 1 }, today).validFrom).toBe(today);
  });

  it('adds at the end, and corrects in its place', () => {
    const typed = { ...licence(today, null), number: ' L-3 ', validTo: '' };
    expect(licencesAfter(known, { kind: 'add' }, typed)).toEqual({
      ...{ licences: [...known, licence(today, null, { number: 'L-3' })], index: 2 },
    });
    const act = { kind: 'correct', index: 1 } as const;
    const same = startOf(known, act, today);
    expect(licencesAfter(known, act, same).licences).toEqual(known);
    expect(saysNothingNew(known, act, same)).toBe(true);
    expect(saysNothingNew(known, act, { ...same, validTo: '2027-01-01' })).toBe(false);
    expect(licencesAfter(known, act, { ...same, issuer: '局' }).licences).toEqual([first, { ...second, issuer: '局' }]);
  });
});

describe('words', () => {
  it('are those of the rule book', () => {
    const asked = Object.entries({ ...licenceKinds, ...filingKinds });
    expect(asked.map(([kind]) => nameOfKind(kind, sitesZh))).toEqual(asked.map(([, [zh]]) => zh));
    expect(asked.map(([kind]) => nameOfKind(kind, sitesEn))).toEqual(asked.map(([, [, en]]) => en));
    expect(nameOfKind('business-registration', sitesZh)).toBe(sitesZh.licenceKinds['business-licence']);
    expect(nameOfKind('public-security-filing', sitesEn)).toBe(sitesEn.licenceKinds['police-filing']);
    expect(nameOfKind('自己写的', sitesEn)).toBe('自己写的');
  });

  it('offer every family of the contract', () => {
    expect([...families].sort()).toEqual([...familiesOfContract].sort());
  });
});
