import { beforeAll, describe, expect, it } from '@jest/globals';
import { events, fact, siteSource } from '@huihuan/contracts-events';
import { chinaDay } from '@huihuan/kernel-domain';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { followShipments } from '../books/follow-bus.ts';
import { recordOutgoing } from '../books/outgoing-books.ts';
import { dispatched, newId, point, pointSource, station, type Books } from '../testing/books.support.spec.ts';
import { battery, serveBothSides } from '../testing/lead.support.spec.ts';
import { changeManifest, type ManifestCommand } from './change-manifest.ts';
import { followManifests } from './follow-manifests.ts';
import { manifestsView } from './manifest-view.ts';
import { siteManifests } from './site-manifests.ts';

const both = serveBothSides();
let collection: Books;
let transfer: Books;
beforeAll(() => {
  ({ collection, transfer } = both());
});

/** A load of lead batteries that left the point, in the books of both sides. */
const send = async () => {
  const sent = dispatched(battery());
  const { data } = sent;
  const outgoing = {
    ...{ shipmentId: data.shipmentId, fromSiteId: data.fromSiteId, toSiteId: data.toSiteId, lines: data.lines },
    ...{ truckId: null, driverId: null, expectedAt: null, sealedDigest: data.sealedDigest },
    ...{ state: 'in-transit' as const, dispatchedAt: data.dispatchedAt },
  };
  await recordOutgoing(collection.custody.database, outgoing, [sent]);
  const heard = await transfer.said(pointSource, [sent]);
  await transfer.custody.database.transaction((tx) => followShipments(transfer.custody).apply(tx, heard));
  return data.shipmentId;
};

/** The receipt of the load was closed. */
const receive = (shipmentId: string) =>
  transfer.custody.database.query(
    `update incoming set state = 'received', received_at = now() where shipment_id = $1`,
    [shipmentId],
  );

const ask = (books: Books, shipmentId: string, command: ManifestCommand, id = newId()) =>
  changeManifest(books.custody, { asked: { id }, shipmentId, correlationId: 'test', command });
const record = (manifestId: string, number: string): ManifestCommand => ({
  ...{ kind: 'record', manifestId, wasteCode: '900-052-31', number, transporter: '演示危废运输有限公司' },
  ...{ openedOn: null, staffId: null },
});
const confirm = (manifestId: string, grams = 27_900): ManifestCommand => ({
  ...{ kind: 'confirm', side: 'receiver', manifestId, grams, remark: '途中漏液' },
  ...{ confirmedOn: null, staffId: null },
});
const view = (books: Books, shipmentId: string) => manifestsView(books.custody, shipmentId);
const saidOf = (books: Books, type: string, shipmentId: string) =>
  rowsOf(books.custody.database, `select id from ${logTable} where type = $1 and key = $2`, [type, shipmentId]);

/** What the sender said comes to the receiver, in this order. */
const tell = async (
  books: Books,
  source: string,
  facts: Parameters<Books['said']>[1],
  turn: 'as-said' | 'reversed',
) => {
  const deliveries = await books.said(source, facts);
  const inTurn = turn === 'as-said' ? deliveries : deliveries.toReversed();
  for (const each of inTurn) await books.custody.database.transaction((tx) => followManifests.apply(tx, [each]));
};

