import { beforeAll, describe, expect, it } from '@jest/globals';
import { fact } from '@huihuan/contracts-events';
import type { OutgoingEvent } from '@huihuan/custody-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { followShipments } from '../books/follow-bus.ts';
import { recordOutgoing } from '../books/outgoing-books.ts';
import { dispatched, fridge, newId, point, pointSource, station, type Books } from '../testing/books.support.spec.ts';
import { battery, serveBothSides, wasteCode } from '../testing/lead.support.spec.ts';
import { changeManifest, type ManifestCommand } from './change-manifest.ts';
import { fillManifests } from './fill-manifests.ts';
import { followManifests } from './follow-manifests.ts';
import { manifestsView } from './manifest-view.ts';
import { lackingManifestsSql, numberedManifestsSql, siteManifests, waitingManifestsSql } from './site-manifests.ts';

const both = serveBothSides();
let collection: Books;
let transfer: Books;
beforeAll(() => {
  ({ collection, transfer } = both());
});

const board = (books: Books, siteId: string, search: string | null = null) =>
  siteManifests(books.custody, { siteId, search, limit: 1000 });
/** What the board of the point says of one shipment. */
const ofPoint = async (shipmentId: string, search: string | null = null) => {
  const { manifests, lacking } = await board(collection, point.siteId, search);
  const isOf = (row: { readonly shipmentId: string }) => row.shipmentId === shipmentId;
  return { manifests: manifests.filter(isOf), lacking: lacking.filter(isOf) };
};

const sealed = (item = battery(), shipmentId = newId()) => {
  const { data } = dispatched(item, shipmentId);
  const { fromSiteId, toSiteId, lines, sealedDigest } = data;
  const open = { shipmentId, fromSiteId, toSiteId, truckId: null, driverId: null, expectedAt: null };
  return { shipmentId, fact: dispatched(item, shipmentId), open, lines, sealedDigest };
};
type Trip = ReturnType<typeof sealed>;

const write = (
  { open, lines, sealedDigest, fact: sent }: Trip,
  state: 'draft' | 'sealed' | 'cancelled' | 'in-transit',
) => {
  const events: Readonly<Record<typeof state, OutgoingEvent>> = {
    draft: { type: 'outgoing.unsealed', data: { reason: 'x' } },
    sealed: { type: 'outgoing.sealed', data: { lines, sealedDigest } },
    cancelled: { type: 'outgoing.cancelled', data: { reason: 'x' } },
    'in-transit': sent,
  };
  const after = { ...open, lines, sealedDigest, reason: 'x', dispatchedAt: sent.data.dispatchedAt, state };
  return recordOutgoing(collection.custody.database, after, [events[state]]);
};

const ask = (shipmentId: string, command: ManifestCommand) =>
  changeManifest(collection.custody, { asked: { id: newId() }, shipmentId, correlationId: 'test', command });
const record = async (shipmentId: string, number: string, manifestId = newId()): Promise<string> => {
  const command = { kind: 'record', manifestId, wasteCode, number, transporter: '演示危废运输有限公司' } as const;
  expect(await ask(shipmentId, { ...command, openedOn: null, staffId: null })).toMatchObject({ ok: true });
  return manifestId;
};
const cancel = (shipmentId: string, manifestId: string) =>
  ask(shipmentId, { kind: 'void', manifestId, cause: 'recorded-wrong', reason: '编号抄错', staffId: null });

