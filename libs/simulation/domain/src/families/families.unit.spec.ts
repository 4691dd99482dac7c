import { describe, expect, it } from '@jest/globals';
import { families } from '@huihuan/contracts-events';
import { checkStep, judgeGate, judgeIntake, type Gate, type KnownItem, type StepDone } from '@huihuan/families-domain';
import { nationalRules, rulesOn } from '@huihuan/rules-domain';
import { openChance, planWave, type PlannedStep, type Wave } from '../index.ts';
import type { Good } from '../goods.ts';
import { classOf } from '../simulated-network.ts';
import { smallNetwork } from '../small-network.support.spec.ts';
import { detailsOf } from './details-of.ts';
import { planFilings } from './plan-filings.ts';
import { familyShares, shares } from './shares.ts';

const day = '2026-05-02';
const law = rulesOn({ rules: nationalRules, local: [] }, { day, areaCode: '410122', siteId: null });
const days: readonly Wave[] = Array.from({ length: 60 }, (_, index) =>
  planWave(smallNetwork, { seed: 'families', index, handIns: 120, day }),
);
const centres = days.flatMap((wave) => wave.centres);
const jobs = centres.flatMap((centre) => centre.jobs);
const reuses = centres.flatMap(({ grading }) => grading.closed);
const trips = days.flatMap(({ collections }) => [...collections, ...centres.flatMap(({ arrivals }) => arrivals)]);

const recorded = (steps: readonly PlannedStep[], itemId: string): readonly StepDone[] =>
  steps
    .filter((step) => step.itemId === itemId)
    .map(({ id, step, result, details, staffId, witnessId }) => ({
      ...{ stepId: id, step, result, details, staffId, witnessId, occurredAt: `${day}T04:00:00Z` },
    }));
const known = ({ itemId, family, classCode, details }: Good, steps: readonly PlannedStep[]): KnownItem => ({
  ...{ itemId, family, classCode, details, steps: recorded(steps, itemId) },
});
/** What stands against an act that is not merely told. */
const against = (good: Good, gate: Gate, steps: readonly PlannedStep[]): readonly string[] =>
  judgeGate(known(good, steps), gate, law)
    .filter(({ effect }) => effect !== 'warn')
    .map(
      ({ problem }) => `${good.classCode} ${gate} ${problem.code} ${JSON.stringify(problem.details?.['step'] ?? null)}`,
    );

describe('the forms of simulated hand-ins', () => {
  it('are taken at the counter as they are, or with the supervisor whom they name', () => {
    for (const { row } of days.flatMap(({ handIns }) => handIns)) {
      const family = classOf(smallNetwork, row.classCode)?.family ?? 'bulk';
      const judged = judgeIntake(family, row, law);
      expect(judged).toMatchObject({ ok: true });
      const doubts = judged.ok ? judged.value.filter(({ effect }) => effect !== 'warn') : [];
      if (row.override === undefined) expect(doubts).toEqual([]);
    }
  });

  it.each(families.filter((family) => familyShares[family] !== undefined))(
    'say what the form of a %s asks',
    (family) => {
      const chance = openChance(family);
      for (const code of classesOf[family] ?? [])
        for (let number = 0; number < 60; number += 1) {
          const made = { grams: 1_234_560, identifiers: [], day, lighter: number % 9 === 0 };
          const details = detailsOf(chance, { ...smallNetwork.classes[0]!, code, family }, made);
          const judged = judgeIntake(family, { classCode: code, details, grams: made.grams }, law);
          const doubts = judged.ok ? judged.value.filter(({ effect }) => effect !== 'warn') : [judged.problem];
          const codes = doubts.map((doubt) => ('problem' in doubt ? doubt.problem.code : doubt.code));
          expect(codes.filter((each) => each !== 'vehicle.papers-missing')).toEqual([]);
        }
    },
  );
});

const classesOf: Readonly<Record<string, readonly string[]>> = {
  vehicle: [
    ...['vehicle.passenger-car', 'vehicle.passenger-car-electric', 'vehicle.small-truck', 'vehicle.large-truck'],
    ...['vehicle.large-coach', 'vehicle.school-bus', 'vehicle.semi-trailer', 'vehicle.motorcycle'],
  ],
  'traction-battery': ['traction-battery.pack', 'traction-battery.module', 'traction-battery.cell'],
  'light-battery': ['light-battery.lead-acid', 'light-battery.lead-acid-starter', 'light-battery.lithium-ion'],
  appliance: ['appliance.refrigerator', 'appliance.air-conditioner', 'appliance.washing-machine', 'appliance.fax'],
  device: ['device.phone', 'device.laptop', 'device.copier'],
  machine: ['machine.tractor', 'machine.machine-tool', 'machine.ebike'],
  bulk: ['bulk.copper', 'bulk.paper', 'bulk.residue'],
};

