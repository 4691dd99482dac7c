import { describe, expect, it } from '@jest/globals';
import type { CertificateKind, Details, Family, Override } from '@huihuan/contracts-events';
import type { Holding } from '@huihuan/custody-domain';
import { stepNamed, type KnownItem, type StepDone } from '@huihuan/families-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import { nationalBook, type RuleBook } from '@huihuan/rules-domain';
import { story } from '@huihuan/testing-given-when-then';
import {
  centre,
  elsewhere,
  findHolding,
  fridge,
  held,
  id,
  operator,
  supervisor,
} from '../testing/line.support.spec.ts';
import {
  certificateOf,
  certifiedFamilies,
  voidedBy,
  type Certificate,
  type IssuedFact,
  type VoidedFact,
} from './certificate.ts';
import { certificateUnknown } from './certificate-problems.ts';
import { decideIssue, decideVoid, type CertificateContext, type IssueCertificate } from './decide-certificate.ts';
import { certifiedStep } from './stated-on-certificate.ts';

const site = { ...centre, code: 'ZM-01' };
const now = '2026-05-01T08:00:00.000Z';
const vin = { kind: 'vin', value: 'LSVAA4185PA000123' } as const;

const form: Details = {
  ...{ model: '示例牌 SL7001', vehicleUse: 'passenger-private-small', fuel: 'petrol', plateState: 'both' },
  ...{ engineNumberState: 'legible', engineNumber: 'E4G16-0042', pledged: false, seized: false, theftSuspected: false },
  ...{ pledgeCheckedOn: '2026-05-01', seizureCheckedOn: '2026-05-01', theftCheckedOn: '2026-05-01' },
  papers: ['registration-certificate', 'plates', 'driving-permit'],
  assemblies: ['engine', 'frame', 'gearbox', 'steering-gear', 'axles'],
};
const engineGone: Details = {
  ...form,
  assemblies: ['frame', 'gearbox', 'steering-gear', 'axles'],
  missingExplained: '已拆',
};
const stolen: Details = { ...form, theftSuspected: true };
const bus: Details = { ...form, vehicleUse: 'school-bus' };

interface Thing {
  readonly family: Family;
  readonly classCode: string;
  readonly details: Details;
  readonly steps?: readonly string[];
  readonly state?: Holding['state'];
}
const vehicle = { family: 'vehicle', classCode: 'vehicle.passenger-car' } as const;
const things: readonly Thing[] = [
  { ...vehicle, details: form },
  { ...vehicle, details: engineGone },
  { ...vehicle, details: stolen },
  { ...vehicle, details: bus, steps: ['police-supervision'] },
  { ...vehicle, details: bus, steps: ['police-supervision'], state: 'consumed' },
  { ...vehicle, details: form, state: 'consumed' },
  { ...vehicle, details: form, state: 'handed-over' },
  { family: 'appliance', classCode: 'appliance.refrigerator', details: {} },
  { family: 'traction-battery', classCode: 'traction-battery.pack', details: {} },
  { family: 'traction-battery', classCode: 'traction-battery.pack', details: {}, steps: ['assess-residual-life'] },
  { family: 'appliance', classCode: 'appliance.fax', details: {}, steps: ['wipe-data'] },
];
const [car, noEngine, stolenCar, schoolBus, schoolBusApart, carApart, carGone, anyFridge, battery, measured, fax] =
  things.map((_, index) => fridge(index).itemId) as [string, ...string[]];

const done = (step: string): StepDone => ({
  ...{ step, stepId: id(900), result: 'done', details: { capacityPercent: 71 } },
  ...{ staffId: null, witnessId: null, occurredAt: now },
});
const known = things.map(({ family, classCode, details, steps = [] }, index): KnownItem => ({
  ...{ itemId: fridge(index).itemId, family, classCode, details, steps: steps.map(done) },
}));
const holdings = things.map(({ family, classCode, state = 'in-stock' }, index) =>
  held(fridge(index, { family, classCode, identifiers: [vin] }), { state }),
);

