import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ItemFacts } from '@huihuan/contracts-events';
import { chance, inBatches, repeated, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { readHeld } from './held-query.ts';

const story = new Story();
const { point, otherPoint, station, centre } = story.sites;
const regulators: TestRegulator[] = [];
const now = new Date('2026-04-01T00:00:00.000Z');
const towns = { ofPoints: ['410122001%'], ofStation: ['410122002%'] };
let regulator: TestRegulator;
let told = 0;

const fresh = async (): Promise<TestRegulator> => {
  const one = await newTestRegulator();
  regulators.push(one);
  return one;
};
/** Lets the regulator hear what was told since it last heard. */
const hear = async (): Promise<void> => {
  await regulator.project(story.log.deliveries.slice(told));
  told = story.log.deliveries.length;
};
const held = async (sight: readonly string[] | null = null, at = regulator): Promise<readonly string[]> => {
  const { rows } = await readHeld(at.database, sight, now);
  return rows.map((row) => `${row.kind} ${row.tier} ${row.areaCode} ${row.family} ${row.items} × ${row.grams}`).sort();
};
const copper = { family: 'bulk', classCode: 'bulk.copper', tracking: 'lot' } as const;

let fridges: readonly ItemFacts[];
let shipment: { shipmentId: string; items: ItemFacts[] };

beforeAll(async () => {
  regulator = await fresh();
  story.registry();
  fridges = [story.item({ grams: 40_000 }), story.item({ grams: 60_000 }), story.item({ grams: 5000 })];
  for (const fridge of fridges) story.collect(point, fridge);
  story.collect(otherPoint, story.item({ grams: 90_000, ...copper }));
  story.collect(centre, story.item({ grams: 1000 }));
  await hear();
});

afterAll(() => Promise.all(regulators.map(({ test }) => test.drop())));

describe('what is held now', () => {
  it('is in stock, by tier, area and family, when it is taken in', async () => {
    expect(await held(['410122%'])).toEqual([
      'stock collection-point 410122001 appliance 3 × 105000',
      'stock collection-point 410122001 bulk 1 × 90000',
      'stock sorting-centre 410122002 appliance 1 × 1000',
    ]);
    expect((await held()).every((line) => line.includes(' 410000 '))).toBe(true);
  });

  it('is in transit when it leaves, by its family, where it left', async () => {
    shipment = story.dispatch(point, station, fridges.slice(0, 2));
    await hear();
    expect(await held(['410122%'])).toEqual([
      'in-transit collection-point 410122001 appliance 2 × 100000',
      'stock collection-point 410122001 appliance 1 × 5000',
      'stock collection-point 410122001 bulk 1 × 90000',
      'stock sorting-centre 410122002 appliance 1 × 1000',
    ]);
  });

  it('is told of the area alone that one sees, and of no area but that which the goods left', async () => {
    expect(await held(towns.ofPoints)).toHaveLength(3);
    expect(await held(towns.ofStation)).toEqual(['stock sorting-centre 410122002000 appliance 1 × 1000']);
    expect(await held(['371525%'])).toEqual([]);
    expect(await held([])).toEqual([]);
  });

  it('stays in transit for as long as it is missing, and is in stock where it was received', async () => {
    const [, missing] = story.receive([point, station], shipment, ['accepted', 'missing']);
    await hear();
    expect(await held(['410122%'])).toEqual([
      'in-transit collection-point 410122001 appliance 1 × 60000',
      'stock collection-point 410122001 appliance 1 × 5000',
      'stock collection-point 410122001 bulk 1 × 90000',
      'stock sorting-centre 410122002 appliance 1 × 1000',
      'stock transfer-station 410122002 appliance 1 × 40000',
    ]);
    if (missing === undefined) throw new Error('the story lost an item');
    story.settle([point, station], shipment.shipmentId, missing, { kind: 'missing', place: 'closed' });
    await hear();
    expect((await held()).filter((line) => line.startsWith('in-transit'))).toEqual([]);
  });

  it('is the same in any order, however often it arrives', async () => {
    story.dispatch(otherPoint, centre, [story.collect(otherPoint, story.item({ grams: 700, ...copper }))]);
    await hear();
    const random = chance(11);
    const other = await fresh();
    for (const batch of inBatches(repeated(shuffled(story.log.deliveries, random), random), 3, random))
      await other.project(batch);
    expect(await held(null, other)).toEqual(await held());
    expect(await held()).toContain('in-transit collection-point 410000 bulk 1 × 700');
  });
});
