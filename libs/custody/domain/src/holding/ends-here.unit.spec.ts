import { describe, expect, it } from '@jest/globals';
import type { ClosingOutcome, ItemFacts } from '@huihuan/contracts-events';
import type { StepDone } from '@huihuan/families-domain';
import { nationalBook, type LicenceKind, type LocalVersion } from '@huihuan/rules-domain';
import { noStory, type ItemStory } from '../family/item-story.ts';
import { centre, findHolding, fridge, held, id, now } from '../testing/yard.support.spec.ts';
import { decideClosure } from './close-items.ts';

const { siteId } = centre;
const chief = { staffId: id(31), role: 'supervisor' as const, siteIds: [siteId], active: true };
const override = { supervisorId: chief.staffId, reason: '本场所已处理，附记录' };

const goods = (classCode: string): ItemFacts =>
  fridge(1, { classCode, family: classCode.slice(0, classCode.indexOf('.')) as ItemFacts['family'] });
const licence = (kind: LicenceKind, validTo: string | null = null) => ({
  ...{ kind, number: 'L-1', issuer: '', validFrom: '2020-01-01', validTo },
});

interface Given {
  readonly licences?: readonly ReturnType<typeof licence>[];
  readonly told?: ItemStory;
  readonly at?: string;
  readonly local?: readonly LocalVersion[];
}

/** Goods in stock at the centre, which end there without a shipment; alone, or with a supervisor who answers. */
const given = (classCode: string, { licences = [], told = noStory, at = now, local = [] }: Given = {}) => {
  const decide = (outcome: ClosingOutcome, answered: typeof override | null) => {
    const item = goods(classCode);
    return decideClosure(
      { siteId, itemIds: [item.itemId], outcome, documentReference: null, reason: '就地处理', override: answered },
      {
        ...{ now: at, rules: { rules: nationalBook.rules, local }, holding: findHolding([held(item, { siteId })]) },
        staff: (staffId) => (staffId === chief.staffId ? chief : undefined),
        ...{ stories: () => told, site: () => ({ ...centre, licences: [...licences] }) },
      },
    );
  };
  return {
    when: (outcome: ClosingOutcome, answered: typeof override | null = null) => {
      const decided = decide(outcome, answered);
      return decided.ok
        ? (decided.value.data.warnings ?? [])
        : { code: decided.problem.code, doubts: decided.problem.details?.['doubts'] ?? 'refused' };
    },
    problem: (outcome: ClosingOutcome) => {
      const decided = decide(outcome, null);
      if (decided.ok) throw new Error('it was accepted');
      return decided.problem;
    },
  };
};

const doubted = (...doubts: readonly string[]) => ({ code: doubts[0], doubts });
const refused = (code: string) => ({ code, doubts: 'refused' });
const treatment = licence('waste-appliance-dismantling');
const step = (name: string): StepDone => ({
  ...{ step: name, stepId: id(80), result: 'done', details: {}, staffId: null, witnessId: null, occurredAt: now },
});

describe('a whole vehicle', () => {
  it.each(['recycled', 'disposed-hazardous', 'reused', 'remanufactured'] as const)(
    'never ends as %s, with the licence and whoever answers',
    (outcome) => {
      const there = given('vehicle.passenger-car', { licences: [licence('scrapped-vehicle-recovery')] });
      const code = outcome === 'reused' || outcome === 'remanufactured' ? 'vehicle.resale' : 'closure.whole-vehicle';
      for (const answered of [null, override]) expect(there.when(outcome, answered)).toEqual(refused(code));
    },
  );

  it('is lost only when a supervisor answers for it, and voided where it was recorded in error', () => {
    const there = given('vehicle.passenger-car', { told: { details: { theftSuspected: true }, steps: [] } });
    expect(there.when('lost')).toEqual(doubted('closure.lost'));
    expect(there.when('lost', override)).toEqual(['closure.lost']);
    expect(there.when('voided')).toEqual([]);
  });

  it('ended otherwise before the law was in force', () =>
    expect(given('vehicle.passenger-car', { at: '2019-05-31T04:00:00Z' }).when('recycled')).toEqual([]));
});