type Command = IssueCertificate | { readonly kind: 'void'; readonly certificateId: string; readonly reason: string };
type Event = IssuedFact | VoidedFact;

const contextOf = (all: readonly Certificate[], command: IssueCertificate, rules: RuleBook): CertificateContext => ({
  ...{ now, rules, holding: findHolding(holdings) },
  site: (siteId) => (siteId === site.siteId ? site : undefined),
  staff: (staffId) => [supervisor, elsewhere, operator].find((each) => each.staffId === staffId),
  known: (itemId) => known.find((item) => item.itemId === itemId)!,
  ofVehicle: [],
  former: all.filter(({ itemId, kind }) => itemId === command.itemId && kind === command.kind),
  lastSequence: Math.max(
    0,
    ...all.filter(({ kind, year }) => kind === command.kind && year === 2026).map(({ sequence }) => sequence),
  ),
});

const bookOf = (rules: RuleBook) =>
  story<readonly Certificate[], Command, Event>({
    initial: [],
    decide: (all, command): Result<readonly Event[]> => {
      if (command.kind === 'void') {
        const found = all.find(({ certificateId }) => certificateId === command.certificateId);
        if (found === undefined) return { ok: false, problem: certificateUnknown(command.certificateId) };
        const voided = decideVoid(found, { reason: command.reason, staffId: supervisor.staffId });
        return voided.ok ? accept([voided.value]) : voided;
      }
      const issued = decideIssue(command, contextOf(all, command, rules));
      return issued.ok ? accept([issued.value.fact]) : issued;
    },
    evolve: (all, event) =>
      event.type === 'cn.huihuan.certificate.issued.v1'
        ? [...all, certificateOf(event)]
        : all.map((each) =>
            each.certificateId === event.data.certificateId ? voidedBy(each, event, '2026-05-01') : each,
          ),
  });
const { given } = bookOf(nationalBook);

const issue = (number: number, itemId: string | undefined, more: Partial<IssueCertificate> = {}): IssueCertificate => ({
  ...{
    certificateId: id(700 + number),
    siteId: site.siteId,
    kind: 'vehicle-recovery',
    itemId: itemId!,
    override: null,
  },
  ...{ staffId: operator.staffId, ...more },
});
const cancel = (number: number): Command => ({
  kind: 'void',
  certificateId: id(700 + number),
  reason: '车架号打印错误',
});
const by = (staff: { readonly staffId: string }): Override => ({ supervisorId: staff.staffId, reason: '车管所已核实' });

/** What was issued, as the domain says it. */
const issued = (...commands: readonly IssueCertificate[]): readonly Event[] =>
  commands.reduce<readonly Event[]>((events, command) => {
    const all = events.map((event) => certificateOf(event as IssuedFact));
    const next = decideIssue(command, contextOf(all, command, nationalBook));
    if (!next.ok) throw new Error(next.problem.en);
    return [...events, next.value.fact];
  }, []);
const voided = (events: readonly Event[], number: number): VoidedFact => {
  const found = events.find(({ data }) => data.certificateId === id(700 + number)) as IssuedFact;
  const decided = decideVoid(certificateOf(found), { reason: '车架号打印错误', staffId: supervisor.staffId });
  if (!decided.ok) throw new Error(decided.problem.en);
  return decided.value;
};

