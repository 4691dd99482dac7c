import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource, type Fact, type Identifier, type ItemFacts } from '@huihuan/contracts-events';
import type { Delivery } from '@huihuan/messaging-core';
import { Disbelieved, logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import { weighingEvent } from '../books/weighing-events.ts';
import { copyRegistry } from '../local-copies/copy-registry.ts';
import {
  centre,
  dispatched,
  newId,
  openBooks,
  point,
  pointSource,
  station,
  type Books,
} from '../testing/books.support.spec.ts';
import { agree, decline, propose } from './change-correction.ts';
import { correctionsOf, holdingAt, loadCorrection } from './correction-books.ts';
import { followCorrections } from './follow-corrections.ts';

/** Of the station, which has what the point sent it. */
let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station, centre);
  const classes = await books.said(serviceSource('registry'), [
    car('vehicle.passenger-car'),
    car('vehicle.light-truck'),
  ]);
  await books.custody.database.transaction((tx) => copyRegistry.apply(tx, classes));
});
afterAll(() => books.close());
// each story has the right number for itself
afterEach(async () => {
  await books.custody.database.query('delete from identifier_claim');
  await books.custody.database.query(`update holding set state = 'closed'`);
});

const car = (classCode: string): Fact =>
  fact('cn.huihuan.catalogue.class-registered.v1', {
    ...{ classCode, family: 'vehicle', tracking: 'item', nameZh: '报废车', nameEn: 'Scrapped car' },
    plausibleGrams: { min: 600_000, typical: 1_300_000, max: 3_200_000 },
    ...{ toleranceHandover: { ratio: 0.01, floorGrams: 200 }, toleranceBalance: { ratio: 0.02, floorGrams: 500 } },
    ...{ identifierKinds: ['vin', 'plate'], requiredIdentifiers: ['vin'], expectedIdentifiers: [], wasteCode: null },
    ...{ validFrom: '2020-01-01', validTo: null },
  });

const vin = (value: string): Identifier[] => [{ kind: 'vin', value }];
const [wrong, right] = ['LSVAA4187E2184847', '1M8GDM9AXKP042788'];
const { siteId } = station;
const cause = { correlationId: 'test', causationId: 'test' };

const scrap = (): ItemFacts => ({
  ...{ itemId: newId(), tracking: 'item', family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_300_000 },
  ...{ identifiers: vin(wrong), custodySeq: 2 },
});

/** The station has received this from the point. @returns the event by which it says so */
const received = async (item: ItemFacts): Promise<string> => {
  const { custody } = books;
  const { data } = dispatched(item);
  const { shipmentId, fromSiteId, toSiteId, sealedDigest } = data;
  const line = {
    sentGrams: item.grams,
    measured: false,
    containerId: null,
    reason: null,
    finding: 'accepted' as const,
  };
  const receipt = fact('cn.huihuan.shipment.received.v1', {
    ...{ shipmentId, fromSiteId, toSiteId, sealedDigest, receivedAt: new Date().toISOString(), unexpected: [] },
    lines: [{ ...line, item: { ...item, custodySeq: item.custodySeq + 1 } }],
  });
  await custody.database.query(
    `with came as (insert into incoming (shipment_id, from_site_id, to_site_id, state, sealed_digest, dispatched_at, items, grams)
       values ($1, $2, $3, 'received', $4, now(), 1, $5) returning shipment_id)
     insert into incoming_line (shipment_id, place, item_id, item, finding) select shipment_id, 1, $6, $7, 'accepted' from came`,
    [shipmentId, fromSiteId, toSiteId, sealedDigest, item.grams, item.itemId, JSON.stringify(item)],
  );
  await custody.database.transaction((tx) => stateFacts(custody, tx, { siteId, facts: [receipt], cause }));
  return await lastSaid(item.itemId);
};

const lastSaid = async (itemId: string): Promise<string> => {
  const { custody } = books;
  const holding = await holdingAt(custody.database, itemId, siteId);
  return (holding && (await weighingEvent(custody, custody.database, holding))) ?? '';
};

const ask = (itemId: string, corrects: string, wanted: object = { identifiers: vin(right) }, id = newId()) =>
  propose(books.custody, {
    ...{ id, correlationId: 'test' },
    command: {
      ...{ correctionId: id, itemId, siteId, corrects, wanted, withSiteId: null, override: null },
      ...{ reason: '车架号看错', staffId: null },
    },
  });

/** The point says this, and the station hears it: in this order, and everything twice. */
const hear = async (...facts: readonly Fact[]): Promise<void> => apply(await books.said(pointSource, facts));
const apply = (deliveries: readonly Delivery[]): Promise<void> =>
  books.custody.database.transaction((tx) => followCorrections(books.custody).apply(tx, deliveries));

