import { describe, expect, it } from '@jest/globals';
import { families } from '@huihuan/contracts-events';
import { story } from '@huihuan/testing-given-when-then';
import { decideIntake } from './decide-intake.ts';
import type { CollectedFact, IntakeContext } from './intake-command.ts';
import type { IntakeRow } from './intake-row.ts';
import {
  attendant,
  batteryClass,
  car,
  context,
  fridge,
  id,
  point,
  sites,
  strangeSupervisor,
  supervisor,
} from './testing/counter.support.spec.ts';

/** An intake has no history: a hand-in begins a life. */
const counter = (more: Partial<IntakeContext> = {}, siteId = point.siteId) => {
  const { given } = story<null, IntakeRow, CollectedFact>({
    initial: null,
    evolve: (state) => state,
    decide: (_, row) => {
      const result = decideIntake({ siteId, row }, { ...context, ...more });
      return result.ok ? { ok: true, value: [result.value.fact] } : result;
    },
  });
  return { when: given().when };
};
const { when } = counter();

const collected = (row: IntakeRow, more: Partial<CollectedFact['data']> = {}): CollectedFact => ({
  type: 'cn.huihuan.item.collected.v1',
  data: {
    siteId: point.siteId,
    item: {
      ...{ itemId: row.id, tracking: 'item', family: 'appliance', classCode: row.classCode, grams: row.grams },
      ...{ custodySeq: 1, identifiers: row.identifiers },
    },
    ...{ consignor: { kind: 'anonymous', pseudonym: null }, paidFen: row.paidFen, evidence: row.evidence },
    ...{ occurredAt: row.occurredAt, attendantId: null, warnings: [], override: null, ...more },
  },
});
/** Handed in by a tablet that asks nothing of a vehicle: told, and no more. */
const carCollected = (row: IntakeRow, more: Partial<CollectedFact['data']> = {}): CollectedFact => {
  const { type, data } = collected(row, { warnings: ['detail.form-missing'], ...more });
  return { type, data: { ...data, item: { ...data.item, family: 'vehicle' } } };
};

describe('a hand-in', () => {
  it('brings an item into the network under its first custody number', () => {
    when(fridge).then(collected(fridge));
    when(car).then(carCollected(car));
  });

  it('of a car needs a licence on its day, of batteries is told that one is missing', () => {
    const licensedUntil = (validTo: string, row: IntakeRow) => {
      const licence = {
        kind: 'scrapped-vehicle-recovery',
        number: 'V-1',
        issuer: '',
        validFrom: '2019-01-01',
        validTo,
      };
      const site = { ...point, licences: [licence], acceptsFamilies: [...families] };
      const lead = { ...batteryClass, classCode: 'light-battery.lead-acid', family: 'light-battery' as const };
      const catalogue = [...context.catalogue, lead];
      const decided = decideIntake({ siteId: point.siteId, row }, { ...context, catalogue, site: () => site });
      return decided.ok ? decided.value.warnings.map(({ code }) => code) : decided.problem.code;
    };
    const yesterday: IntakeRow = { ...car, occurredAt: '2026-02-28T07:55:00.000Z' };
    expect(licensedUntil('2026-02-28', yesterday)).not.toContain('licence.missing');
    expect(licensedUntil('2026-02-27', yesterday)).toBe('licence.missing');
    expect(licensedUntil('2026-02-28', car)).toBe('licence.missing');
    const lead: IntakeRow = { ...fridge, classCode: 'light-battery.lead-acid', grams: 20_000 };
    expect(licensedUntil('2026-02-28', lead)).toContain('licence.missing');
  });

  it('keeps identifiers in the one spelling of the network', () => {
    const sloppy: IntakeRow = { ...car, identifiers: [{ kind: 'vin', value: ' 1m8gdm9ax-kp042788 ' }] };
    const row: IntakeRow = { ...car, identifiers: [{ kind: 'vin', value: '1M8GDM9AXKP042788' }] };
    when(sloppy).then(carCollected(row, { warnings: ['identifier.plate-expected', 'detail.form-missing'] }));
  });

  it('remembers the consignor by a pseudonym alone', () => {
    const person: IntakeRow = { ...fridge, consignor: { kind: 'person', idNumber: '11010519491231002X' } };
    when(person).then(collected(fridge, { consignor: { kind: 'person', pseudonym: 'p-18' } }));
    const company: IntakeRow = { ...fridge, consignor: { kind: 'organisation', uscc: '91350100M000100Y43' } };
    when(company).then(collected(fridge, { consignor: { kind: 'organisation', pseudonym: 'p-18' } }));
    when({ ...fridge, consignor: { kind: 'person' } }).then(
      collected(fridge, { consignor: { kind: 'person', pseudonym: null } }),
    );
    when({ ...fridge, consignor: { kind: 'person', idNumber: '110105194912310020' } }).thenRefused(
      'consignor.resident-id.check-character',
    );
  });

  it('names the attendant, who has to be on duty', () => {
    when({ ...fridge, attendantId: attendant.staffId }).then(collected(fridge, { attendantId: attendant.staffId }));
    when({ ...fridge, attendantId: id(99) }).thenRefused('staff.unknown');
  });
});

