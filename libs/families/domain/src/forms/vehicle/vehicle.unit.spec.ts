import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import { nationalBook, rulesOn } from '@huihuan/rules-domain';
import { stepsBefore } from '../../family-book.ts';
import { judgeGate } from '../../judge-gate.ts';
import { checkStep } from '../../judge-step.ts';
import { judgeIntake } from '../../judge-intake.ts';
import type { Gate, KnownItem, StepDone } from '../../step.ts';
import { planKindOf } from './plan-kind.ts';
import { supervisedKindOf } from './vehicle-kind.ts';

const lawOf = (day: string) => rulesOn(nationalBook, { day, areaCode: '410122', siteId: null });
const law = lawOf('2026-05-01');

const car: Details = {
  ...{ model: '示例牌 SL7001', vehicleUse: 'passenger-private-small', registeredOn: '2009-06-01', fuel: 'petrol' },
  ...{ engineNumberState: 'legible', engineNumber: 'E4G16-0042', mileageKm: 182_000, plateState: 'both' },
  papers: ['registration-certificate', 'plates', 'driving-permit'],
  assemblies: ['engine', 'frame', 'gearbox', 'steering-gear', 'axles'],
  ...{ pledged: false, pledgeCheckedOn: '2026-05-01', seized: false, seizureCheckedOn: '2026-05-01' },
  ...{ theftSuspected: false, theftCheckedOn: '2026-05-01' },
};
const classCode = 'vehicle.passenger-car';
const without = (...names: readonly string[]): Details =>
  Object.fromEntries(Object.entries(car).filter(([name]) => !names.includes(name)));

const handedIn = (details: Details | undefined, rules = law) => {
  const judged = judgeIntake('vehicle', { classCode, details }, rules);
  if (!judged.ok) return [['refuse', judged.problem.code, judged.problem.path]];
  return judged.value.map(({ effect, problem }) => [effect, problem.code, problem.path]);
};

const known = (details: Details, steps: readonly string[] = [], code = classCode): KnownItem => ({
  ...{ itemId: '0190e7a2-0000-7000-8000-000000000001', family: 'vehicle', classCode: code, details },
  steps: steps.map((step): StepDone => ({
    ...{ step, stepId: '0190e7a2-0000-7000-8000-000000000002', result: 'done', details: {} },
    ...{ staffId: null, witnessId: null, occurredAt: '2026-05-01T08:00:00Z' },
  })),
});
const against = (item: KnownItem, gate: Gate, rules = law) =>
  judgeGate(item, gate, rules).map(({ effect, problem }) =>
    [effect, problem.code, problem.details?.['step']].slice(0, problem.details?.['step'] === undefined ? 2 : 3),
  );
const namesBefore = (gate: Gate, details: Details, code = classCode) =>
  stepsBefore(gate, 'vehicle', { details, classCode: code, day: law.day }).map(({ name }) => name);

describe('the types and uses of vehicles', () => {
  it.each<[string, Details, string, string | null]>([
    ['a school bus', { vehicleUse: 'school-bus' }, 'vehicle.large-coach', 'school-bus'],
    ['a school bus by its class', {}, 'vehicle.school-bus', 'school-bus'],
    [
      'a large coach in operation',
      { vehicleUse: 'passenger-operating-large' },
      'vehicle.large-coach',
      'coach-in-operation',
    ],
    [
      'a heavy truck in operation',
      { vehicleUse: 'truck-heavy', inOperation: true },
      'vehicle.large-truck',
      'truck-in-operation',
    ],
    ['a heavy truck of a farm', { vehicleUse: 'truck-heavy', inOperation: false }, 'vehicle.large-truck', null],
    ['a private car', car, classCode, null],
  ])('%s', (_, details, code, kind) => expect(supervisedKindOf({ details, classCode: code })).toBe(kind));
});

describe('a vehicle at the hand-in', () => {
  it('whole, with its papers and free of claims, is taken', () => expect(handedIn(car)).toEqual([]));

  it('without any form is taken as before and told to be described', () =>
    expect(handedIn(undefined)).toEqual([['warn', 'detail.form-missing', '']]));

  it.each<[string, Details, readonly unknown[]]>([
    [
      'suspected stolen: stopped',
      { ...car, theftSuspected: true },
      ['refuse', 'vehicle.suspected-stolen', '/theftSuspected'],
    ],
    [
      'theft not asked: refused',
      without('theftSuspected', 'theftCheckedOn'),
      ['refuse', 'detail.missing', '/theftSuspected'],
    ],
    ['pledged: a supervisor', { ...car, pledged: true }, ['supervisor', 'vehicle.pledged', '/pledged']],
    ['seized: a supervisor', { ...car, seized: true }, ['supervisor', 'vehicle.seized', '/seized']],
    ['day of the check missing', without('pledgeCheckedOn'), ['supervisor', 'detail.missing', '/pledgeCheckedOn']],
    [
      'without a paper',
      { ...car, papers: ['plates', 'driving-permit'] },
      ['supervisor', 'vehicle.papers-missing', '/papers'],
    ],
    ['without a model', without('model'), ['supervisor', 'detail.missing', '/model']],
    [
      'without an engine: told',
      { ...car, assemblies: ['frame', 'gearbox', 'steering-gear', 'axles'], missingExplained: '前车主已拆' },
      ['warn', 'vehicle.incomplete', '/assemblies'],
    ],
    [
      'without a gearbox and no word',
      { ...car, assemblies: ['engine', 'frame', 'steering-gear', 'axles'] },
      ['warn', 'vehicle.missing-unexplained', '/missingExplained'],
    ],
  ])('%s', (_, details, finding) => expect(handedIn(details)).toEqual([finding]));

  it('that never had a plate hands none in', () =>
    expect(handedIn({ ...car, plateState: 'none', papers: ['registration-certificate', 'driving-permit'] })).toEqual(
      [],
    ));
});

