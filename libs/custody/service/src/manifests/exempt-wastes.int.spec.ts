import { beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, type Details } from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import { recordOutgoing } from '../books/outgoing-books.ts';
import { followShipments } from '../books/follow-bus.ts';
import { copyRegistry } from '../local-copies/copy-registry.ts';
import { dispatched, newId, point, pointSource, station, type Books } from '../testing/books.support.spec.ts';
import { battery, lead, serveBothSides, wasteCode } from '../testing/lead.support.spec.ts';
import { siteManifests } from './site-manifests.ts';

const sound: Details = { damaged: false, leaking: false };

const both = serveBothSides();
let collection: Books;
let transfer: Books;
beforeAll(() => {
  ({ collection, transfer } = both());
});

const describeItem = ({ custody }: Books, itemId: string, details: Details): Promise<unknown> =>
  custody.database.query(
    `insert into item_details (item_id, details) values ($1, $2) on conflict (item_id) do update set details = excluded.details`,
    [itemId, JSON.stringify(details)],
  );
const boxOf = async (kind: 'container' | 'pallet'): Promise<string> => {
  const containerId = newId();
  const sql = `insert into container (container_id, site_id, kind, code, state, item_ids) values ($1, $2, $3, 'X-1', 'open', '{}')`;
  await collection.custody.database.query(sql, [containerId, point.siteId, kind]);
  return containerId;
};

/** A sealed list with one battery. */
const seal = async (details: Details | null, kind: 'container' | 'pallet' = 'container', shipmentId = newId()) => {
  const item = battery();
  const sent = dispatched(item, shipmentId);
  const { fromSiteId, toSiteId, lines, sealedDigest } = sent.data;
  const open = { shipmentId, fromSiteId, toSiteId, truckId: null, driverId: null, expectedAt: null };
  await recordOutgoing(collection.custody.database, { ...open, lines, sealedDigest, state: 'sealed' }, [
    { type: 'outgoing.sealed', data: { lines, sealedDigest } },
  ]);
  await collection.custody.database.query('update outgoing_line set container_id = $2 where shipment_id = $1', [
    shipmentId,
    await boxOf(kind),
  ]);
  if (details !== null) await describeItem(collection, item.itemId, details);
  return { shipmentId, itemId: item.itemId, sent };
};
const leave = (shipmentId: string, at: string): Promise<unknown> =>
  collection.custody.database.query(
    `update outgoing set state = 'in-transit', dispatched_at = $2 where shipment_id = $1`,
    [shipmentId, at],
  );

/** The same database, and how often a statement with this text was sent to it. */
const countsOf = (tx: Tx, text: string) => {
  let times = 0;
  const query = <Row>(sql: string, values?: unknown[]): Promise<Row> => {
    if (sql.includes(text)) times += 1;
    return tx.query<Row>(sql, values);
  };
  return { database: { query }, times: () => times };
};

const boardOf = (books: Books, siteId: string, limit = 1000) =>
  siteManifests(books.custody, { siteId, search: null, limit });
const atPoint = (): readonly [Books, string] => [collection, point.siteId];
const standing = async (shipmentId: string, [books, siteId]: readonly [Books, string] = atPoint()) => {
  const { lacking, exempt = [] } = await boardOf(books, siteId);
  const isOf = (row: { readonly shipmentId: string }): boolean => row.shipmentId === shipmentId;
  return [lacking.filter(isOf).length, exempt.filter(isOf).map(({ rule }) => rule.ruleId)];
};
const exempted = [0, ['manifest.exempt']];
const lacks = [1, []];

