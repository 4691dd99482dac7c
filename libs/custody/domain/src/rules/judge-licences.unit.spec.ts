import { describe, expect, it } from '@jest/globals';
import { nationalBook, nationalRules, type LocalVersion, type RuleBook } from '@huihuan/rules-domain';
import { centre, id, point, smelter, station, driver } from '../testing/yard.support.spec.ts';
import { judgeLicences, judgeReceiver, type LicensedGoods, type LicensedSite } from './judge-licences.ts';
import { resolveFindings } from './rule-finding.ts';

const licence = (kind: string, validTo: string | null = null, validFrom = '2025-01-01') => ({
  ...{ kind, number: `N-${kind}-${validFrom}`, issuer: '', validFrom, validTo },
});
const holding = (site: LicensedSite, ...licences: LicensedSite['licences']): LicensedSite => ({ ...site, licences });
const car: LicensedGoods = { family: 'vehicle', classCode: 'vehicle.passenger-car' };
const fridge: LicensedGoods = { family: 'appliance', classCode: 'appliance.refrigerator' };
const cooker: LicensedGoods = { family: 'appliance', classCode: 'appliance.gas-cooker' };
const lead: LicensedGoods = { family: 'light-battery', classCode: 'light-battery.lead-acid' };
const boards: LicensedGoods = { family: 'hazardous', classCode: 'hazardous.circuit-board' };
const pack: LicensedGoods = { family: 'traction-battery', classCode: 'traction-battery.pack' };
const noon = '2026-03-31T04:00:00Z';

const effects = (findings: ReturnType<typeof judgeLicences>): readonly string[] =>
  findings.map(({ effect, problem }) => `${effect} ${String(problem.details?.['ruleId'])}`);
const at = (site: LicensedSite, act: Parameters<typeof judgeLicences>[1]['act'], goods: LicensedGoods, when = noon) =>
  effects(judgeLicences(nationalBook, { act, site, goods: [goods], at: when }));
const to = (site: LicensedSite, goods: LicensedGoods, book: RuleBook = nationalBook) =>
  effects(judgeReceiver(book, { site, goods: [goods], at: noon }));

describe('a licence', () => {
  const until = holding(centre, licence('scrapped-vehicle-recovery', '2026-03-31'));
  const refused = ['refuse vehicle.licensed-recovery'];

  it('allows new acts until its last day in China, and stops them on the day after', () => {
    expect(at(until, 'dismantle', car, '2026-03-31T15:59:59Z')).toEqual([]);
    expect(at(until, 'dismantle', car, '2026-03-31T16:00:00Z')).toEqual(refused);
    expect(at(until, 'receive', car, '2026-04-01T04:00:00Z')).toEqual(refused);
    expect(at(until, 'certificate', car, '2026-04-01T04:00:00Z')).toEqual(refused);
  });

  it('allows nothing before its first day, and a second one takes over from the first', () => {
    const [first, second] = [
      licence('scrapped-vehicle-recovery', '2026-03-30'),
      licence('scrapped-vehicle-recovery', null, '2026-04-01'),
    ];
    expect(at(holding(centre, first, second), 'dismantle', car, '2026-03-30T04:00:00Z')).toEqual([]);
    expect(at(holding(centre, first, second), 'dismantle', car)).toEqual(refused);
    expect(at(holding(centre, first, second), 'dismantle', car, '2026-04-01T04:00:00Z')).toEqual([]);
  });

  it('was asked for since the rule came into force, and not before', () => {
    expect(at(centre, 'dismantle', car, '2019-05-31T04:00:00Z')).toEqual([]);
    expect(at(centre, 'dismantle', car, '2019-06-01T04:00:00Z')).toEqual(refused);
  });

  it('is known by its code or its Chinese name', () => {
    expect(at(holding(centre, licence('报废机动车回收拆解资质认定')), 'dismantle', car)).toEqual([]);
    expect(at(holding(centre, licence('营业执照')), 'dismantle', car)).toEqual(refused);
  });

  it('that ended is named in what is said, with where the rule comes from', () => {
    const [found] = judgeLicences(nationalBook, {
      act: 'dismantle',
      site: until,
      goods: [car],
      at: '2026-05-01T00:00:00Z',
    });
    expect(found?.problem.zh).toContain('已于 2026-03-31 到期');
    expect(found?.problem.en).toContain('国务院令第715号');
    const [doubted] = judgeLicences(nationalBook, { act: 'intake', site: point, goods: [lead], at: noon });
    expect(doubted?.problem.zh).toContain('本地规则');
  });
});