describe('the steps of a vehicle', () => {
  it('wait for photos before, then for what comes out first, the five assemblies and the photos after', () => {
    expect(namesBefore('start-job', car)).toEqual(['photos-before']);
    expect(namesBefore('close-job', car)).toEqual([
      ...['drain-fluids', 'recover-refrigerant', 'deactivate-airbags', 'remove-catalyst', 'remove-battery'],
      ...['assembly-engine', 'assembly-steering-gear', 'assembly-gearbox', 'assembly-axles', 'assembly-frame'],
      'photos-after',
    ]);
  });

  it('ask of a trailer and of an electric car only what they have', () => {
    expect(namesBefore('close-job', { vehicleUse: 'semi-trailer' }, 'vehicle.semi-trailer')).toEqual([
      ...['assembly-axles', 'assembly-frame', 'photos-after'],
    ]);
    expect(namesBefore('close-job', { ...car, fuel: 'electric' })).not.toContain('remove-catalyst');
  });

  it('ask nothing of an assembly that never came', () =>
    expect(
      namesBefore('close-job', { ...car, assemblies: ['frame'] }).filter((name) => name.startsWith('assembly')),
    ).toEqual(['assembly-frame']));

  it('of a school bus include the supervision, before the end of the job and before its certificate', () => {
    const bus = { ...car, vehicleUse: 'school-bus' };
    expect(namesBefore('close-job', bus)).toContain('police-supervision');
    expect(against(known(bus), 'certificate')).toEqual([['supervisor', 'step.missing', 'police-supervision']]);
    expect(against(known(bus, ['police-supervision']), 'certificate')).toEqual([]);
  });

  it('mark a reusable part before it leaves or is used again, and no other part', () => {
    const part = { ...known({}, [], 'part.reused-vehicle-part'), family: 'part' } as const;
    for (const gate of ['dispatch', 'close-reuse'] as const)
      expect(against(part, gate)).toEqual([['supervisor', 'step.missing', 'mark-reusable-part']]);
    expect(against({ ...part, classCode: 'part.engine' }, 'dispatch')).toEqual([]);
  });
});

describe('a vehicle at the gates', () => {
  it('is never sold as a whole', () =>
    expect(against(known(car), 'close-reuse')).toEqual([['refuse', 'vehicle.resale']]));

  it('is told by which rule', () =>
    expect(judgeGate(known(car), 'close-reuse', law)[0]?.problem.details).toEqual({ ruleId: 'vehicle.resale' }));

  it('suspected stolen goes nowhere and is not taken apart', () => {
    const stolen = known({ ...car, theftSuspected: true }, ['photos-before']);
    for (const gate of ['start-job', 'dispatch', 'certificate'] as const)
      expect(against(stolen, gate)).toEqual([['refuse', 'vehicle.suspected-stolen']]);
  });

  it('of which nothing was said is asked about before it is taken apart, and goes on when that was added', () => {
    const [finding, ...others] = judgeGate(known({}, ['photos-before']), 'start-job', law);
    expect(others).toEqual([]);
    expect([finding?.effect, finding?.problem.code]).toEqual(['supervisor', 'vehicle.unsaid']);
    const asked = ['model', 'vehicleUse', 'papers', 'assemblies', 'pledged', 'seized', 'theftSuspected'];
    expect(finding?.problem.details?.['fields']).toEqual(expect.arrayContaining(asked));
    expect(finding?.problem.zh).toContain('疑似盗抢');
    expect(against(known(car, ['photos-before']), 'start-job')).toEqual([]);
  });

  it('that is a large coach or truck is asked for its use before it is taken apart unsupervised', () => {
    const silent = known(without('vehicleUse'), ['photos-before'], 'vehicle.large-coach');
    expect(judgeGate(silent, 'start-job', law)[0]?.problem.details?.['fields']).toEqual(['vehicleUse']);
    const truck = known({ ...car, vehicleUse: 'truck-heavy' }, ['photos-before'], 'vehicle.large-truck');
    expect(judgeGate(truck, 'start-job', law)[0]?.problem.details?.['fields']).toEqual(['inOperation']);
    expect(against(truck, 'certificate')).toEqual([['supervisor', 'vehicle.unsaid']]);
  });

  it('of which nothing was said gets no certificate by itself', () =>
    expect(against(known({}), 'certificate')).toEqual([
      ['supervisor', 'vehicle.assemblies-unknown'],
      ['supervisor', 'vehicle.unsaid'],
    ]));

  it('is not stopped by what a rule only wants told: whether a light truck was in operation', () => {
    const light = known({ ...car, vehicleUse: 'truck-light' }, ['photos-before'], 'vehicle.small-truck');
    expect(against(light, 'start-job')).toEqual([]);
  });

  it('before the rule is asked nothing more', () =>
    expect(against(known({}, ['photos-before']), 'start-job', lawOf('2019-05-31'))).toEqual([]));

  it.each<[string, Details, string]>([
    [
      'without an engine',
      { ...car, assemblies: ['frame', 'gearbox', 'steering-gear', 'axles'], missingExplained: '前车主已拆' },
      'vehicle.incomplete',
    ],
    ['whose assemblies nobody named', without('assemblies'), 'vehicle.assemblies-unknown'],
    ['pledged', { ...car, pledged: true }, 'vehicle.pledged'],
    ['seized', { ...car, seized: true }, 'vehicle.seized'],
  ])('%s gets its certificate from a supervisor alone', (_, details, code) =>
    expect(against(known(details), 'certificate')).toEqual([['supervisor', code]]),
  );

  it('without its traction battery counts as missing since the first of April 2026', () => {
    const electric = known({ ...car, fuel: 'electric', missingExplained: '电池已被取走' });
    expect(against(electric, 'certificate', lawOf('2026-03-31'))).toEqual([]);
    expect(against(electric, 'certificate', lawOf('2026-04-01'))).toEqual([['supervisor', 'vehicle.incomplete']]);
    expect(against(known(car), 'certificate', lawOf('2026-04-01'))).toEqual([]);
  });
});

