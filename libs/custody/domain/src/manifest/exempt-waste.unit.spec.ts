import { describe, expect, it } from '@jest/globals';
import type { RuleVersionFacts } from '@huihuan/contracts-events';
import { nationalRules, rulesOn } from '@huihuan/rules-domain';
import { exemptFromManifest, type WasteSent } from './exempt-waste.ts';

const sound = { undamaged: true, tight: true, unswollen: false, contained: true };
const batteries: WasteSent = { wasteCode: '900-052-31', from: 'collection-point', goods: sound };
const own: RuleVersionFacts = {
  ...{ versionId: '0190e7a2-0000-7000-8000-000000000001', ruleId: 'manifest.exempt', effect: 'warn' },
  ...{ scope: { kind: 'area', areaCode: '410122' }, validFrom: '2026-03-01', validTo: '2026-04-01' },
  ...{ document: '本地豁免通知', clause: '第二条' },
  parameters: { wastes: ['900-041-49'], links: ['sorting-centre'], states: [], packing: [] },
};
const ruleOf = (waste: WasteSent, day = '2026-03-15', areaCode = '140600') => {
  const rules = rulesOn({ rules: nationalRules, local: [own] }, { day, areaCode, siteId: null });
  return exemptFromManifest(waste, rules);
};

describe('a hazardous waste travels without a manifest', () => {
  it('sound, tight and in a container from a collection point, by a default that is no law', () => {
    expect(ruleOf(batteries)).toMatchObject({ standing: 'local', certainty: 'M', rule: { ruleId: 'manifest.exempt' } });
    expect(ruleOf({ ...batteries, from: 'transfer-station' })).not.toBeNull();
  });

  it.each<[string, Partial<WasteSent>]>([
    ['damaged, or nobody said', { goods: { ...sound, undamaged: false } }],
    ['leaking, or nobody said', { goods: { ...sound, tight: false } }],
    ['loose or on a pallet', { goods: { ...sound, contained: false } }],
    ['sent from a sorting centre', { from: 'sorting-centre' }],
    ['another waste', { wasteCode: '900-041-49' }],
  ])('but not %s', (_, other) => expect(ruleOf({ ...batteries, ...other })).toBeNull());

  it('from the first day of the rule on', () => {
    expect(ruleOf(batteries, '2024-12-31')).toBeNull();
    expect(ruleOf(batteries, '2025-01-01')).not.toBeNull();
  });

  it('as an area sets it, by its document and in its days alone', () => {
    const bare = { undamaged: false, tight: false, unswollen: false, contained: false };
    const packaging: WasteSent = { wasteCode: '900-041-49', from: 'sorting-centre', goods: bare };
    expect(ruleOf(packaging, '2026-03-01', '410122')).toMatchObject({ document: '本地豁免通知', clause: '第二条' });
    expect(ruleOf(packaging, '2026-02-28', '410122')).toBeNull();
    expect(ruleOf(packaging, '2026-04-01', '410122')).toBeNull();
    expect(ruleOf(batteries, '2026-03-15', '410122')).toBeNull();
  });
});