describe('goods that are said to be treated here', () => {
  it('need the licence of this site, which nobody can answer for', () => {
    expect(given('appliance.refrigerator').when('recycled', override)).toEqual(refused('licence.missing'));
    expect(given('appliance.refrigerator').when('disposed-hazardous', override)).toEqual(refused('licence.missing'));
    const ended = { licences: [licence('waste-appliance-dismantling', '2026-02-28')] };
    expect(given('appliance.refrigerator', ended).when('recycled')).toEqual(refused('licence.missing'));
    expect(given('appliance.refrigerator', { ...ended, at: '2026-02-28T04:00:00Z' }).when('recycled')).toEqual(
      doubted('closure.nobody-receives'),
    );
  });

  it('need a supervisor with it, as nobody receives them', () => {
    const there = given('appliance.refrigerator', { licences: [treatment] });
    expect(there.when('recycled')).toEqual(doubted('closure.nobody-receives'));
    expect(there.when('recycled', override)).toEqual(['closure.nobody-receives']);
    expect(given('bulk.steel').when('recycled')).toEqual(doubted('closure.nobody-receives'));
    expect(given('machine.farm').when('recycled')).toEqual(doubted('closure.nobody-receives'));
  });

  it('are told of the hazardous licence that this site lacks, whatever their class is', () => {
    const lead = given('light-battery.lead-acid');
    expect(lead.when('recycled', override)).toEqual(['closure.nobody-receives', 'licence.missing']);
    expect(given('bulk.plastics').when('disposed-hazardous', override)).toEqual([
      ...['closure.nobody-receives', 'licence.missing'],
    ]);
    const licences = [licence('hazardous-waste-operation')];
    expect(given('light-battery.lead-acid', { licences }).when('recycled', override)).toEqual([
      'closure.nobody-receives',
    ]);
    expect(given('bulk.plastics', { licences }).when('disposed-hazardous', override)).toEqual([
      'closure.nobody-receives',
    ]);
  });

  it('are refused without it where the area makes it so', () => {
    const local: LocalVersion = {
      ...{ versionId: id(1), ruleId: 'hazardous.operation-licence', scope: { kind: 'area', areaCode: '410122' } },
      ...{ validFrom: '2026-01-01', validTo: null, effect: 'refuse', document: '本地管理办法', clause: null },
      parameters: {
        ...{ licences: ['hazardous-waste-operation'], acts: ['dismantle'], classes: ['hazardous.waste-oil'] },
      },
    };
    expect(given('bulk.plastics', { local: [local] }).when('disposed-hazardous', override)).toEqual(
      refused('licence.missing'),
    );
  });

  it('wait for what the family asks before they leave: a damaged battery that lies apart', () => {
    const damaged = { details: { leaking: true }, steps: [] };
    const licences = [licence('traction-battery-utilisation')];
    const there = given('traction-battery.pack', { told: damaged, licences });
    expect(there.when('recycled')).toEqual(doubted('step.missing', 'closure.nobody-receives'));
    const apart = given('traction-battery.pack', { told: { ...damaged, steps: [step('isolate')] }, licences });
    expect(apart.when('recycled')).toEqual(doubted('closure.nobody-receives'));
  });

  it('are traction batteries of those alone who may have them, or a supervisor answers', () =>
    expect(given('traction-battery.pack').when('recycled')).toEqual(
      doubted('licence.missing', 'closure.nobody-receives'),
    ));
});

describe('a laptop whose data are still in it', () => {
  const dataWay = { dataWay: 'destroy' };
  const there = (...steps: readonly StepDone[]) =>
    given('device.laptop', { licences: [treatment], told: { details: dataWay, steps } });

  it.each(['recycled', 'disposed-hazardous'] as const)('does not end as %s before they are destroyed', (outcome) => {
    expect(there().when(outcome)).toMatchObject({ code: 'step.missing' });
    expect(there(step('destroy-data-carrier')).when(outcome)).toMatchObject({ code: 'closure.nobody-receives' });
    expect(there(step('wipe-data')).when(outcome)).toMatchObject({ code: 'closure.nobody-receives' });
  });

  it('is lost only when a supervisor answers for it', () => {
    expect(there().when('lost')).toEqual(doubted('closure.lost'));
    expect(given('appliance.refrigerator').when('lost')).toEqual([]);
  });
});

describe('what is said of goods that end here', () => {
  const wordsOf = (classCode: string, outcome: ClosingOutcome, more: Given) => {
    const refused = given(classCode, more).problem(outcome);
    return `${refused.zh} ${refused.en}`;
  };

  it('speaks of no dispatch and of nobody who receives them, as nothing leaves', () => {
    const licences = [treatment, licence('traction-battery-utilisation')];
    const unwiped = { licences, told: { details: { dataWay: 'destroy' }, steps: [] } };
    const leaking = { licences, told: { details: { leaking: true }, steps: [] } };
    expect(wordsOf('device.laptop', 'recycled', unwiped)).toMatch(/不得在本场所办结.*does not end here/);
    expect(wordsOf('traction-battery.pack', 'recycled', leaking)).toMatch(
      /^在本场所办结前须完成.* before it ends here,/,
    );
    const reused = wordsOf('traction-battery.pack', 'reused', { licences });
    expect(reused).toMatch(/^在本场所按再利用办结前须完成.* before it ends here as reused,/);
    for (const words of [wordsOf('device.laptop', 'recycled', unwiped), reused])
      expect(words).not.toMatch(/发运|出库|改发|离开|leaves|send it/);
  });
});

describe('hazardous waste that is lost', () => {
  it.each(['hazardous.waste-oil', 'light-battery.lead-acid', 'hazardous.lead-battery', 'traction-battery.cell'])(
    'needs a supervisor: %s',
    (classCode) => expect(given(classCode).when('lost')).toEqual(doubted('closure.lost')),
  );

  it('is not asked of a light battery of lithium', () =>
    expect(given('light-battery.lithium-ebike').when('lost')).toEqual([]));
});