describe('the kind under which plans count a vehicle', () => {
  const truck: Details = { vehicleUse: 'truck-heavy', fuel: 'diesel', emissionStage: 'china-3' };
  it.each<[string, Details, string, [string, string | null, boolean]]>([
    ['a diesel truck by its stage', truck, 'vehicle.large-truck', ['truck-heavy', 'china-3', false]],
    ['one whose stage nobody said', { ...truck, emissionStage: 'unknown' }, 'x', ['truck-heavy', 'unknown', false]],
    [
      'a diesel truck by its class',
      { fuel: 'diesel' },
      'vehicle.small-truck',
      ['vehicle.small-truck', 'unknown', false],
    ],
    ['a petrol truck without a stage', { ...truck, fuel: 'petrol' }, 'x', ['truck-heavy', null, false]],
    [
      'no bus that burns diesel',
      { ...truck, vehicleUse: 'city-bus' },
      'vehicle.small-truck',
      ['city-bus', null, false],
    ],
    ['an official car', { ...car, ownership: 'official' }, classCode, ['passenger-private-small', null, true]],
    ['a farm machine by its class', {}, 'machine.harvester', ['machine.harvester', null, false]],
  ])('is that of %s', (_, details, code, [kind, dieselStage, isOfficial]) => {
    expect(planKindOf({ details, classCode: code })).toMatchObject({ kind, dieselStage, isOfficial });
  });
});

describe('the video of a dismantling', () => {
  const said = {
    ...{ place: '录像机 2 号', cameras: '拆解线 1、2 号机位', keptUntil: '2027-05-01' },
    ...{ fromDay: '2026-05-01', fromTime: '09:00', toDay: '2026-05-01', toTime: '11:30' },
  };
  const record = (details: Details) => {
    const stated = { step: 'dismantling-video', result: 'done' as const, details, evidence: [], staffId: null };
    const checked = checkStep({ ...stated, witnessId: null }, { family: 'vehicle', classCode, day: '2026-05-01' });
    return checked.ok ? 'kept' : [checked.problem.code, checked.problem.path];
  };

  it('is said by its place, cameras, from and to, with its digest where it is a file, and until when it is kept', () => {
    expect(record(said)).toBe('kept');
    expect(record({ ...said, sha256: '1'.repeat(64) })).toBe('kept');
    expect(record({ ...said, sha256: 'F'.repeat(64) })).toEqual(['detail.wrong', '/details/sha256']);
    expect(record({ ...said, toTime: '25:00' })).toEqual(['detail.wrong', '/details/toTime']);
    expect(record({ place: said.place, cameras: said.cameras })).toEqual(['detail.missing', '/details/fromDay']);
  });

  it('holds no act up: its clock tells of it', () => {
    const gates: readonly Gate[] = ['start-job', 'close-job', 'dispatch', 'certificate'];
    for (const gate of gates)
      expect(
        stepsBefore(gate, 'vehicle', { details: car, classCode, day: '2026-05-01' }).map(({ name }) => name),
      ).not.toContain('dismantling-video');
  });
});
