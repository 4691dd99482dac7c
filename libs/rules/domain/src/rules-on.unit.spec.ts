import { expect, it } from '@jest/globals';
import type { LocalVersion } from './rule.ts';
import { nationalBook, nationalRules } from './national-rules.ts';
import { rulesOn } from './rules-on.ts';

const siteId = '019b8cec-b031-774f-97be-d31094c8e8c3';
const on = (day: string, local: readonly LocalVersion[] = []) =>
  rulesOn({ rules: nationalRules, local }, { day, areaCode: '410122', siteId });

it('the rules of a day and place are asked by their names', () => {
  expect(on('2026-03-31').choices('vehicle.whole', 'parts')).toEqual(['engine', 'frame']);
  expect(on('2026-04-01').choices('vehicle.whole', 'parts')).toEqual(['engine', 'frame', 'traction-battery']);
  expect(on('2026-04-01').effectOf('vehicle.whole')).toBe('supervisor');
  expect(on('2026-04-01').amount('light-battery.lead-days-collection', 'days')).toBe(90);
});

it('what was set for the place goes before', () => {
  const ruleId = 'light-battery.lead-days-collection';
  const version: LocalVersion = {
    ...{
      versionId: siteId,
      ruleId,
      scope: { kind: 'area', areaCode: '410122' },
      validFrom: '2026-03-01',
      validTo: null,
    },
    ...{ effect: 'clock', parameters: { days: 30 }, document: '本地管理办法', clause: null },
  };
  expect(on('2026-03-01', [version]).amount(ruleId, 'days')).toBe(30);
  expect(on('2026-03-01', [version]).at(ruleId)?.standing).toBe('local');
});

it('a rule says nothing before it holds, nor what it does not set; one that the book lacks is an error', () => {
  const before = on('2019-05-31');
  expect(before.effectOf('vehicle.whole')).toBeUndefined();
  expect(before.choices('vehicle.whole', 'parts')).toBeUndefined();
  expect(on('2026-04-01').amount('vehicle.whole', 'parts')).toBeUndefined();
  expect(() => rulesOn(nationalBook, { day: '2026-04-01', areaCode: '410122', siteId }).effectOf('x')).toThrow('x');
});
