import { describe, expect, it } from '@jest/globals';
import { isUuidV7, isWithinTolerance } from '@huihuan/kernel-domain';
import { identify } from '@huihuan/identifiers-domain';
import fc from 'fast-check';
import { echoOf, openChance, planWave, type Wave } from './index.ts';
import { classOf } from './simulated-network.ts';
import { smallNetwork } from './small-network.support.spec.ts';

const day = '2026-05-02';
const seed = fc.string({ minLength: 1, maxLength: 8 });
const waves = fc
  .tuple(seed, fc.nat(1000), fc.integer({ min: 1, max: 150 }))
  .map(([text, index, handIns]) => planWave(smallNetwork, { seed: text, index, handIns, day }));

const withoutFunctions = (wave: Wave): unknown => JSON.parse(JSON.stringify(wave));
const trips = (wave: Wave) => [
  ...wave.collections,
  ...wave.centres.flatMap(({ arrivals, deliveries }) => [...arrivals, ...deliveries]),
];

describe('the plan of a simulation', () => {
  it('is the same for the same seed, and another for another', () => {
    const wish = { seed: 'a', index: 7, handIns: 80, day };
    const [one, same] = [planWave(smallNetwork, wish), planWave(smallNetwork, wish)];
    expect(withoutFunctions(one)).toEqual(withoutFunctions(same));
    const other = planWave(smallNetwork, { ...wish, seed: 'b' });
    expect(other.handIns[0]?.row.id).not.toBe(one.handIns[0]?.row.id);
    const ids = new Set(one.handIns.map(({ row }) => row.id));
    expect(other.handIns.filter(({ row }) => ids.has(row.id))).toEqual([]);
  });

  it('hands in as many goods as wished, each right in itself', () => {
    fc.assert(
      fc.property(waves, (wave) => {
        const rows = wave.handIns.map(({ row }) => row);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        for (const row of rows) {
          expect(isUuidV7(row.id)).toBe(true);
          expect(Number.isInteger(row.grams) && row.grams > 0 && Number.isInteger(row.paidFen)).toBe(true);
          for (const { kind, value } of row.identifiers)
            expect(identify(value, { kind: kind as 'vin' })).toMatchObject({ valid: true, normalized: value });
          const known = classOf(smallNetwork, row.classCode);
          const { min = 0, max = 0 } = known?.plausibleGrams ?? {};
          expect(row.override !== undefined || (row.grams >= min && row.grams <= max)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('sends nothing twice, nothing void, and nothing heavier than its truck', () => {
    fc.assert(
      fc.property(waves, (wave) => {
        const voided = new Set(wave.handIns.filter(({ voidId }) => voidId !== null).map(({ row }) => row.id));
        const sent = wave.collections.flatMap(({ goods, unexpected }) => [
          ...goods.map(({ itemId }) => itemId),
          ...(unexpected?.itemId == null ? [] : [unexpected.itemId]),
        ]);
        expect(new Set(sent).size).toBe(sent.length);
        expect(sent.filter((itemId) => voided.has(itemId))).toEqual([]);
        for (const trip of trips(wave)) {
          const weight = trip.goods.reduce((sum, { grams }) => sum + grams, 0);
          const truck = smallNetwork.trucks.find(({ truckId }) => truckId === trip.truckId);
          expect(trip.goods.length).toBeGreaterThan(0);
          if (truck !== undefined) expect(weight).toBeLessThanOrEqual(truck.capacityGrams);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes apart in balance, or with somebody who explains', () => {
    fc.assert(
      fc.property(waves, (wave) => {
        for (const { jobs } of wave.centres)
          // those of a batch, and those of wet goods, are judged otherwise
          for (const { inputs, outputs, loss, explainedBy, batchId, moisture } of jobs) {
            if (batchId !== null || moisture !== null) continue;
            const grams = (goods: typeof inputs) => goods.reduce((sum, good) => sum + good.grams, 0);
            const tolerance = { ratio: 0.02, floorGrams: 500 };
            const within = isWithinTolerance(tolerance, grams(inputs), grams(outputs) + loss.grams);
            expect(explainedBy !== null || within).toBe(true);
            expect(outputs.every((output) => Number.isInteger(output.grams) && output.grams > 0)).toBe(true);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('has everything that happens in a network, when it is long enough', () => {
    const days = Array.from({ length: 40 }, (_, index) =>
      planWave(smallNetwork, { seed: 'long', index, handIns: 120, day }),
    );
    const findings = days.flatMap((wave) => trips(wave).flatMap((trip) => trip.findings));
    const kinds = new Set(
      findings.map(({ finding, settlement }) => `${finding} ${settlement === null ? 'plain' : typeof settlement}`),
    );
    expect([...kinds].sort()).toEqual([
      'accepted object',
      'accepted plain',
      'accepted string',
      'missing object',
      'missing string',
      'rejected object',
      'rejected string',
    ]);
    const handIns = days.flatMap((wave) => wave.handIns);
    expect(handIns.some(({ correction }) => correction !== null)).toBe(true);
    expect(handIns.some(({ voidId }) => voidId !== null)).toBe(true);
    expect(handIns.some(({ row }) => row.override !== undefined)).toBe(true);
    const all = days.flatMap(trips);
    expect(all.some(({ container }) => container !== null)).toBe(true);
    expect(all.some(({ unexpected }) => unexpected?.itemId === null)).toBe(true);
    expect(all.some(({ unexpected }) => typeof unexpected?.itemId === 'string')).toBe(true);
    expect(all.some(({ ride }) => ride.real > ride.announced)).toBe(true);
    expect(all.some(({ resealed }) => resealed)).toBe(true);
    const centres = days.flatMap((wave) => wave.centres);
    expect(centres.some(({ jobs }) => jobs.some(({ explainedBy }) => explainedBy !== null))).toBe(true);
    expect(centres.some(({ grading }) => grading.closed.length > 0 && grading.forwarded.length > 0)).toBe(true);
    expect(new Set(days.flatMap(({ refusals }) => refusals.map(({ about }) => about))).size).toBeGreaterThanOrEqual(9);
  });
});

it('sends the five assemblies as scrap to steel works alone', () => {
  const works = smallNetwork.sites
    .filter(({ licences }) => licences.some(({ kind }) => kind === 'steel-scrap-melting'))
    .map(({ siteId }) => siteId);
  const engines = Array.from({ length: 10 }, (_, index) =>
    planWave(smallNetwork, { seed: 'engines', index, handIns: 120, day }),
  )
    .flatMap(({ centres }) => centres.flatMap(({ deliveries }) => deliveries))
    .filter(({ goods }) => goods.some(({ classCode }) => classCode === 'part.engine'));
  expect(new Set(engines.map(({ toSiteId }) => toSiteId))).toEqual(new Set(works));
});

describe('chance', () => {
  it('spreads evenly and repeats', () => {
    const counts = new Map<number, number>();
    const chance = openChance('dice');
    for (let throws = 0; throws < 60_000; throws += 1) {
      const eyes = chance.between(1, 6);
      counts.set(eyes, (counts.get(eyes) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    expect(openChance('dice').next()).toBe(openChance('dice').next());
    expect(() => chance.oneOf([])).toThrow(RangeError);
  });

  it('lets a request be sent again, or twice at once, seldom', () => {
    const echoes = Array.from({ length: 2000 }, (_, number) => echoOf(String(number)));
    expect(echoes.filter((echo) => echo === 'again').length).toBeGreaterThan(20);
    expect(echoes.filter((echo) => echo === 'together').length).toBeGreaterThan(10);
    expect(echoes.filter((echo) => echo === 'once').length).toBeGreaterThan(1800);
  });
});
