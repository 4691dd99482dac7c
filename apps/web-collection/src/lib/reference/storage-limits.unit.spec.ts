import { expect, it } from '@jest/globals';
import { isLimited, loadsNow, loadsWith, staysNow, type StorageLimits } from './storage-limits.ts';

const rule = {
  ...{ ruleId: 'light-battery.lithium-grams', titleZh: '锂电池上限', titleEn: 'Limit of lithium' },
  ...({ standing: 'local', effect: 'warn', document: 'D', clause: null } as const),
};
const lithium = { group: 'lithium-battery', classPrefixes: ['light-battery.lithium'], warnPercent: 80, rule } as const;
const lead = { group: 'lead-battery', classPrefixes: ['light-battery.lead-acid'], warnPercent: 80, rule } as const;
const limits: StorageLimits = {
  isWhole: true,
  loads: [
    { ...lithium, limitGrams: 100_000 },
    { ...lead, limitGrams: 50_000 },
  ],
  stays: [{ ...lead, days: 90 }],
};
const piece = (classCode: string, grams: number, since = '2026-11-01T00:00:00Z') => ({ classCode, grams, since });
const shares = (stock: Parameters<typeof loadsNow>[1], taken: readonly string[] = []) =>
  loadsNow(limits, stock, taken).map(({ group, percent, state }) => [group, percent, state]);

it('tells the share of each limit that concerns what lies here or what the site takes', () => {
  expect(shares([])).toEqual([]);
  expect(shares([], ['light-battery.lead-acid'])).toEqual([['lead-battery', 0, 'free']]);
  expect(shares([piece('light-battery.lead-acid', 1), piece('light-battery.lithium', 80_000)])).toEqual([
    ['lithium-battery', 80, 'near'],
    ['lead-battery', 1, 'free'],
  ]);
  expect(shares([piece('light-battery.lead-acid', 50_001)], ['light-battery.lithium'])).toEqual([
    ['lead-battery', 101, 'over'],
    ['lithium-battery', 0, 'free'],
  ]);
  expect(shares([piece('light-battery.lithium', 79_999), piece('appliance.refrigerator', 50_000)])).toEqual([
    ['lithium-battery', 79, 'free'],
  ]);
});

it('is near from the share on that is told, full at the limit, and passed above it', () => {
  const of = (grams: number) => shares([piece('light-battery.lithium', grams)]);
  expect(of(80_000)).toEqual([['lithium-battery', 80, 'near']]);
  expect(of(100_000)).toEqual([['lithium-battery', 100, 'near']]);
  expect(of(100_001)).toEqual([['lithium-battery', 101, 'over']]);
});

it('tells of goods that come whether a limit of theirs would be near or passed with them', () => {
  const stock = [piece('light-battery.lithium', 70_000), piece('light-battery.lead-acid', 49_000)];
  const states = (grams: number) =>
    loadsWith(limits, stock, piece('light-battery.lithium', grams)).map(({ group, state }) => [group, state]);
  expect(states(9_999)).toEqual([]);
  expect(states(10_000)).toEqual([['lithium-battery', 'near']]);
  expect(states(30_001)).toEqual([['lithium-battery', 'over']]);
});

it('counts the days that are left by the oldest piece of a group', () => {
  const stay = (day: string) =>
    staysNow(
      limits,
      [piece('light-battery.lead-acid', 1, '2026-09-01T00:00:00Z'), piece('light-battery.lead-acid', 1)],
      Date.parse(day),
    ).map(({ daysLeft, state }) => [daysLeft, state]);
  expect(stay('2026-11-01T00:00:00Z')).toEqual([[29, 'free']]);
  expect(stay('2026-11-12T00:00:00Z')).toEqual([[18, 'near']]);
  expect(stay('2026-11-29T23:00:00Z')).toEqual([[0, 'near']]);
  expect(stay('2026-11-30T01:00:00Z')).toEqual([[-1, 'over']]);
  expect(staysNow(limits, [piece('light-battery.lithium', 1)], 0)).toEqual([]);
});

it('knows of which goods some limit speaks', () => {
  const of = ['light-battery.lithium', 'light-battery.lead-acid', 'bulk.paper'].map((code) => isLimited(limits, code));
  expect(of).toEqual([true, true, false]);
  expect(isLimited({ ...limits, loads: [] }, 'light-battery.lead-acid')).toBe(true);
});