describe('the manifest of a load of lead batteries', () => {
  it('is recorded once by its sender, however often it is sent, with the weight of the list', async () => {
    const shipmentId = await send();
    const [manifestId, id] = [newId(), newId()];
    expect(await view(collection, shipmentId)).toMatchObject({
      value: { wastes: [{ wasteCode: '900-052-31', grams: 28_000, manifestId: null }], manifests: [] },
    });
    for (let time = 0; time < 2; time += 1)
      expect(await ask(collection, shipmentId, record(manifestId, 'LD-1'), id)).toMatchObject({ ok: true });
    expect(await saidOf(collection, events.manifestRecorded.type, shipmentId)).toHaveLength(1);
    await ask(collection, shipmentId, record(manifestId, 'LD-2'));
    expect(await view(collection, shipmentId)).toMatchObject({
      value: {
        wastes: [{ manifestId }],
        manifests: [{ manifestId, number: 'LD-2', grams: 28_000, confirmWithin: 5, state: 'waiting', dueOn: null }],
      },
    });
    const asked = { search: null, limit: 10 };
    expect(await siteManifests(collection.custody, { ...asked, siteId: point.siteId })).toMatchObject({
      manifests: [
        { number: 'LD-2', side: 'sender', otherSiteId: station.siteId, shipmentState: 'in-transit', asks: null },
      ],
    });
    expect(await siteManifests(collection.custody, { ...asked, siteId: station.siteId })).toMatchObject({
      manifests: [],
    });
  });

  it('keeps its id from other shipments: the same site, another site, and whatever the bus brings', async () => {
    const [mine, other, manifestId] = [await send(), await send(), newId()];
    await ask(collection, mine, record(manifestId, 'LD-1'));
    expect(await ask(collection, other, record(manifestId, 'LD-2'))).toMatchObject({
      problem: { code: 'manifest.exists', path: '/manifestId' },
    });
    const foreign = { siteId: station.siteId, manifestId, shipmentId: other, number: 'LD-3', wasteCode: '900-052-31' };
    const today = chinaDay(new Date().toISOString());
    const facts = [
      fact('cn.huihuan.manifest.recorded.v1', {
        ...foreign,
        ...{ grams: 1, staffId: null, transporter: 'x', openedOn: today, confirmWithin: 5 },
      }),
      fact('cn.huihuan.manifest.confirmed.v1', { ...foreign, grams: 1, staffId: null, confirmedOn: today }),
    ];
    await tell(collection, siteSource(station.siteId), facts, 'as-said');
    const own = { ...foreign, shipmentId: mine, number: 'LD-4', grams: 28_000 };
    const after = fact('cn.huihuan.manifest.recorded.v1', {
      ...own,
      ...{ staffId: null, transporter: 'x', openedOn: today, confirmWithin: 5 },
    });
    const together = await collection.said(siteSource(station.siteId), [...facts, after]);
    await collection.custody.database.transaction((tx) => followManifests.apply(tx, together));
    expect(await view(collection, mine)).toMatchObject({
      value: { manifests: [{ number: 'LD-4', grams: 28_000, state: 'waiting', confirmation: null }] },
    });
    expect(await view(collection, other)).toMatchObject({ value: { manifests: [] } });
  });

  it.each(['as-said', 'reversed'] as const)('is heard by its receiver and confirmed, told %s', async (turn) => {
    const shipmentId = await send();
    const manifestId = newId();
    expect(await ask(transfer, shipmentId, confirm(manifestId))).toMatchObject({
      problem: { code: 'manifest.unknown' },
    });
    const said = (number: string) =>
      fact('cn.huihuan.manifest.recorded.v1', {
        ...{ siteId: point.siteId, manifestId, shipmentId, number, wasteCode: '900-052-31', grams: 28_000 },
        ...{ staffId: null, transporter: 'x', openedOn: chinaDay(new Date().toISOString()), confirmWithin: 5 },
      });
    await tell(transfer, pointSource, [said('LD-1'), said('LD-2')], turn);
    expect(
      await ask(transfer, shipmentId, { ...confirm(manifestId), side: 'sender' } as ManifestCommand),
    ).toMatchObject({
      problem: { code: 'shipment.unknown' },
    });
    expect(await ask(transfer, shipmentId, confirm(manifestId))).toMatchObject({
      problem: { code: 'manifest.goods-not-received' },
    });
    await receive(shipmentId);
    expect(await ask(transfer, shipmentId, confirm(manifestId))).toMatchObject({ ok: true });
    expect(await ask(transfer, shipmentId, confirm(manifestId))).toMatchObject({
      problem: { code: 'manifest.confirmed' },
    });
    expect(await view(transfer, shipmentId)).toMatchObject({
      value: {
        manifests: [{ number: 'LD-2', state: 'confirmed', confirmation: { siteId: station.siteId, grams: 27_900 } }],
      },
    });
    expect(await saidOf(transfer, events.manifestConfirmed.type, shipmentId)).toHaveLength(1);
  });

  it('is known as confirmed to its sender, who cannot confirm for a receiver in the network', async () => {
    const shipmentId = await send();
    const manifestId = newId();
    await ask(collection, shipmentId, record(manifestId, 'LD-3'));
    expect(
      await ask(collection, shipmentId, { ...confirm(manifestId), side: 'sender' } as ManifestCommand),
    ).toMatchObject({ problem: { code: 'manifest.receiver-confirms' } });
    const confirmed = fact('cn.huihuan.manifest.confirmed.v1', {
      ...{ siteId: station.siteId, manifestId, shipmentId, number: 'LD-3', wasteCode: '900-052-31', grams: 27_900 },
      ...{ staffId: null, confirmedOn: chinaDay(new Date().toISOString()) },
    });
    await tell(collection, siteSource(station.siteId), [confirmed], 'as-said');
    expect(await view(collection, shipmentId)).toMatchObject({ value: { manifests: [{ state: 'confirmed' }] } });
    expect(await ask(collection, shipmentId, record(manifestId, 'LD-4'))).toMatchObject({
      problem: { code: 'manifest.confirmed' },
    });
  });
});
