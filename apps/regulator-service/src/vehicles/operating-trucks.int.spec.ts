import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Details, type EventData, type ItemFacts } from '@huihuan/contracts-events';
import { rowsOf } from '@huihuan/platform-persistence';
import { periodOf } from '../figures/period.ts';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { migrations, newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { readVehicleFigures } from './vehicle-figures-query.ts';
import { VehicleOperation1764000080030 } from './vehicle-tables.ts';

const story = new Story();
const { point, centre } = story.sites;
const regulators: TestRegulator[] = [];
const fresh = async (): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  return regulator;
};

const truck = (details: Details, more: Partial<EventData<'cn.huihuan.item.collected.v1'>> = {}): ItemFacts => {
  const item = story.item({ grams: 4_000_000, classCode: 'vehicle.small-truck', family: 'vehicle' });
  story.log.tell(
    siteSource(point),
    fact('cn.huihuan.item.collected.v1', {
      ...{ siteId: point, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
      ...{ occurredAt: '2026-03-02T02:00:00.000Z', attendantId: null, warnings: [], override: null, details },
      ...more,
    }),
  );
  return item;
};
const light = (more: Details): Details => ({
  ...{ vehicleUse: 'truck-light', fuel: 'diesel', emissionStage: 'china-3' },
  ...more,
});

/** Two in operation, one that is not, one of which nobody was asked, one described later, one of gas, and a bus. */
const tell = (): void => {
  story.registry();
  truck(light({ inOperation: true }));
  truck(light({ inOperation: true, emissionStage: 'china-4' }));
  truck(light({ inOperation: false }));
  truck(light({}));
  const { itemId, family, classCode } = truck(light({}));
  const said = { siteId: centre, itemId, family, classCode, reason: '补登营运情况', staffId: null };
  story.log.tell(
    siteSource(centre),
    fact('cn.huihuan.item.described.v1', { ...said, details: light({ inOperation: true }) }),
  );
  truck({ vehicleUse: 'truck-heavy', fuel: 'gas', emissionStage: 'china-5', inOperation: true });
  truck({ vehicleUse: 'city-bus', fuel: 'diesel', emissionStage: 'china-3' });
};

const lines = async ({ database }: TestRegulator): Promise<readonly string[]> => {
  const months = { fromMonth: '2026-03', toMonth: '2026-03' };
  const period = periodOf(months);
  if (!period.ok) throw new Error(period.problem.en);
  const question = { sight: ['410122%'], ...months, period: period.value };
  const { rows } = await readVehicleFigures(database, question, new Date('2026-05-01T00:00:00.000Z'));
  return rows.map(({ kind, operation, truckStage, dieselStage, takenIn }) =>
    [kind, operation ?? '-', truckStage ?? '-', dieselStage ?? '-', takenIn.items, takenIn.grams].join(' '),
  );
};
const march = [
  'city-bus - - - 1 4000000',
  'truck-heavy operating china-5 - 1 4000000',
  'truck-light not-asked china-3 china-3 1 4000000',
  'truck-light not-operating china-3 china-3 1 4000000',
  'truck-light operating china-3 china-3 2 8000000',
  'truck-light operating china-4 china-4 1 4000000',
];

beforeAll(tell);
afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

describe('trucks in operation', () => {
  it.each([1, 2])('are counted by emission stage, in whichever order facts come (seed %i)', async (seed) => {
    const regulator = await fresh();
    const random = chance(seed);
    for (const batch of inBatches(shuffled([...story.log.deliveries], random), 3, random))
      await regulator.project(batch);
    expect(await lines(regulator)).toEqual(march);
  });

  it('are told apart in what an older version had counted, once the archive is read once more', async () => {
    const older = await fresh();
    await older.project(story.log.deliveries);
    await older.database.query('alter table vehicle drop column operation, drop column truck_stage');
    await older.database.query('alter table vehicle_head drop column operation_position');
    await older.database.query('delete from migration where name = $1', [new VehicleOperation1764000080030().name]);
    const [before] = await rowsOf<{ vehicles: number }>(
      older.database,
      'select count(*)::int as vehicles from vehicle',
    );
    expect(before?.vehicles).toBe(7);
    const database = await older.test.open('regulator', { migrations });
    expect(await lines({ ...older, database })).toEqual(march);
  });

  it('are told apart in what an older version beside this one writes without these columns', async () => {
    const beside = await fresh();
    const { deliveries } = story.log;
    await beside.project(deliveries);
    // as the older one leaves them: its own head moved, and nothing in the columns that it does not know
    await beside.database.query('update vehicle set operation = null, truck_stage = null');
    await beside.database.query('update vehicle_head set operation_position = 0');
    expect(await lines(beside)).toEqual(march);
  });

  it('of an opening stock are taken out again, where an older version took them for handed in', async () => {
    const beside = await fresh();
    const { itemId } = truck(light({ inOperation: true }), { origin: { kind: 'opening-stock', reference: 'A-1' } });
    await beside.project(story.log.deliveries);
    expect(await lines(beside)).toEqual(march);
    const handedIn = `update vehicle set collected_by = said_by, collected_at = '2026-03-02T02:00:00Z', site_id = $2
      where item_id = $1`;
    await beside.database.query(handedIn, [itemId, point]);
    expect(await lines(beside)).not.toEqual(march);
    await beside.database.query('update dry_head set position = 0');
    expect(await lines(beside)).toEqual(march);
  });
});