describe('the manifests of a site', () => {
  it('lack as soon as a list with hazardous waste is sealed, and no more once one is recorded', async () => {
    const trip = sealed();
    await write(trip, 'sealed');
    const { shipmentId } = trip;
    expect(await ofPoint(shipmentId)).toMatchObject({
      manifests: [],
      lacking: [{ wasteCode, grams: 28_000, side: 'sender', otherSiteId: station.siteId, shipmentState: 'sealed' }],
    });
    await record(shipmentId, 'A-1');
    expect(await ofPoint(shipmentId)).toMatchObject({ manifests: [{ number: 'A-1', asks: null }], lacking: [] });
  });

  it('of goods without hazardous waste do not lack', async () => {
    const trip = sealed(fridge());
    await write(trip, 'sealed');
    expect(await ofPoint(trip.shipmentId)).toEqual({ manifests: [], lacking: [] });
  });

  it('that were voided are kept under their number, and their waste lacks one again', async () => {
    const trip = sealed();
    const { shipmentId } = trip;
    await write(trip, 'sealed');
    const manifestId = await record(shipmentId, 'B-1');
    expect(await cancel(shipmentId, manifestId)).toMatchObject({ ok: true });
    expect(await ofPoint(shipmentId)).toMatchObject({ manifests: [], lacking: [{ wasteCode }] });
    expect(await ofPoint(shipmentId, 'B-')).toMatchObject({
      manifests: [{ number: 'B-1', state: 'void', voided: { cause: 'recorded-wrong', reason: '编号抄错' } }],
    });
    const again = { kind: 'record', manifestId: newId(), wasteCode, transporter: 'x', openedOn: null, staffId: null };
    expect(await ask(shipmentId, { ...again, number: 'B-1' } as ManifestCommand)).toMatchObject({
      problem: { code: 'manifest.number-used' },
    });
    await record(shipmentId, 'B-2');
    expect(await manifestsView(collection.custody, shipmentId)).toMatchObject({
      value: {
        manifests: [
          { number: 'B-2', state: 'waiting' },
          { number: 'B-1', state: 'void' },
        ],
      },
    });
  });

  it('follow their list: opened again, weighing something else, cancelled', async () => {
    const trip = sealed();
    const { shipmentId } = trip;
    await write(trip, 'sealed');
    await record(shipmentId, 'C-1');
    await write(trip, 'draft');
    expect(await ofPoint(shipmentId)).toMatchObject({ manifests: [{ asks: 'seal-or-void' }], lacking: [] });
    const [line] = trip.lines;
    const heavier = { ...trip, lines: [{ ...line!, item: { ...line!.item, grams: 29_000 } }] };
    await write(heavier, 'sealed');
    expect(await ofPoint(shipmentId)).toMatchObject({ manifests: [{ asks: 'record-anew' }], lacking: [] });
    await write(heavier, 'cancelled');
    expect(await ofPoint(shipmentId)).toMatchObject({ manifests: [{ asks: 'void' }], lacking: [] });
    const view = await manifestsView(collection.custody, shipmentId);
    expect(view).toMatchObject({ value: { manifests: [{ asks: 'void' }] } });
  });

  it.each(['manifest first', 'goods first'] as const)('are seen by the receiver, told %s', async (turn) => {
    const trip = sealed();
    const { shipmentId } = trip;
    const manifest = { siteId: point.siteId, manifestId: newId(), shipmentId, number: `D ${turn}`, wasteCode };
    const said = { ...manifest, grams: 28_000, staffId: null, transporter: 'x', confirmWithin: 5 };
    const recorded = fact('cn.huihuan.manifest.recorded.v1', { ...said, openedOn: chinaDay(new Date().toISOString()) });
    const hear = async (what: 'goods' | 'manifest') => {
      const told = await transfer.said(pointSource, [what === 'goods' ? trip.fact : recorded]);
      const effect = what === 'goods' ? followShipments(transfer.custody) : followManifests;
      await transfer.custody.database.transaction((tx) => effect.apply(tx, told));
    };
    const mine = async () => {
      const { manifests, lacking } = await board(transfer, station.siteId);
      return [manifests, lacking].map((rows) => rows.filter((row) => row.shipmentId === shipmentId));
    };
    await hear(turn === 'manifest first' ? 'manifest' : 'goods');
    if (turn === 'goods first') expect(await mine()).toMatchObject([[], [{ side: 'receiver', grams: 28_000 }]]);
    await hear(turn === 'manifest first' ? 'goods' : 'manifest');
    expect(await mine()).toMatchObject([[{ side: 'receiver', otherSiteId: point.siteId, takenGrams: null }], []]);
    await transfer.custody.database.query(
      `with closed as (update incoming set state = 'received', received_at = now() where shipment_id = $1)
       update incoming_line set finding = 'accepted', measured_grams = 27500 where shipment_id = $1`,
      [shipmentId],
    );
    // as a version leaves it that knows nothing of sites and wastes
    await transfer.custody.database.query('delete from shipment_waste where shipment_id = $1', [shipmentId]);
    await transfer.custody.database.query(
      'update manifest set from_site_id = null, to_site_id = null where shipment_id = $1',
      [shipmentId],
    );
    await fillManifests(transfer.custody);
    expect(await mine()).toMatchObject([[{ takenGrams: 27_500, workingDaysLeft: 5, asks: null }], []]);
  });

  it('are filled in at a start where a version wrote that knew nothing of them, in batches and as often as one likes', async () => {
    const trips = Array.from({ length: 3 }, () => sealed());
    for (const trip of trips) await write(trip, 'sealed');
    const [lacking, recorded, tied, cancelled] = [...trips.map(({ shipmentId }) => shipmentId), newId()] as const;
    await record(recorded!, 'E-1');
    await record(tied!, 'E-2');
    await write(sealed(battery(), cancelled), 'cancelled');
    const { database } = collection.custody;
    await database.query('delete from shipment_waste where shipment_id = any ($1)', [[lacking, recorded]]);
    await database.query('update shipment_waste set manifest_id = null where shipment_id = $1', [tied]);
    const stale = `insert into shipment_waste (shipment_id, waste_code, from_site_id, grams) values ($1, $2, $3, 1)`;
    await database.query(stale, [cancelled, wasteCode, point.siteId]);
    await database.query('update manifest set from_site_id = null where shipment_id = any ($1)', [[recorded, tied]]);
    expect(await ofPoint(recorded!)).toMatchObject({ manifests: [], lacking: [] });
    for (const each of [1, 500]) {
      await Promise.all([fillManifests(collection.custody, each), fillManifests(collection.custody, each)]);
      expect(await ofPoint(lacking)).toMatchObject({ manifests: [], lacking: [{ grams: 28_000 }] });
      for (const shipmentId of [recorded!, tied!])
        expect(await ofPoint(shipmentId)).toMatchObject({ manifests: [{ asks: null }], lacking: [] });
      expect(await ofPoint(cancelled!)).toEqual({ manifests: [], lacking: [] });
    }
  });

  it('that lack come newest first, so that goods without one for good do not hide those of today', async () => {
    const [older, newer] = [sealed(), sealed()];
    for (const trip of [newer, older]) await write(trip, 'sealed');
    const { lacking } = await siteManifests(collection.custody, { siteId: point.siteId, search: null, limit: 1 });
    expect(lacking.map(({ shipmentId }) => shipmentId)).toEqual([newer.shipmentId]);
  });

  it.each([
    ['that wait', waitingManifestsSql, ['manifest_sent', 'manifest_coming'], []],
    ['by number', numberedManifestsSql, ['manifest_number_of_sender', 'manifest_number_of_receiver'], ['A', 'B']],
    ['that lack', lackingManifestsSql, ['waste_sent_without', 'waste_coming_without'], [newId(), '']],
  ] as const)('%s are found by an index of the site', async (_name, sql, indexes, more) => {
    const { database } = collection.custody;
    const plan = await database.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      const rows = await rowsOf<Record<'QUERY PLAN', string>>(tx, `explain ${sql}`, [point.siteId, 100, ...more]);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    for (const index of indexes)
      expect(plan).toMatch(new RegExp(`using ${index} .*[^]*Index Cond: [^\n]*site_id`, 'i'));
    expect(plan).not.toContain('Seq Scan');
  });
});