describe('the certificate of a vehicle', () => {
  it('says the vehicle by its form, under the first number of the site in the year, and nothing of its owner', () =>
    given()
      .when(issue(1, car))
      .then({
        type: 'cn.huihuan.certificate.issued.v1',
        data: {
          ...{ siteId: site.siteId, certificateId: id(701), kind: 'vehicle-recovery', year: 2026, sequence: 1 },
          ...{ itemId: car, classCode: 'vehicle.passenger-car', number: 'ZM-01-V2026-000001', identifiers: [vin] },
          stated: {
            ...{ model: '示例牌 SL7001', vehicleUse: 'passenger-private-small', engineNumberState: 'legible' },
            ...{ engineNumber: 'E4G16-0042', fuel: 'petrol', assemblies: form['assemblies'] as string[] },
          },
          ...{ issuedOn: '2026-05-01', staffId: operator.staffId, replaces: null },
        },
      }));

  it('is still issued when the vehicle was taken apart here, and no more when it went away', () => {
    given()
      .when(issue(1, carApart))
      .thenState(([one]) => expect(one?.number).toBe('ZM-01-V2026-000001'));
    given().when(issue(1, carGone)).thenRefused('item.elsewhere');
  });

  it('is one for a vehicle: a second is refused and names the first', () => {
    const first = issued(issue(1, car));
    given(...first)
      .when(issue(2, car))
      .thenRefused('certificate.lives', { number: 'ZM-01-V2026-000001' });
  });

  it('is one for a VIN: what came in again as another item is refused while the first certificate counts', () => {
    const [first] = issued(issue(1, carApart)).map((event) => certificateOf(event as IssuedFact));
    const again = (ofVehicle: readonly Certificate[]) =>
      decideIssue(issue(2, car), { ...contextOf([], issue(2, car), nationalBook), ofVehicle });
    expect(again([first!])).toMatchObject({
      problem: { code: 'certificate.lives', details: { number: 'ZM-01-V2026-000001', itemId: carApart } },
    });
    expect(again([])).toMatchObject({ ok: true });
  });

  it('is refused with the name of the site that may void the one that counts, and with what to do', () => {
    const [first] = issued(issue(1, carApart)).map((event) => certificateOf(event as IssuedFact));
    const other = { ...site, siteId: id(4711), name: '郑州报废车中心' };
    const refused = (living: Certificate, { again = false, isKnown = true } = {}) => {
      const context = contextOf([], issue(2, car), nationalBook);
      const decided = decideIssue(issue(2, car), {
        ...{ ...context, ...(again ? { ofVehicle: [living] } : { former: [living] }) },
        site: (siteId) => (siteId === other.siteId && isKnown ? other : context.site(siteId)),
      });
      if (decided.ok) throw new Error('a second one was issued');
      const { zh, en, details } = decided.problem;
      return { zh, en, at: [details?.['siteId'], details?.['siteName']] };
    };
    const theirs = { ...first!, siteId: other.siteId };
    expect(refused(first!)).toMatchObject({
      ...{ zh: expect.stringContaining('请先由主管作废'), at: [site.siteId, site.name] },
      en: expect.stringContaining('a supervisor voids it first'),
    });
    for (const again of [false, true])
      expect(refused(theirs, { again })).toMatchObject({
        zh: expect.stringContaining('“郑州报废车中心”出具，只能由其主管作废；请联系该单位作废'),
        en: expect.stringContaining('郑州报废车中心 issued it and alone may void it: ask it to'),
        at: [other.siteId, other.name],
      });
    expect(refused(theirs, { again: true })).toMatchObject({
      zh: expect.stringMatching(/车辆识别代号.*如本车的代号有误，请先提出更正$/),
      en: expect.stringMatching(/VIN.*, or correct the VIN of this item if it is wrong$/),
    });
    expect(refused(theirs, { isKnown: false })).toMatchObject({
      zh: expect.stringContaining('另一分拣中心出具，只能由其主管作废'),
      en: expect.stringContaining('another centre issued it and alone may void it'),
      at: [other.siteId, null],
    });
  });

  it('counts on without gaps, and gives the number of a voided one to nobody', () => {
    const two = issued(issue(1, car), issue(2, carApart));
    given(...two, voided(two, 2))
      .when(issue(3, carApart))
      .thenState((all) => {
        expect(all.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
        expect(all.at(-1)).toMatchObject({ number: 'ZM-01-V2026-000003', replaces: id(702), voided: null });
      });
  });

  it('is voided once', () => {
    const one = issued(issue(1, car));
    given(...one)
      .when(cancel(1))
      .then(voided(one, 1));
    given(...one, voided(one, 1))
      .when(cancel(1))
      .thenRefused('certificate.void');
    given().when(cancel(1)).thenRefused('certificate.unknown');
  });
});

describe('a vehicle that gets none', () => {
  it('from a site whose licence ended before the day', () => {
    const licensedUntil = (validTo: string) => {
      const licence = {
        kind: 'scrapped-vehicle-recovery',
        number: 'V-1',
        issuer: '',
        validFrom: '2025-01-01',
        validTo,
      };
      const context = contextOf([], issue(1, car), nationalBook);
      const decided = decideIssue(issue(1, car), { ...context, site: () => ({ ...site, licences: [licence] }) });
      return decided.ok ? decided.value.fact.data.sequence : decided.problem.code;
    };
    expect([licensedUntil('2026-05-01'), licensedUntil('2026-04-30')]).toEqual([1, 'licence.missing']);
  });

  it('without its engine: only a supervisor of the site answers for it, by a rule that was not read in full', () => {
    given()
      .when(issue(1, noEngine))
      .thenRefused('vehicle.incomplete', { overridable: true, lacking: ['engine'] });
    for (const stranger of [operator, elsewhere])
      given()
        .when(issue(1, noEngine, { override: by(stranger) }))
        .thenRefused('override.not-a-supervisor');
    given()
      .when(issue(1, noEngine, { override: by(supervisor) }))
      .thenState(([one]) => expect(one).toMatchObject({ override: by(supervisor), warnings: ['vehicle.incomplete'] }));
  });

  it('suspected stolen: nobody answers for it', () =>
    given()
      .when(issue(1, stolenCar, { override: by(supervisor) }))
      .thenRefused('vehicle.suspected-stolen'));

  it('taken apart under supervision: not before that is done', () => {
    given().when(issue(1, schoolBus)).thenRefused('certificate.before-dismantling', { overridable: true });
    given()
      .when(issue(1, schoolBusApart))
      .thenState(([one]) => expect(one?.override).toBeNull());
  });

  it('is no vehicle, or nobody knows it', () => {
    given().when(issue(1, anyFridge)).thenRefused('certificate.not-for-family');
    given()
      .when(issue(1, id(999)))
      .thenRefused('item.unknown');
    given()
      .when(issue(1, car, { siteId: id(2) }))
      .thenRefused('site.unknown');
  });
});

describe('other certificates', () => {
  it.each(Object.entries(certifiedStep).filter(([, step]) => step !== null) as [CertificateKind, string][])(
    '%s certifies a step that its family knows: %s',
    (kind, step) => expect(stepNamed(certifiedFamilies[kind], step)).toBeDefined(),
  );

  it('count for themselves, and say what was measured', () => {
    const [first] = issued(issue(1, car));
    given(first!)
      .when(issue(2, measured, { kind: 'battery-assessment' }))
      .thenState((all) =>
        expect(all.at(-1)).toMatchObject({ number: 'ZM-01-B2026-000001', stated: { capacityPercent: 71 } }),
      );
  });

  it('certify the wipe of office equipment that is no device, and of no fridge', () => {
    given()
      .when(issue(1, fax, { kind: 'data-wipe' }))
      .thenState((all) => expect(all.at(-1)).toMatchObject({ number: 'ZM-01-W2026-000001' }));
    given()
      .when(issue(1, anyFridge, { kind: 'data-wipe' }))
      .thenRefused('certificate.not-for-family');
  });

  it('certify nothing that was not done', () =>
    given()
      .when(issue(1, battery, { kind: 'battery-assessment' }))
      .thenRefused('certificate.step-missing'));
});