describe('the place', () => {
  it('is a collection point in service that takes the family', () => {
    const [, station] = sites;
    counter({}, station?.siteId).when(fridge).thenRefused('site.wrong-kind', { kind: 'transfer-station' });
    counter({}, id(98)).when(fridge).thenRefused('site.unknown');
    counter({ site: () => ({ ...point, active: false }) })
      .when(fridge)
      .thenRefused('site.inactive');
    when({ ...fridge, classCode: batteryClass.classCode }).thenRefused('class.not-accepted-here', {
      family: 'traction-battery',
    });
  });
});

describe('the class', () => {
  it('is one of the catalogue on the day of the hand-in', () => {
    when({ ...fridge, classCode: 'appliance.spaceship' }).thenRefused('class.unknown');
    when({ ...fridge, occurredAt: '2019-12-31T15:59:59Z' }).thenRefused('class.not-valid');
  });
});

describe('time and money', () => {
  it('are facts: nothing from the future, no part of a fen', () => {
    when({ ...fridge, occurredAt: '2026-03-01T08:10:00Z' }).then(
      collected({ ...fridge, occurredAt: '2026-03-01T08:10:00Z' }),
    );
    when({ ...fridge, occurredAt: '2026-03-01T08:10:01Z' }).thenRefused('time.in-future');
    when({ ...fridge, paidFen: -1 }).thenRefused('payment.invalid');
    when({ ...fridge, paidFen: 0.5 }).thenRefused('payment.invalid');
    when({ ...fridge, paidFen: 0 }).then(collected({ ...fridge, paidFen: 0 }));
  });

  it('warn when a tablet was offline for more than 30 days', () => {
    const old = { ...fridge, occurredAt: '2026-01-30T07:59:59Z' };
    when(old).then(collected(old, { warnings: ['time.old'] }));
  });
});

describe('the weight', () => {
  it.each([0, -1, 1.5, 1_000_000_001])('of %d g is none', (grams) => {
    when({ ...fridge, grams }).thenRefused('weight.invalid');
  });

  it('beyond what the class can weigh needs a supervisor of the site, whose word is kept', () => {
    const heavy: IntakeRow = { ...fridge, grams: 151_000 };
    const reason = '双开门商用冰箱，已复称';
    const byWhom = (supervisorId: string): IntakeRow => ({ ...heavy, override: { supervisorId, reason } });
    when(heavy).thenRefused('weight.implausible', { grams: 151_000, max: 150_000, overridable: true });
    when(byWhom(attendant.staffId)).thenRefused('override.not-a-supervisor');
    when(byWhom(strangeSupervisor.staffId)).thenRefused('override.not-a-supervisor');
    when(byWhom(id(99))).thenRefused('override.not-a-supervisor');
    const override = { supervisorId: supervisor.staffId, reason };
    when(byWhom(supervisor.staffId)).then(collected(heavy, { warnings: ['weight.implausible'], override }));
  });

  it('that is plausible needs no override, so none is recorded', () => {
    when({ ...fridge, override: { supervisorId: supervisor.staffId, reason: '以防万一' } }).then(collected(fridge));
  });
});

describe('the form of the family', () => {
  it('goes into the fact as it was filled, and is no part of it where nobody was asked', () => {
    when(fridge).then(collected(fridge));
    when({ ...fridge, details: {} }).then(collected(fridge, { details: {} }));
  });

  it('released in the name of a supervisor is refused where that is not their word, and nobody is asked where nothing is odd', () => {
    const problem = { code: 'override.not-released', kind: 'forbidden', zh: '凭据不符', en: 'another record' } as const;
    const asked = counter({ notAnswered: () => problem });
    const override = { supervisorId: supervisor.staffId, reason: '商用冷柜', releaseId: id(90) };
    const heavy: IntakeRow = { ...fridge, grams: 900_000, override };
    asked.when(heavy).thenRefused('override.not-released');
    asked.when({ ...fridge, override }).then(collected(fridge));
    when(heavy).then(collected(heavy, { warnings: ['weight.implausible'], override }));
  });

  it('that lacks what a rule leaves to a supervisor needs one, whose word is kept', () => {
    const details = {
      ...{ vehicleUse: 'passenger-private-small', theftSuspected: false, theftCheckedOn: '2026-03-01' },
      assemblies: ['engine', 'frame', 'gearbox', 'steering-gear', 'axles'],
    };
    const bare: IntakeRow = { ...car, details };
    when({ ...car, details: {} }).thenRefused('detail.missing', { overridable: undefined });
    when(bare).thenRefused('detail.missing', { overridable: true });
    const override = { supervisorId: supervisor.staffId, reason: '证件在车管所，已电话核实' };
    const taken = decideIntake({ siteId: point.siteId, row: { ...bare, override } }, context);
    expect(taken.ok && taken.value.fact.data).toMatchObject({ override, details });
    expect(taken.ok && taken.value.fact.data.warnings).toContain('detail.missing');
  });

  it('is refused by the name of the field that is wrong', () => {
    const result = decideIntake({ siteId: point.siteId, row: { ...fridge, details: { sings: true } } }, context);
    expect(result).toMatchObject({ ok: false, problem: { code: 'detail.unknown', path: '/details/sings' } });
  });
});