describe('wastes that travel without a manifest', () => {
  it('leave the list of what lacks one, and say by which rule', async () => {
    const { shipmentId } = await seal(sound);
    expect(await standing(shipmentId)).toEqual(exempted);
    const { exempt = [] } = await boardOf(collection, point.siteId);
    expect(exempt.find((row) => row.shipmentId === shipmentId)).toMatchObject({
      ...{ wasteCode, grams: 28_000, side: 'sender' },
      rule: { standing: 'local', document: '系统默认值，未核对原文' },
    });
  });

  it.each<[string, Details | null, 'container' | 'pallet']>([
    ['of which nobody said the state', null, 'container'],
    ['of which only half was said', { damaged: false }, 'container'],
    ['that leak', { damaged: false, leaking: true }, 'container'],
    ['that lie on a pallet', sound, 'pallet'],
  ])('are none %s', async (_, details, kind) => {
    const { shipmentId } = await seal(details, kind);
    expect(await standing(shipmentId)).toEqual(lacks);
  });

  it('lack one again as soon as one of them is said to leak', async () => {
    const { shipmentId, itemId } = await seal(sound);
    await describeItem(collection, itemId, { ...sound, leaking: true });
    expect(await standing(shipmentId)).toEqual(lacks);
  });

  it('are judged by the day on which they left, in China', async () => {
    const [before, after] = [await seal(sound), await seal(sound)];
    await leave(before.shipmentId, '2024-12-31T15:59:59.000Z');
    await leave(after.shipmentId, '2024-12-31T16:00:00.000Z');
    expect(await standing(before.shipmentId)).toEqual(lacks);
    expect(await standing(after.shipmentId)).toEqual(exempted);
  });

  it('do not hide what lacks one behind a page of them', async () => {
    const first = await seal(null);
    for (let more = 0; more < 3; more += 1) await seal(sound);
    const { lacking } = await boardOf(collection, point.siteId, 2);
    expect(lacking.map(({ shipmentId }) => shipmentId)).toContain(first.shipmentId);
  });

  it('hide nothing behind many pages of them; where so many are passed that it stops, it says so', async () => {
    const first = await seal(null);
    for (let more = 0; more < 8; more += 1) await seal(sound);
    const places = countsOf(collection.custody.database, 'from rule_version');
    const seen = await siteManifests(
      { ...collection.custody, ...places },
      { siteId: point.siteId, search: null, limit: 1 },
    );
    expect(places.times()).toBe(1);
    expect([seen.lacking.map(({ shipmentId }) => shipmentId), seen.isCut]).toEqual([[first.shipmentId], undefined]);
    for (let more = 0; more < 42; more += 1) await seal(sound);
    const cut = await boardOf(collection, point.siteId, 1);
    expect([cut.lacking, cut.isCut]).toEqual([[], true]);
    expect((await boardOf(collection, point.siteId)).isCut).toBeUndefined();
  });

  it('keep the code of their seal when the catalogue gives their class another', async () => {
    const { shipmentId } = await seal(sound);
    const next = { ...lead, wasteCode: '900-999-99', validFrom: '2025-06-01' };
    const told = await collection.said(serviceSource('registry'), [
      fact('cn.huihuan.catalogue.class-registered.v1', next),
    ]);
    const { database } = collection.custody;
    await database.transaction((tx) => copyRegistry.apply(tx, told));
    const ofToday = 'select 1 from catalogue_class where class_code = $1 and valid_from = $2';
    expect(await database.query(ofToday, [lead.classCode, next.validFrom])).toHaveLength(1);
    expect(await standing(shipmentId)).toEqual(exempted);
    await database.query('delete from catalogue_class where class_code = $1 and valid_from = $2', [
      ...[lead.classCode, next.validFrom],
    ]);
  });

  it('are seen by the receiver, too, by what is said of them there and the place of the sender', async () => {
    const { shipmentId, itemId, sent } = await seal(sound);
    const told = await transfer.said(pointSource, [sent]);
    const { database } = transfer.custody;
    await database.transaction((tx) => followShipments(transfer.custody).apply(tx, told));
    const atStation = [transfer, station.siteId] as const;
    expect(await standing(shipmentId, atStation)).toEqual(lacks);
    await describeItem(transfer, itemId, sound);
    const containerId = newId();
    await database.query('update incoming_line set container_id = $2 where shipment_id = $1', [
      shipmentId,
      containerId,
    ]);
    const named = `insert into container_name (shipment_id, container_id, kind, code) values ($1, $2, 'container', 'X-1')`;
    await database.query(named, [shipmentId, containerId]);
    expect(await standing(shipmentId, atStation)).toEqual(exempted);
  });
});
