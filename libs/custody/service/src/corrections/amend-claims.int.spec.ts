import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, type Identifier, type ItemFacts } from '@huihuan/contracts-events';
import type { AmendedFact } from '@huihuan/custody-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { holdingsOfItems } from '../books/holding-rows.ts';
import { stateFacts } from '../books/state-facts.ts';
import { releaseClaims } from '../identity/claims.ts';
import { endedClaims } from '../identity/ended-claims.ts';
import { followItems } from '../identity/follow-items.ts';
import { copyRegistry } from '../local-copies/copy-registry.ts';
import { newId, openBooks, point, station, type Books } from '../testing/books.support.spec.ts';
import { amendClaims, inStockSql } from './amend-claims.ts';
import { judgeItem } from './judge-item.ts';

const vin = (value: string): Identifier[] => [{ kind: 'vin', value }];
const [x, y, z] = ['LSVAA4187E2184847', '1M8GDM9AXKP042788', '1HGCM82633A004352'];
const { siteId } = station;
const cause = { correlationId: 'test', causationId: 'test' };

/** Of the station: every story has items of its own, and the numbers are free again after it. */
let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
  const classes = await books.said(serviceSource('registry'), [
    fact('cn.huihuan.catalogue.class-registered.v1', {
      ...{ classCode: 'vehicle.passenger-car', family: 'vehicle', tracking: 'item' },
      ...{ nameZh: '报废车', nameEn: 'Scrapped car', validFrom: '2020-01-01', validTo: null, wasteCode: null },
      plausibleGrams: { min: 600_000, typical: 1_300_000, max: 3_200_000 },
      ...{ toleranceHandover: { ratio: 0.01, floorGrams: 200 }, toleranceBalance: { ratio: 0.02, floorGrams: 500 } },
      ...{ identifierKinds: ['vin'], requiredIdentifiers: ['vin'], expectedIdentifiers: [] },
    }),
  ]);
  await books.custody.database.transaction((tx) => copyRegistry.apply(tx, classes));
});
afterAll(() => books.close());

const query = (sql: string, parameters: unknown[] = []) =>
  rowsOf<Record<string, string>>(books.custody.database, sql, parameters);

/** A car that lies at the station. */
const car = async (value: string): Promise<ItemFacts> => {
  const item: ItemFacts = {
    ...{ itemId: newId(), tracking: 'item', family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_300_000 },
    ...{ identifiers: vin(value), custodySeq: 1 },
  };
  const collected = fact('cn.huihuan.item.collected.v1', {
    ...{ siteId, item, consignor: { kind: 'anonymous' as const, pseudonym: null }, paidFen: 0, evidence: [] },
    ...{ occurredAt: new Date().toISOString(), attendantId: null, warnings: [], override: null },
  });
  const { custody } = books;
  await custody.database.transaction((tx) => stateFacts(custody, tx, { siteId, facts: [collected], cause }));
  return item;
};

/** What an amendment says of this item: from one number to another, under this custody number. */
const amended = (item: ItemFacts, [from, to]: readonly [string, string], custodySeq: number): AmendedFact =>
  fact('cn.huihuan.item.amended.v1', {
    ...{ siteId, item: { ...item, identifiers: vin(to), custodySeq }, place: 'stock', jobId: null, corrects: newId() },
    before: { family: item.family, classCode: item.classCode, grams: item.grams, identifiers: vin(from) },
    ...{ reason: '铭牌抄错', staffId: null, correctionId: null, proposedBy: null, agreedBy: null },
  });
const hear = async (...facts: readonly AmendedFact[]): Promise<void> => {
  for (const each of facts) await books.custody.database.transaction((tx) => amendClaims(tx, each));
};
const claim = (item: ItemFacts, value: string) =>
  query(
    `insert into identifier_claim (kind, value, item_id, place_kind, place_id, custody_seq)
     values ('vin', $1, $2, 'site', $3, 1)`,
    [value, item.itemId, siteId],
  );
/** What it carries in these books, and where it is as they know. */
const claimed = async ({ itemId }: ItemFacts) =>
  (
    await query(
      'select value, place_id as "placeId" from identifier_claim where item_id = $1 and released_at is null order by value',
      [itemId],
    )
  ).map(({ value }) => value);
const free = () => query('delete from identifier_claim');
afterEach(() => query(`update holding set state = 'closed' where site_id = $1`, [siteId]));

/** What is said of amending this item to that number. */
const judged = async ({ itemId }: ItemFacts, value: string) => {
  const [holding] = await holdingsOfItems(books.custody.database, [itemId]);
  if (holding === undefined) throw new Error('it does not lie here');
  const wanted = { identifiers: vin(value) };
  return books.custody.database.transaction(async (tx) =>
    (await judgeItem(books.custody, tx, holding, wanted))({ ...holding.item, ...wanted }),
  );
};

