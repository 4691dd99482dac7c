import { describe, expect, it } from '@jest/globals';
import type { RuleVersionFacts } from '@huihuan/contracts-events';
import fc from 'fast-check';
import { ruleAt } from './book.ts';
import { decideRuleVersion, type RuleVersionContext } from './decide-rule-version.ts';
import { nationalRules } from './national-rules.ts';

const siteId = '019b8cec-b031-774f-97be-d31094c8e8c3';
const lead: RuleVersionFacts = {
  versionId: '019b8be7-2222-7000-8000-000000000001',
  ruleId: 'light-battery.lead-days-collection',
  scope: { kind: 'area', areaCode: '410122' },
  ...{ validFrom: '2026-11-24', validTo: null, effect: 'clock', parameters: { days: 7 } },
  ...{ document: '本地管理办法', clause: null },
};
const context: RuleVersionContext = {
  rules: nationalRules,
  isSet: () => false,
  isSite: (id) => id === siteId,
  isArea: (code) => code === '410122',
  areaCode: '410122',
  local: [],
  today: '2026-11-23',
};
const refusals = (more: Partial<RuleVersionFacts>, of: Partial<RuleVersionContext> = {}): readonly string[] => {
  const decided = decideRuleVersion({ ...lead, ...more }, { ...context, ...of });
  if (decided.ok) return [];
  const { code, path = '', details } = decided.problem;
  const errors = details?.['errors'] as readonly { code: string; path: string }[] | undefined;
  return (errors ?? [{ code, path }]).map((each) => `${each.code} ${each.path}`);
};

describe('a version of a rule that is set', () => {
  it('holds in an area or at a site from tomorrow on', () => {
    expect(decideRuleVersion(lead, context)).toEqual({
      ok: true,
      value: { type: 'cn.huihuan.rule.version-set.v1', data: lead },
    });
    expect(refusals({ scope: { kind: 'site', siteId } })).toEqual([]);
  });

  it('never reaches into the past', () => {
    expect(refusals({ validFrom: '2026-11-23' })).toEqual(['rule.in-the-past /validFrom']);
    expect(refusals({ validFrom: '2026-11-24', validTo: '2026-11-24' })).toEqual(['rule.validity /validTo']);
  });

  it('changes no answer for a day up to the one on which it is set', () => {
    const day = fc.date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 3650 }), (from, asked, days) => {
        const [validFrom, on] = [from.toISOString().slice(0, 10), asked.toISOString().slice(0, 10)];
        const version = { ...lead, validFrom, parameters: { days } };
        const question = { ruleId: lead.ruleId, day: on, areaCode: '410122', siteId: null };
        if (!decideRuleVersion(version, context).ok || on > context.today) return;
        const of = (local: readonly RuleVersionFacts[]) => ruleAt({ rules: nationalRules, local }, question);
        expect(of([version])).toEqual(of([]));
      }),
    );
  });

  it('is refused for what the rule does not have, all of it at once', () => {
    expect(refusals({ parameters: {} })).toEqual(['rule.parameter-missing /parameters/days']);
    expect(refusals({ parameters: { days: 7, weeks: 1 } })).toEqual(['rule.parameter-unknown /parameters/weeks']);
    expect(refusals({ parameters: { days: 0 } })).toEqual(['rule.parameter-value /parameters/days']);
    expect(refusals({ parameters: { days: ['7'] } })).toEqual(['rule.parameter-value /parameters/days']);
    const parts = { ruleId: 'vehicle.whole', effect: 'supervisor' } as const;
    expect(refusals({ ...parts, parameters: { parts: ['engine', 'wings'] } })).toEqual([
      'rule.parameter-value /parameters/parts',
    ]);
    expect(refusals({ ...parts, parameters: { parts: ['engine', 'engine'] } })).toEqual([
      'rule.parameter-value /parameters/parts',
    ]);
    expect(refusals({ validFrom: '2026-01-01', parameters: {} }, { isSet: () => true })).toEqual([
      'rule.version-exists /id',
      'rule.in-the-past /validFrom',
      'rule.parameter-missing /parameters/days',
    ]);
  });

  it('is refused for a rule, an area or a site that is not there', () => {
    expect(refusals({ ruleId: 'vehicle.wings' })).toEqual(['rule.unknown /ruleId']);
    expect(refusals({ scope: { kind: 'area', areaCode: '999999' } })).toEqual(['area.unknown /scope/areaCode']);
    expect(refusals({}, { isArea: () => false })).toEqual(['area.unknown /scope/areaCode']);
    expect(refusals({ scope: { kind: 'site', siteId: lead.versionId } })).toEqual(['site.unknown /scope/siteId']);
  });

  it('makes a law stricter and never looser', () => {
    const transfer = { ruleId: 'light-battery.lead-days-transfer' } as const;
    expect(refusals({ ...transfer, parameters: { days: 365 } })).toEqual([]);
    expect(refusals({ ...transfer, parameters: { days: 366 } })).toEqual(['rule.looser-than-law /parameters/days']);
    expect(refusals({ ...transfer, effect: 'warn', parameters: { days: 300 } })).toEqual(['rule.effect /effect']);
    const goods = { ruleId: 'buying.forbidden-goods', parameters: { goods: ['weapons'] } } as const;
    expect(refusals({ ...goods, parameters: { goods: ['weapons'] }, effect: 'refuse' })).toEqual([
      'rule.looser-than-law /parameters/goods',
    ]);
    const records = { ruleId: 'appliance.records' } as const;
    expect(refusals({ ...records, parameters: { days: 1_095 } })).toEqual(['rule.looser-than-law /parameters/days']);
    expect(refusals({ ...records, parameters: { days: 2_000 } })).toEqual([]);
  });

  it('makes what a wider area set stricter and never looser', () => {
    const ofProvince: RuleVersionFacts = {
      ...lead,
      scope: { kind: 'area', areaCode: '410000' },
      validFrom: '2026-01-01',
    };
    const own: RuleVersionFacts = { ...lead, validFrom: '2026-01-01', parameters: { days: 1 } };
    const after = { local: [ofProvince, own] };
    expect(refusals({ parameters: { days: 8 } }, after)).toEqual(['rule.looser-than-area /parameters']);
    expect(refusals({ parameters: { days: 7 } }, after)).toEqual([]);
    const site = { scope: { kind: 'site', siteId } } as const;
    expect(refusals({ ...site, parameters: { days: 2 } }, after)).toEqual(['rule.looser-than-area /parameters']);
    expect(refusals({ ...site, parameters: { days: 1 } }, after)).toEqual([]);
  });

  it('stops no act for good by a text that was not read in full', () => {
    const parameters = { parts: ['engine'] };
    expect(refusals({ ruleId: 'vehicle.whole', effect: 'refuse', parameters })).toEqual(['rule.effect /effect']);
    expect(refusals({ ruleId: 'vehicle.whole', effect: 'warn', parameters })).toEqual([]);
  });
});
