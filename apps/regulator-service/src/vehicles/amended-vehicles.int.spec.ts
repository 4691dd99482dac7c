import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Details, type ItemFacts } from '@huihuan/contracts-events';
import type { Delivery } from '@huihuan/messaging-core';
import { periodOf } from '../figures/period.ts';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { noteAmendedAtStart } from './follow-amended.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { readVehicleFigures } from './vehicle-figures-query.ts';

const story = new Story();
const { point, centre } = story.sites;
const collect = (item: Partial<ItemFacts>, details?: Details): ItemFacts => {
  const said = story.item({ grams: 1_000_000, family: 'vehicle', ...item });
  story.log.tell(
    siteSource(point),
    fact('cn.huihuan.item.collected.v1', {
      ...{ siteId: point, item: said, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
      ...{ occurredAt: '2026-03-02T02:00:00.000Z', attendantId: null, warnings: [], override: null },
      ...(details === undefined ? {} : { details }),
    }),
  );
  return said;
};
const truck = 'vehicle.small-truck';
const car = 'vehicle.passenger-car';

/** A truck that is a car, a press that is a tractor, a tractor that is none, one amended twice, and one with a form. */
story.registry();
const wrong = collect({ classCode: truck });
const press = collect({ classCode: 'machine.press', family: 'machine' });
const noTractor = collect({ classCode: 'machine.tractor', family: 'machine' });
const twice = collect({ classCode: truck });
const formed = collect({ classCode: car }, { vehicleUse: 'truck-light', fuel: 'diesel', emissionStage: 'china-3' });
story.amend(point, wrong, { classCode: car, grams: 1_100_000 });
story.amend(point, press, { classCode: 'machine.tractor' });
story.amend(point, noTractor, { classCode: 'machine.press' });
const again = story.amend(point, twice, { classCode: 'vehicle.large-truck' });
story.amend(point, again, { classCode: 'vehicle.motorcycle' });
const small = story.amend(point, formed, { classCode: truck });
story.log.tell(
  siteSource(point),
  fact('cn.huihuan.item.described.v1', {
    ...{ siteId: point, itemId: small.itemId, family: 'vehicle', classCode: truck, reason: '核对', staffId: null },
    details: { vehicleUse: 'truck-light', fuel: 'diesel', emissionStage: 'china-4' },
  }),
);
story.dismantle(
  centre,
  [{ ...again, custodySeq: 3, classCode: 'vehicle.motorcycle' }],
  [story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams: 1_000_000 })],
);

const regulators: TestRegulator[] = [];
const fresh = async (batches: readonly (readonly Delivery[])[]): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  for (const batch of batches) {
    await regulator.project(batch);
    await followVehicles(regulator.database);
  }
  return regulator;
};
const lines = async ({ database }: TestRegulator): Promise<readonly string[]> => {
  const months = { fromMonth: '2026-03', toMonth: '2026-03' };
  const period = periodOf(months);
  if (!period.ok) throw new Error(period.problem.en);
  const question = { sight: null, ...months, period: period.value };
  const { rows } = await readVehicleFigures(database, question, new Date('2026-05-01T00:00:00.000Z'));
  return rows
    .map(({ kind, dieselStage, truckStage, takenIn, dismantled }) =>
      [kind, dieselStage ?? '-', truckStage ?? '-', `${takenIn.items}×${takenIn.grams}`, dismantled.items].join(' '),
    )
    .toSorted();
};
const asKnownNow = [
  'machine.tractor - - 1×1000000 0',
  'truck-light china-4 china-4 1×1000000 0',
  'vehicle.motorcycle - - 1×1000000 1',
  'vehicle.passenger-car - - 1×1100000 0',
];

let regulator: TestRegulator;
beforeAll(async () => {
  regulator = await fresh([story.log.deliveries]);
});
afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

describe('counts of vehicles whose class was amended', () => {
  it('are under the class that is known now; what is no vehicle any more is not counted, and what is one is', async () => {
    expect(await lines(regulator)).toEqual(asKnownNow);
  });

  it.each([1, 2, 3, 4])('are the same in whatever order facts come, counted between them (seed %i)', async (seed) => {
    const random = chance(seed);
    const { deliveries } = story.log;
    const shaken = await fresh(inBatches(shuffled([...deliveries, ...deliveries], random), 3, random));
    expect(await lines(shaken)).toEqual(asKnownNow);
    expect(await shaken.rows('vehicle')).toEqual(await regulator.rows('vehicle'));
    expect(await shaken.rows('vehicle_to_follow')).toEqual([]);
  });

  it('follow at the start what an older version heard of beside this one, and what is read again', async () => {
    const beside = await fresh([story.log.deliveries]);
    await beside.database.query('truncate vehicle, vehicle_to_follow');
    await beside.database.query('update vehicle_head set position = 0, operation_position = 0');
    expect(await lines(beside)).toEqual(asKnownNow);
    await beside.database.query(`update vehicle set kind = 'vehicle.small-truck' where kind = 'vehicle.passenger-car'`);
    await noteAmendedAtStart(beside.database);
    expect(await lines(beside)).toEqual(asKnownNow);
  });
});