describe('what an item carries after amendments', () => {
  it('is what the last of them says, whatever order they come in', async () => {
    for (const order of [(all: AmendedFact[]) => all, (all: AmendedFact[]) => all.toReversed()]) {
      const item = await car(x);
      await claim(item, x);
      await hear(...order([amended(item, [x, y], 5), amended(item, [y, x], 8)]));
      expect(await claimed(item)).toEqual([x]);
      await hear(...order([amended(item, [x, y], 9), amended(item, [y, z], 12)]), amended(item, [x, y], 5));
      expect(await claimed(item)).toEqual([z]);
      await free();
    }
  });

  it('is nothing once it has ended, here or where it went', async () => {
    const [gone, closed] = [await car(x), await car(y)];
    const ending = fact('cn.huihuan.item.closed.v1', {
      ...{ siteId: newId(), items: [{ ...gone, custodySeq: 7 }], outcome: 'voided', reason: '登记有误' },
      ...{ shipmentId: null, deliveredTo: null, documentReference: null },
    });
    const heard = await books.said(serviceSource('elsewhere'), [ending]);
    await books.custody.database.transaction((tx) => followItems.apply(tx, heard));
    await query(`update holding set state = 'closed' where item_id = $1`, [closed.itemId]);
    await hear(amended(gone, [x, z], 6), amended(closed, [y, z], 6));
    expect([await claimed(gone), await claimed(closed)]).toEqual([[], []]);
  });

  it('is what it is known to have ended as, once it is amended after that', async () => {
    const item = await car(x);
    await claim(item, x);
    const { database } = books.custody;
    await database.transaction((tx) => releaseClaims(tx, [item.itemId], 'dismantled'));
    await query(`update holding set state = 'consumed' where item_id = $1`, [item.itemId]);
    const ended = async () =>
      (await endedClaims(database, [...vin(x), ...vin(y)])).map(({ value, endedBy }) => [value, endedBy]);
    expect(await ended()).toEqual([[x, 'dismantled']]);
    const correction = amended(item, [x, y], 5);
    await hear(correction, correction);
    expect(await ended()).toEqual([[y, 'dismantled']]);
    await hear(amended(item, [y, x], 7));
    expect(await ended()).toEqual([[x, 'dismantled']]);
    expect(await claimed(item)).toEqual([]);
    await free();
  });

  it('is claimed where the item is by now, when its move was heard first', async () => {
    const item = await car(x);
    await claim(item, x);
    const onward = newId();
    await query('update identifier_claim set place_id = $2, custody_seq = 9 where item_id = $1', [item.itemId, onward]);
    await hear(amended(item, [x, y], 5));
    expect(await query('select place_id from identifier_claim where value = $1', [y])).toEqual([{ place_id: onward }]);
    await free();
  });
});

describe('an identifier that an item shall be amended to', () => {
  it('may not be carried by goods beside it that came by a shipment', async () => {
    const [item, beside] = [await car(x), await car(y)];
    expect(await judged(item, y)).toMatchObject({
      problem: { code: 'identifier.active-elsewhere', details: { itemId: beside.itemId } },
    });
    await query(`update holding set state = 'handed-over' where item_id = $1`, [beside.itemId]);
    expect(await judged(item, y)).toMatchObject({ ok: true });
  });

  it('may not be one that it lost by a settled conflict', async () => {
    const item = await car(x);
    await query(`insert into lost_identifier (item_id, kind, value) values ($1, 'vin', $2)`, [item.itemId, z]);
    expect(await judged(item, z)).toMatchObject({ problem: { code: 'identifier.lost-by-conflict' } });
    // said before the settlement was known, and heard after it: what was taken stays taken
    await hear(amended(item, [x, z], 3));
    expect(await claimed(item)).toEqual([]);
    expect(await query('select value from lost_identifier where item_id = $1', [item.itemId])).toEqual([{ value: z }]);
  });

  it('is looked for by an index, however much lies at the station', async () => {
    await query(
      `insert into holding (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state)
       select gen_random_uuid(), $1, 'item', 'part', 'part.compressor', 1000,
              jsonb_build_array(jsonb_build_object('kind', 'serial', 'value', 'S' || n)), 1, 'in-stock'
         from generate_series(1, 20000) as n`,
      [siteId],
    );
    await query('analyze holding');
    const plan = await query(`explain ${inStockSql}`, [['serial'], ['S300']]);
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/holding_identifiers/);
  });
});