describe('the steps of simulated goods', () => {
  it('are what the acts on them wait for, each filled as its family asks', () => {
    for (const { inputs, steps } of jobs)
      for (const good of inputs) {
        const all = [...steps.beforeStart, ...steps.beforeClose];
        expect(against(good, 'start-job', steps.beforeStart)).toEqual([]);
        expect(against(good, 'close-job', all)).toEqual([]);
      }
    for (const { good, steps } of reuses) expect(against(good, 'close-reuse', steps)).toEqual([]);
    for (const { goods, steps } of trips)
      for (const good of goods.filter(({ itemId }) => steps.some((step) => step.itemId === itemId)))
        expect(against(good, 'dispatch', steps)).toEqual([]);
  });

  it('can be recorded: by people of the site, with the details, pictures and witness that each asks', () => {
    const all = [
      ...jobs.flatMap(({ inputs, steps }) =>
        [...steps.beforeStart, ...steps.beforeClose].map((step) => ({ step, of: inputs })),
      ),
      ...reuses.flatMap(({ good, steps }) => steps.map((step) => ({ step, of: [good] }))),
    ];
    expect(new Set(all.map(({ step }) => step.step)).size).toBeGreaterThan(12);
    for (const { step, of } of all) {
      const good = of.find(({ itemId }) => itemId === step.itemId)!;
      const { classCode, family } = good;
      expect([step.step, checkStep(step, { classCode, family, day })]).toMatchObject([step.step, { ok: true }]);
    }
  });

  it('are forgotten now and then, where that stops the act', () => {
    const forgetting = jobs.filter(({ steps }) => steps.forgets !== null);
    expect(new Set(forgetting.map(({ steps }) => steps.forgets))).toEqual(new Set(['start', 'close']));
    for (const { inputs, steps } of forgetting) {
      const gate = steps.forgets === 'start' ? 'start-job' : 'close-job';
      const done = steps.forgets === 'start' ? [] : steps.beforeStart;
      expect(inputs.flatMap((good) => against(good, gate, done)).length).toBeGreaterThan(0);
    }
    for (const { good } of reuses.filter(({ forgets, steps }) => forgets && steps.length > 0))
      expect(against(good, 'close-reuse', []).length).toBeGreaterThan(0);
  });
});

describe('the papers of simulated goods', () => {
  it('are a certificate for each vehicle, refused only where its engine is gone', () => {
    const cars = jobs.filter(({ inputs }) => inputs[0]?.family === 'vehicle');
    expect(cars.length).toBeGreaterThan(50);
    for (const { inputs, certificate, steps } of cars) {
      expect(inputs).toHaveLength(1);
      const found = against(inputs[0]!, 'certificate', [...steps.beforeStart, ...steps.beforeClose]);
      expect([certificate?.refused, certificate?.override !== null || found.length > 0]).toEqual([
        found.some((text) => text.includes('vehicle.incomplete')),
        found.length > 0,
      ]);
    }
    expect(cars.some(({ certificate }) => certificate !== null && certificate.again !== null)).toBe(true);
  });

  it('keep lead and lithium apart, and damaged batteries apart from all, but for those who try', () => {
    const packed = centres.flatMap(({ arrivals }) => arrivals).filter(({ container }) => container !== null);
    expect(packed.length).toBeGreaterThan(5);
    for (const { goods, container } of packed) {
      const inside = goods.filter(({ itemId }) => container?.itemIds.includes(itemId));
      const kinds = new Set(
        inside.flatMap(({ classCode }) => /light-battery\.(lead|lithium)/.exec(classCode)?.[1] ?? []),
      );
      expect(kinds.size).toBeLessThan(2);
      expect(inside.filter(({ details }) => details['damaged'] === true)).toEqual([]);
    }
  });

  it('say of each share where it comes from', () => {
    for (const { share, from } of [...Object.values(familyShares), ...Object.values(shares)]) {
      expect(share).toBeGreaterThan(0);
      expect(from).not.toBe('');
    }
  });
});

it('filings have numbers of their own, also where the ends of their ids are the same', () => {
  const ofVehicles = jobs.filter(({ inputs }) => inputs.some(({ family }) => family === 'vehicle'));
  const of = (siteId: string) =>
    planFilings(
      { arrived: [], jobs: ofVehicles, siteId },
      {
        ...{
          network: smallNetwork,
          day,
          answering: new Set<string>(),
          chance: { ...openChance('x'), happens: () => true },
        },
        idOf: (label) => `0192${label.length.toString(16).padStart(4, '0')}-0000-7000-8000-0000aaaaaaaa`,
      },
    ).map(({ receipt }) => receipt?.number);
  const [one, other] = [of('a').at(-1), of('ab').at(-1)];
  expect(one).toMatch(/^DEMO-HZ-[0-9A-F]{32}$/);
  expect(one).not.toBe(other);
});
