import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Details, type ItemFacts } from '@huihuan/contracts-events';
import { periodOf } from '../figures/period.ts';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { migrations, newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { readVehicleFigures } from './vehicle-figures-query.ts';
import { VehicleOperation1764000080030, VehicleTables1764000050000 } from './vehicle-tables.ts';

const story = new Story();
const { point, centre } = story.sites;
const regulators: TestRegulator[] = [];
const fresh = async (): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  return regulator;
};

const vehicle = (grams: number, classCode = 'vehicle.small-truck', family: ItemFacts['family'] = 'vehicle') =>
  story.item({ grams, classCode, family });
const collect = (siteId: string, item: ItemFacts, details?: Details): ItemFacts => {
  story.log.tell(
    siteSource(siteId),
    fact('cn.huihuan.item.collected.v1', {
      ...{ siteId, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
      ...{ occurredAt: '2026-03-02T02:00:00.000Z', attendantId: null, warnings: [], override: null },
      ...(details === undefined ? {} : { details }),
    }),
  );
  return item;
};
const redescribe = ({ itemId, family, classCode }: ItemFacts, details: Details): void => {
  const said = { siteId: centre, itemId, family, classCode, details, reason: '核对登记证书', staffId: null };
  story.log.tell(siteSource(centre), fact('cn.huihuan.item.described.v1', said));
};
const certificateOf = ({ itemId }: ItemFacts, sequence: number, certificateId = story.log.id()) => ({
  ...{ siteId: centre, certificateId, kind: 'vehicle-recovery' as const, number: `ZM-${sequence}`, year: 2026 },
  ...{ sequence, itemId, staffId: null },
});
const issue = (
  certificate: ReturnType<typeof certificateOf>,
  issuedOn: string,
  replaces: string | null = null,
): void => {
  const printed = { classCode: 'vehicle.small-truck', identifiers: [], stated: {}, issuedOn, replaces };
  story.log.tell(siteSource(centre), fact('cn.huihuan.certificate.issued.v1', { ...certificate, ...printed }));
};
const voided = (certificate: ReturnType<typeof certificateOf>): void => {
  story.log.tell(siteSource(centre), fact('cn.huihuan.certificate.voided.v1', { ...certificate, reason: '号牌有误' }));
};

const voidHandIn = (siteId: string, item: ItemFacts): void => {
  const whither = { shipmentId: null, deliveredTo: null, documentReference: null };
  const said = {
    siteId,
    outcome: 'voided' as const,
    items: [{ ...item, custodySeq: item.custodySeq + 1 }],
    ...whither,
    reason: '重复登记',
  };
  story.log.tell(siteSource(siteId), fact('cn.huihuan.item.closed.v1', said));
};

/** Two trucks, an official car, a tractor, a car that nobody described, a fridge that is none of it, and a truck by mistake. */
const tell = (): void => {
  story.registry();
  const old = collect(point, vehicle(4_000_000), {
    vehicleUse: 'truck-light',
    fuel: 'diesel',
    emissionStage: 'china-3',
  });
  const wrong = collect(centre, vehicle(5_000_000), { vehicleUse: 'truck-light', fuel: 'petrol' });
  redescribe(wrong, { vehicleUse: 'truck-heavy', fuel: 'petrol' });
  redescribe(wrong, { vehicleUse: 'truck-heavy', fuel: 'diesel', emissionStage: 'china-4' });
  collect(point, vehicle(1_300_000, 'vehicle.passenger-car'), {
    ...{ vehicleUse: 'passenger-private-small', fuel: 'petrol', ownership: 'official' },
  });
  const tractor = collect(centre, vehicle(2_500_000, 'machine.tractor', 'machine'));
  const unsaid = collect(centre, vehicle(1_200_000, 'vehicle.passenger-car'));
  collect(point, story.item());
  voidHandIn(point, collect(point, vehicle(4_000_000), { vehicleUse: 'truck-light', fuel: 'petrol' }));
  const first = certificateOf(old, 1);
  issue(first, '2026-03-30');
  voided(first);
  issue(certificateOf(old, 2), '2026-04-02', first.certificateId);
  const gone = certificateOf(unsaid, 3);
  issue(gone, '2026-03-31');
  voided(gone);
  const weighed = story.correct(centre, wrong, 4_900_000);
  const steel = story.item({ grams: 7_000_000, tracking: 'lot', family: 'bulk', classCode: 'bulk.steel' });
  story.dismantle(centre, [weighed, tractor], [steel]);
};

let regulator: TestRegulator;
const figures = (sight: readonly string[] | null, fromMonth = '2026-03', toMonth = fromMonth, of = regulator) => {
  const period = periodOf({ fromMonth, toMonth });
  if (!period.ok) throw new Error(period.problem.en);
  const question = { sight, fromMonth, toMonth, period: period.value };
  return readVehicleFigures(of.database, question, new Date('2026-05-01T00:00:00.000Z'));
};
const lines = async (...asked: Parameters<typeof figures>): Promise<readonly string[]> => {
  const { rows } = await figures(...asked);
  return rows.map(({ month, areaCode, kind, dieselStage, isOfficial, ...row }) => {
    const amounts = [row.takenIn, row.certified, row.dismantled].map(({ items, grams }) => `${items}×${grams / 1e6}`);
    return [month, areaCode?.slice(6, 9), kind, dieselStage ?? '-', isOfficial ? 'official' : '-', ...amounts].join(
      ' ',
    );
  });
};
const march = [
  '2026-03 001 passenger-private-small - official 1×1.3 0×0 0×0',
  '2026-03 001 truck-light china-3 - 1×4 0×0 0×0',
  '2026-03 002 machine.tractor - - 1×2.5 0×0 1×2.5',
  '2026-03 002 truck-heavy china-4 - 1×4.9 0×0 1×4.9',
  '2026-03 002 truck-light china-3 - 0×0 1×4 0×0',
  '2026-03 002 vehicle.passenger-car - - 1×1.2 0×0 0×0',
];

beforeAll(async () => {
  tell();
  regulator = await fresh();
  await regulator.project(story.log.deliveries);
});

afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

describe('vehicles as plans count them', () => {
  it('are each once under the kind that its form says now, with the weight recorded last and one certificate', async () => {
    expect(await lines(['410122%'])).toEqual(march);
  });

  it('have a new certificate for a voided one in the month of the first, and none where all are voided', async () => {
    expect(await lines(['410122%'], '2026-04')).toEqual([]);
    expect(await lines(['410122%'], '2026-01', '2026-12')).toEqual(march);
  });

  it('are named, those in sight', async () => {
    expect(await lines(['410122001%'])).toEqual(march.slice(0, 2));
    expect((await figures(['410184%'])).rows).toEqual([]);
    const { rows } = await figures(null);
    expect(rows.find(({ kind }) => kind === 'truck-heavy')).toMatchObject({
      nameZh: '重型载货',
      nameEn: 'heavy truck',
    });
  });

  it.each([1, 2, 3])('are the same in whichever order facts come, twice, in batches (seed %i)', async (seed) => {
    const other = await fresh();
    const random = chance(seed);
    const { deliveries } = story.log;
    for (const batch of inBatches(shuffled([...deliveries, ...deliveries], random), 7, random))
      await other.project(batch);
    expect(await lines(['410122%'], '2026-03', '2026-03', other)).toEqual(march);
  });

  it('are filled from an archive of a version that did not count them', async () => {
    const older = await fresh();
    const { deliveries } = story.log;
    await older.project(deliveries);
    const before = await Promise.all(['vehicle', 'vehicle_certificate'].map((table) => older.rows(table)));
    await older.database.query('drop table vehicle, vehicle_certificate, vehicle_head');
    const later = [new VehicleTables1764000050000().name, new VehicleOperation1764000080030().name];
    await older.database.query('delete from migration where name = any ($1)', [later]);
    const updated = await older.test.open('regulator', { migrations });
    await followVehicles(updated);
    expect(await Promise.all(['vehicle', 'vehicle_certificate'].map((table) => older.rows(table)))).toEqual(before);
  });

  it('come up to what a version without them archives beside them', async () => {
    const beside = await fresh();
    const { deliveries } = story.log;
    const half = Math.floor(deliveries.length / 2);
    await beside.project(deliveries.slice(0, half));
    await beside.database.query('truncate vehicle, vehicle_certificate');
    await beside.database.query('update vehicle_head set position = 0, operation_position = 0');
    await beside.project(deliveries.slice(half), 3);
    expect(await lines(['410122%'], '2026-03', '2026-03', beside)).toEqual(march);
  });
});
