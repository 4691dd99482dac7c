import { describe, expect, it } from '@jest/globals';
import { toleranceOfInputs, type DismantlingJob } from './plan-dismantling.ts';
import { planWave, type CentrePlan, type Trip, type Wave } from './index.ts';
import { classOf } from './simulated-network.ts';
import { smallNetwork } from './small-network.support.spec.ts';

const day = '2026-05-02';
const phone = classOf(smallNetwork, 'device.phone')!;
const network = {
  ...smallNetwork,
  classes: [
    ...smallNetwork.classes.map((known) =>
      known === phone ? { ...phone, plausibleGrams: { min: 60, typical: 180, max: 900 } } : known,
    ),
    { ...phone, code: 'device.tablet', plausibleGrams: { min: 100, typical: 450, max: 1500 } },
  ],
};
const everywhere = new Set(network.sites.map(({ siteId }) => siteId));
const wavesWith = (answering?: ReadonlySet<string>): readonly Wave[] =>
  Array.from({ length: 40 }, (_, index) =>
    planWave(network, {
      seed: 'corrections',
      index,
      handIns: 120,
      day,
      ...(answering === undefined ? {} : { answering }),
    }),
  );
const waves = wavesWith(everywhere);
const centresOf = (all: readonly Wave[]): readonly CentrePlan[] => all.flatMap(({ centres }) => centres);
const tripsOf = (all: readonly Wave[]): readonly Trip[] => [
  ...all.flatMap(({ collections }) => collections),
  ...centresOf(all).flatMap(({ arrivals }) => arrivals),
];
const corrections = tripsOf(waves).flatMap((trip) => trip.corrections);

describe('what both sides correct in a simulation', () => {
  it('is nothing where nobody else could answer', () => {
    expect(tripsOf(wavesWith()).flatMap((trip) => trip.corrections)).toEqual([]);
    const points = new Set(network.sites.filter(({ kind }) => kind === 'collection-point').map(({ siteId }) => siteId));
    expect(tripsOf(wavesWith(points)).flatMap((trip) => trip.corrections)).toEqual([]);
  });

  it('is weight, class and number, agreed to, declined, withdrawn and rivalled, proposed by either side', () => {
    const seen = new Set(
      corrections.flatMap(({ by, ending, wanted, answersAlone }) => [
        ...[by, ending, ...Object.keys(wanted)],
        ...(answersAlone ? ['alone'] : []),
      ]),
    );
    expect([...seen].sort()).toEqual(
      [
        ...['agreed', 'alone', 'classCode', 'declined', 'grams', 'identifier', 'outdated', 'receiver', 'sender'],
        'withdrawn',
      ].sort(),
    );
    for (const { by, wanted, ending, rival } of corrections) {
      if ('grams' in wanted) expect(by).toBe('receiver');
      expect(rival !== null).toBe(ending === 'outdated');
    }
  });

  it('goes on with what was agreed to, and with nothing else', () => {
    const next = new Map(
      centresOf(waves).flatMap(({ arrivals }) =>
        arrivals.flatMap(({ goods }) => goods.map((good) => [good.itemId, good])),
      ),
    );
    let followed = 0;
    for (const trip of waves.flatMap(({ collections }) => collections))
      for (const { itemId, wanted, ending } of trip.corrections) {
        const [before, after] = [trip.goods.find((good) => good.itemId === itemId)!, next.get(itemId)];
        if (after === undefined) continue;
        followed += 1;
        const measured = trip.findings.find((finding) => finding.itemId === itemId);
        const weighed = measured?.finding === 'accepted' ? (measured.measuredGrams ?? before.grams) : before.grams;
        const expected = { classCode: before.classCode, grams: weighed, ...(ending === 'agreed' ? wanted : {}) };
        expect(after).toMatchObject(
          'identifier' in expected ? { classCode: before.classCode, grams: weighed } : expected,
        );
      }
    expect(followed).toBeGreaterThan(10);
  });
});

const sum = (goods: readonly { readonly grams: number }[]): number => goods.reduce((all, { grams }) => all + grams, 0);
const differenceOf = ({ inputs, outputs, loss }: DismantlingJob): number => sum(inputs) - sum(outputs) - loss.grams;

describe('batches of jobs', () => {
  const batches = centresOf(waves).flatMap(({ batches: all, jobs }) =>
    all.map((batch) => ({ batch, jobs: jobs.filter(({ batchId }) => batchId === batch.batchId) })),
  );

  it('have several jobs of their family, none of which explains itself', () => {
    expect(batches.length).toBeGreaterThan(10);
    for (const { batch, jobs } of batches) {
      expect(jobs.length).toBeGreaterThan(1);
      expect(new Set(jobs.flatMap(({ inputs }) => inputs.map(({ family }) => family)))).toEqual(
        new Set([batch.family]),
      );
      expect(jobs.filter(({ explainedBy, moisture }) => explainedBy !== null || moisture?.forgets === true)).toEqual(
        [],
      );
    }
    const ids = new Set(batches.map(({ batch }) => batch.batchId));
    const named = centresOf(waves).flatMap(({ jobs }) =>
      jobs.flatMap(({ batchId }) => (batchId === null ? [] : [batchId])),
    );
    expect(new Set(named)).toEqual(ids);
  });

  it('balance together what their jobs do not balance alone, or are explained', () => {
    const weighed = batches.filter(({ jobs }) => jobs.every(({ moisture }) => moisture === null));
    for (const { batch, jobs } of weighed) {
      const allowed = jobs.reduce((all, { inputs }) => all + toleranceOfInputs(inputs, network), 0);
      const out = jobs.reduce((all, job) => all + differenceOf(job), 0);
      expect(batch.explainedBy !== null).toBe(Math.abs(out) > allowed);
    }
    const carried = weighed.filter(({ jobs }) =>
      jobs.some((job) => Math.abs(differenceOf(job)) > toleranceOfInputs(job.inputs, network)),
    );
    expect(carried.filter(({ batch }) => batch.explainedBy === null).length).toBeGreaterThan(5);
    expect(batches.some(({ batch }) => batch.staysOpen)).toBe(true);
  });
});

describe('wet lots', () => {
  const baled = centresOf(waves).flatMap(({ jobs }) => jobs.filter(({ moisture }) => moisture !== null));

  it('are measured on both sides, and balance by dry mass and not by their weights', () => {
    expect(baled.length).toBeGreaterThan(10);
    const dryOf = ({ grams }: { readonly grams: number }, permille: number): number =>
      (grams * (1000 - permille)) / 1000;
    for (const { inputs, outputs, loss, steps, moisture } of baled) {
      const [measured] = steps.beforeStart;
      expect(measured).toMatchObject({ step: 'measure-moisture', itemId: inputs[0]?.itemId });
      const dryIn = dryOf(inputs[0]!, Number(measured?.details['moisturePercent']) * 10);
      const dryOut = outputs.reduce((all, output) => all + dryOf(output, moisture!.permille.get(output.itemId)!), 0);
      expect(Math.abs(dryIn - dryOut - loss.grams)).toBeLessThan(10);
    }
    const far = baled.filter((job) => differenceOf(job) > toleranceOfInputs(job.inputs, network));
    expect(far.length).toBeGreaterThan(5);
    const forgotten = baled.filter(({ moisture }) => moisture?.forgets === true);
    expect(forgotten.length).toBeGreaterThan(0);
    for (const job of forgotten) expect(far).toContain(job);
  });
});