describe('identifiers', () => {
  const vin = (value: string): IntakeRow => ({ ...car, identifiers: [{ kind: 'vin', value }] });

  it('are required, allowed and single as the class says', () => {
    when({ ...car, identifiers: [] }).thenRefused('identifier.required', { kinds: ['vin'] });
    when({ ...fridge, identifiers: [{ kind: 'vin', value: '1M8GDM9AXKP042788' }] }).thenRefused(
      'identifier.kind-not-for-class',
    );
    const [first] = car.identifiers;
    when({ ...car, identifiers: first === undefined ? [] : [first, first] }).thenRefused('identifier.kind-twice');
  });

  it('that are malformed are refused with what is wrong, and no supervisor can help', () => {
    const override = { supervisorId: supervisor.staffId, reason: '看过实车' };
    when(vin('1M8GDM9AXKP04278')).thenRefused('identifier.vin.length');
    when({ ...vin('1M8GDM9AXKP04278O'), override }).thenRefused('identifier.vin.characters');
  });

  it('with a wrong check digit are a doubt that a supervisor can take upon himself', () => {
    const row = vin('KNEJC524585810962');
    const override = { supervisorId: supervisor.staffId, reason: '进口车，已核对车架' };
    when(row).thenRefused('identifier.vin.check-digit', { overridable: true });
    when({ ...row, override }).then(
      carCollected(row, {
        override,
        warnings: ['identifier.vin.check-digit', 'identifier.plate-expected', 'detail.form-missing'],
      }),
    );
  });

  it('are active once in the network; the refusal says where', () => {
    const active = { itemId: id(77), siteId: id(78), siteName: '白沙交投点' };
    counter({ activeWith: ({ kind }) => (kind === 'vin' ? active : undefined) })
      .when(car)
      .thenRefused('identifier.active-elsewhere', active);
    counter({ activeWith: ({ kind }) => (kind === 'plate' ? active : undefined) })
      .when(car)
      .then(carCollected(car));
  });

  it('of a vehicle that was taken apart here are a supervisor’s doubt, those of one that was given away are not', () => {
    const ended = (endedBy: 'closed' | 'dismantled' | 'unknown') =>
      counter({ endedWith: () => ({ itemId: id(77), endedBy }) });
    const itsVin = { path: '/identifiers/0/value' };
    ended('dismantled')
      .when(car)
      .thenRefused('identifier.ended-before', { itemId: id(77), overridable: true });
    ended('unknown').when(car).thenRefused('identifier.ended-before', { kind: 'vin', endedBy: 'unknown' });
    expect(
      decideIntake(
        { siteId: point.siteId, row: car },
        { ...context, endedWith: () => ({ itemId: id(77), endedBy: 'dismantled' }) },
      ),
    ).toMatchObject({ problem: itsVin });
    ended('closed').when(car).then(carCollected(car));
    ended('dismantled').when(fridge).then(collected(fridge));
    const override = { supervisorId: supervisor.staffId, reason: '前次登记有误，已核对实车' };
    const released: IntakeRow = { ...car, override };
    ended('dismantled')
      .when(released)
      .then(carCollected(released, { override, warnings: ['identifier.ended-before', 'detail.form-missing'] }));
  });

  it('point at themselves when they are refused', () => {
    const wrongPlate: IntakeRow = {
      ...car,
      identifiers: [...car.identifiers.slice(0, 1), { kind: 'plate', value: '豫I12345' }],
    };
    const result = decideIntake({ siteId: point.siteId, row: wrongPlate }, context);
    expect(result).toMatchObject({ ok: false, problem: { path: '/identifiers/1/value' } });
  });
});