describe('which licence is asked for', () => {
  it('to take in a car at a point, not to let it pass a station', () => {
    expect(at(point, 'intake', car)).toEqual(['refuse vehicle.licensed-recovery']);
    expect(at(station, 'receive-transfer', car)).toEqual([]);
  });

  it('to dismantle what the directory names, not to take it in, and not for what it does not name', () => {
    expect(at(centre, 'dismantle', fridge)).toEqual(['refuse appliance.licensed-dismantling']);
    expect(at(holding(centre, licence('waste-appliance-dismantling')), 'dismantle', fridge)).toEqual([]);
    expect([at(point, 'intake', fridge), at(centre, 'receive', fridge), at(centre, 'dismantle', cooker)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('to keep and treat hazardous waste, which is told and stops nobody by itself', () => {
    const pilot = holding(point, licence('hazardous-waste-collection-pilot'));
    expect(at(point, 'intake', lead)).toEqual(['warn hazardous.lead-collection-licence']);
    expect(at(pilot, 'intake', lead)).toEqual([]);
    expect(at(pilot, 'intake', boards)).toEqual(['warn hazardous.operation-licence']);
    const kept = holding(centre, licence('hazardous-waste-collection-pilot'));
    expect(at(kept, 'dismantle', lead)).toEqual(['warn hazardous.lead-treatment-licence']);
  });
});

describe('who may receive', () => {
  it('traction batteries: service points, utilisation and cascade enterprises; others need a supervisor', () => {
    expect(to(smelter, pack)).toEqual(['supervisor traction-battery.receivers']);
    for (const kind of ['traction-battery-service-point', 'traction-battery-utilisation', 'traction-battery-cascade'])
      expect(to(holding(smelter, licence(kind)), pack)).toEqual([]);
    expect(to(station, pack)).toEqual([]);
  });

  it('as the place of the receiver has it: an area may allow fewer', () => {
    const local: LocalVersion = {
      ...{ versionId: id(1), ruleId: 'traction-battery.receivers', scope: { kind: 'area', areaCode: '410122' } },
      ...{ validFrom: '2026-01-01', validTo: null, effect: 'supervisor', document: '本地管理办法', clause: null },
      parameters: { receivers: ['comprehensive-utilisation'] },
    };
    const book = { rules: nationalRules, local: [local] };
    expect(to(holding(smelter, licence('traction-battery-cascade')), pack, book)).toHaveLength(1);
    expect(to(holding(smelter, licence('traction-battery-utilisation')), pack, book)).toEqual([]);
  });

  it('appliances of the directory: licensed enterprises, unless they are sold as second-hand goods', () => {
    expect(to(holding(smelter), fridge)).toEqual(['refuse appliance.licensed-dismantling']);
    expect(to(holding(smelter), { ...fridge, grade: 'reuse' })).toEqual([]);
    expect(to(centre, fridge)).toEqual([]);
    expect(to(smelter, car)).toEqual(['refuse vehicle.licensed-recovery']);
  });
});

describe('what rules have against an act', () => {
  const findings = judgeReceiver(nationalBook, { site: smelter, goods: [pack], at: noon });
  const chief = { ...driver, staffId: id(70), role: 'supervisor' as const, siteIds: [station.siteId] };
  const answering = (supervisorId: string | null) => ({
    siteId: station.siteId,
    staff: (staffId: string) => [chief, driver].find((each) => each.staffId === staffId),
    override: supervisorId === null ? null : { supervisorId, reason: '已电话核实' },
  });
  const codeOf = (supervisorId: string | null) => {
    const resolved = resolveFindings(findings, answering(supervisorId));
    return resolved.ok ? resolved.value : resolved.problem.code;
  };

  it('needs a supervisor of the site with a reason, who is then named', () => {
    expect(codeOf(null)).toBe('receiver.licence-missing');
    expect(codeOf(driver.staffId)).toBe('override.not-a-supervisor');
    expect(codeOf(chief.staffId)).toMatchObject({
      override: { supervisorId: chief.staffId },
      warnings: [{ code: 'receiver.licence-missing' }],
    });
  });

  it('names nobody where nobody was needed, and gives nobody the right to break a law', () => {
    expect(resolveFindings([], answering(chief.staffId))).toEqual({
      ok: true,
      value: { warnings: [], override: null },
    });
    const law = judgeReceiver(nationalBook, { site: holding(smelter), goods: [fridge], at: noon });
    expect(resolveFindings(law, answering(chief.staffId)).ok).toBe(false);
  });
});