const yes = (correctionId: string, itemId: string): Fact =>
  fact('cn.huihuan.correction.agreed.v1', {
    ...{ correctionId, itemId, bySiteId: point.siteId, withSiteId: siteId, staffId: null },
  });

const wish = (itemId: string, correctionId = newId(), more: object = {}): Fact =>
  fact('cn.huihuan.correction.proposed.v1', {
    ...{ correctionId, itemId, bySiteId: point.siteId, withSiteId: siteId, holderSiteId: siteId, corrects: newId() },
    ...{ before: { identifiers: vin(wrong) }, after: { identifiers: vin(right) }, reason: '录入看错', staffId: null },
    ...more,
  });

const stateOf = async (correctionId: string) => (await loadCorrection(books.custody.database, correctionId))?.state;
const itemOf = async (itemId: string) => (await holdingAt(books.custody.database, itemId, siteId))?.item;
const amendedIn = (itemId: string) =>
  rowsOf<{ record: string }>(
    books.custody.database,
    `select record from ${logTable} where source = $1 and record like '%item.amended%' and record like $2`,
    [siteSource(siteId), `%${itemId}%`],
  );

describe('a correction of goods that have moved', () => {
  it('waits for the site that sent them, and is amended once by its yes, however often that comes', async () => {
    const item = scrap();
    const asked = await ask(item.itemId, await received(item));
    expect(asked).toMatchObject({ ok: true, value: { correction: { state: 'open', withSiteId: point.siteId } } });
    const { correctionId } = (asked as Extract<typeof asked, { ok: true }>).value.correction;
    expect(await itemOf(item.itemId)).toMatchObject({ identifiers: vin(wrong) });
    await hear(yes(correctionId, item.itemId), yes(correctionId, item.itemId));
    expect(await stateOf(correctionId)).toBe('amended');
    expect(await itemOf(item.itemId)).toMatchObject({ identifiers: vin(right), custodySeq: 4 });
    expect(await amendedIn(item.itemId)).toHaveLength(1);
  });

  it('of the other side is agreed to by whoever has them; the same request again gets the first answer', async () => {
    const item = scrap();
    await received(item);
    const correctionId = newId();
    const more = { before: { classCode: item.classCode }, after: { classCode: 'vehicle.light-truck' } };
    await hear(wish(item.itemId, correctionId, more));
    expect(await correctionsOf(books.custody.database, { siteId, state: 'open', limit: 5 })).toMatchObject([
      { correctionId, bySiteId: point.siteId, state: 'open' },
    ]);
    const id = newId();
    const command = { siteId, staffId: null, override: null };
    const answers = await Promise.all(
      [1, 2].map(() => agree(books.custody, { id, correctionId, correlationId: 'test', command })),
    );
    expect(answers).toMatchObject([{ value: { correction: { state: 'amended' } } }, { value: {} }]);
    expect(await itemOf(item.itemId)).toMatchObject({ classCode: 'vehicle.light-truck', custodySeq: 4 });
    expect(await amendedIn(item.itemId)).toHaveLength(1);
    const [stock] = await rowsOf<{ n: number }>(
      books.custody.database,
      `select count(*)::int as n from holding where item_id = $1 and class_code = 'vehicle.light-truck'`,
      [item.itemId],
    );
    expect(stock?.n).toBe(1);
  });

  it('crosses another one: the first that is agreed to holds, the other is outdated and says so', async () => {
    const item = scrap();
    const ours = newId();
    await ask(item.itemId, await received(item), { identifiers: vin(right) }, ours);
    const theirs = newId();
    await hear(wish(item.itemId, theirs));
    await hear(yes(ours, item.itemId));
    expect([await stateOf(ours), await stateOf(theirs)]).toEqual(['amended', 'outdated']);
    await hear(wish(item.itemId, newId()));
    const ended = await correctionsOf(books.custody.database, { siteId, state: 'ended', limit: 1 });
    expect(ended).toMatchObject([{ state: 'outdated' }]);
    expect(ended[0]?.ending).toContain('meanwhile');
  });

  it('ends where the goods left before the answer', async () => {
    const item = scrap();
    const correctionId = newId();
    await ask(item.itemId, await received(item), { identifiers: vin(right) }, correctionId);
    const { database } = books.custody;
    await database.query(`update holding set state = 'in-transit' where item_id = $1`, [item.itemId]);
    await hear(yes(correctionId, item.itemId));
    expect(await stateOf(correctionId)).toBe('outdated');
    expect(await itemOf(item.itemId)).toMatchObject({ identifiers: vin(wrong) });
    expect(await ask(item.itemId, newId())).toMatchObject({ problem: { code: 'correction.on-the-way' } });
  });

  it('waits for the proposal where an answer was heard first, and takes no answer after its end', async () => {
    const item = scrap();
    const taken = await received(item);
    const early = fact('cn.huihuan.correction.declined.v1', {
      ...{ correctionId: newId(), itemId: item.itemId, bySiteId: point.siteId, withSiteId: siteId },
      ...{ ending: 'withdrawn', reason: '记错了', staffId: null },
    });
    await expect(hear(early)).rejects.toThrow('not been heard of yet');
    const correctionId = newId();
    await ask(item.itemId, taken, { identifiers: vin(right) }, correctionId);
    const command = { siteId, reason: '再核对', staffId: null };
    const withdrawn = await decline(books.custody, { id: newId(), correctionId, correlationId: 'test', command });
    expect(withdrawn).toMatchObject({ value: { correction: { state: 'withdrawn', ending: '再核对' } } });
    await hear(yes(correctionId, item.itemId));
    expect(await itemOf(item.itemId)).toMatchObject({ identifiers: vin(wrong), custodySeq: 3 });
  });

  it('takes no word of anybody but its sides, and none of a side that is not its to say', async () => {
    const item = scrap();
    const correctionId = newId();
    await ask(item.itemId, await received(item), { identifiers: vin(right) }, correctionId);
    const of = { correctionId, itemId: item.itemId };
    const no = { ...of, ending: 'declined' as const, reason: '不同意', staffId: null };
    const stranger = { bySiteId: centre.siteId, withSiteId: siteId };
    const agreedBy = (bySiteId: string, more: object = {}) =>
      fact('cn.huihuan.correction.agreed.v1', { ...of, bySiteId, withSiteId: siteId, staffId: null, ...more });
    const elsewhere = siteSource(centre.siteId);
    const strange: readonly (readonly [string, Fact])[] = [
      [elsewhere, agreedBy(centre.siteId)],
      [elsewhere, fact('cn.huihuan.correction.declined.v1', { ...no, ...stranger })],
      // in the name of the side, by the chain of another
      [elsewhere, agreedBy(point.siteId)],
      [pointSource, agreedBy(point.siteId, { itemId: newId() })],
      [
        pointSource,
        fact('cn.huihuan.correction.declined.v1', { ...no, ...stranger, bySiteId: point.siteId, ending: 'withdrawn' }),
      ],
    ];
    for (const [source, said] of strange)
      await expect(books.said(source, [said]).then(apply)).rejects.toBeInstanceOf(Disbelieved);
    expect(await stateOf(correctionId)).toBe('open');
    expect(await amendedIn(item.itemId)).toHaveLength(0);
    await hear(yes(correctionId, item.itemId));
    expect(await stateOf(correctionId)).toBe('amended');
  });

  it('is refused where it names no word of the site, changes nothing, or names an item that is taken', async () => {
    const item = scrap();
    const taken = await received(item);
    const codeOf = async (...given: Parameters<typeof ask>) => {
      const asked = await ask(...given);
      return asked.ok ? asked.value.correction.state : asked.problem.code;
    };
    expect(await codeOf(item.itemId, newId())).toBe('correction.of-nothing');
    expect(await codeOf(item.itemId, taken, { identifiers: vin(wrong) })).toBe('correction.changes-nothing');
    expect(await codeOf(item.itemId, taken, { identifiers: [] })).toBe('identifier.required');
    expect(await codeOf(item.itemId, taken, { classCode: 'vehicle.none' })).toMatch(/^class\./);
    expect(await codeOf(item.itemId, taken, { grams: 9_000_000 })).toBe('weight.implausible');
    expect(await codeOf(item.itemId, taken, { grams: 1_310_000 })).toBe('open');
    expect(await codeOf(item.itemId, taken, { grams: 1_320_000 })).toBe('correction.open-already');
  });
});

describe('a correction of goods that no other site ever had', () => {
  it('is amended at once, and claims the number that is right', async () => {
    const item = { ...scrap(), identifiers: vin('1HGCM82633A004352'), custodySeq: 1 };
    const { custody } = books;
    const collected = fact('cn.huihuan.item.collected.v1', {
      ...{ siteId, item, consignor: { kind: 'anonymous' as const, pseudonym: null }, paidFen: 0, evidence: [] },
      ...{ occurredAt: new Date().toISOString(), attendantId: null, warnings: [], override: null },
    });
    await custody.database.transaction((tx) => stateFacts(custody, tx, { siteId, facts: [collected], cause }));
    const asked = await ask(item.itemId, await lastSaid(item.itemId), { identifiers: vin('5YJSA1DG9DFP14705') });
    expect(asked).toMatchObject({ ok: true, value: { correction: { state: 'amended', withSiteId: siteId } } });
    const claims = await rowsOf(custody.database, 'select value from identifier_claim where item_id = $1', [
      item.itemId,
    ]);
    expect(claims).toEqual([{ value: '5YJSA1DG9DFP14705' }]);
    const [said] = await amendedIn(item.itemId);
    expect(said?.record).toContain('"agreedBy":null');
  });
});
