import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource } from '@huihuan/contracts-events';
import type { OutgoingCommand, WeighTruck } from '@huihuan/custody-domain';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { followShipments } from '../books/follow-bus.ts';
import { containerNames } from '../books/container-names.ts';
import { changeOutgoing } from '../outgoing/change-outgoing.ts';
import {
  centre,
  dispatched,
  fridge,
  newId,
  openBooks,
  point,
  pointSource,
  station,
  type Books,
} from '../testing/books.support.spec.ts';
import { followWeighings } from './follow-weighings.ts';
import { takeReading } from './record-weighing.ts';
import { weighingsOf } from './weighing-books.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station, centre);
});
afterAll(() => books.close());

const arrive = async (sent = dispatched(fridge())): Promise<string> => {
  const deliveries = await books.said(pointSource, [sent]);
  await books.custody.database.transaction((tx) => followShipments(books.custody).apply(tx, deliveries));
  return sent.data.shipmentId;
};

const reading = (grams: number) => ({
  ...{ grams, weighedAt: new Date().toISOString(), scale: '1号地磅' },
  source: 'typed' as const,
});

const weigh = (shipmentId: string, which: WeighTruck['which'], grams: number, id = newId()) =>
  takeReading(books.custody, {
    asked: { id },
    ...{ shipmentId, side: 'receiver', correlationId: 'test' },
    command: { which, reading: reading(grams), slipNumber: null },
  });

const slipsSaid = (shipmentId: string) =>
  rowsOf(books.custody.database, `select id from ${logTable} where type = $1 and key = $2`, [
    'cn.huihuan.shipment.weighed.v1',
    shipmentId,
  ]);

describe('a truck that leaves', () => {
  it('is not weighed once its shipment was given up; what was asked before gets its first answer', async () => {
    const { custody } = books;
    const shipmentId = newId();
    const act = (command: OutgoingCommand, id = newId()) =>
      changeOutgoing(custody, { asked: { id }, shipmentId, correlationId: 'test', command });
    const parties = { shipmentId, fromSiteId: station.siteId, toSiteId: centre.siteId };
    await act({ kind: 'open', ...parties, truckId: null, driverId: null, expectedAt: null }, shipmentId);
    const command = { which: 'tare', reading: reading(9_000_000), slipNumber: null } as const;
    const weighOut = (id: string) =>
      takeReading(custody, { asked: { id }, shipmentId, side: 'sender', correlationId: 'test', command });
    const id = newId();
    const first = await weighOut(id);
    expect(first).toMatchObject({ ok: true, value: { tare: { grams: 9_000_000 } } });
    expect(await act({ kind: 'cancel', reason: '改期' })).toMatchObject({ ok: true });
    expect(await weighOut(id)).toEqual(first);
    expect(await weighOut(newId())).toMatchObject({ problem: { code: 'weighing.shipment-over' } });
  });
});

describe('a truck at the gate of the receiver', () => {
  it('is weighed loaded and empty: one slip in the chain of the site, however often it is sent', async () => {
    const shipmentId = await arrive();
    expect(await weigh(shipmentId, 'gross', 9_060_000)).toMatchObject({ ok: true, value: { tare: null, slip: null } });
    expect(await slipsSaid(shipmentId)).toHaveLength(0);
    const id = newId();
    for (let time = 0; time < 2; time += 1)
      expect(await weigh(shipmentId, 'tare', 9_000_000, id)).toMatchObject({ value: { slip: { netGrams: 60_000 } } });
    expect(await slipsSaid(shipmentId)).toHaveLength(1);
  });

  it('is unknown here unless it comes here', async () => {
    expect(await weigh(newId(), 'gross', 9_060_000)).toMatchObject({
      ok: false,
      problem: { code: 'shipment.unknown' },
    });
  });

  it('keeps the readings as they were where the next one cannot be', async () => {
    const shipmentId = await arrive();
    await weigh(shipmentId, 'gross', 9_060_000);
    expect(await weigh(shipmentId, 'tare', 9_070_000)).toMatchObject({
      problem: { code: 'weighing.net-not-positive' },
    });
    expect(await weighingsOf(books.custody.database, shipmentId)).toMatchObject([{ tare: null, slip: null }]);
  });
});

describe('what the sender told', () => {
  const slipOf = (shipmentId: string, revision: number, kilograms: number) =>
    fact('cn.huihuan.shipment.weighed.v1', {
      ...{ shipmentId, fromSiteId: point.siteId, toSiteId: station.siteId, bySiteId: point.siteId, side: 'sender' },
      ...{ weighingId: newId(), revision, slipNumber: 'M-1', gross: reading(9_000_000 + kilograms * 1000) },
      ...{ tare: reading(9_000_000), netGrams: kilograms * 1000, sealedDigest: null },
    });

  it('of its own weighbridge is heard before and after the dispatch, and the last slip holds in any order', async () => {
    const sent = dispatched(fridge());
    const { shipmentId } = sent.data;
    const slips = [slipOf(shipmentId, 2, 52), slipOf(shipmentId, 1, 50)];
    const deliveries = await books.said(siteSource(point.siteId), slips);
    await books.custody.database.transaction((tx) => followWeighings(books.custody).apply(tx, deliveries));
    await arrive(sent);
    expect(await weighingsOf(books.custody.database, shipmentId)).toMatchObject([
      { siteId: point.siteId, slip: { revision: 2, netGrams: 52_000 } },
    ]);
  });

  it('of its containers is read at the receiver', async () => {
    const sent = dispatched(fridge());
    const containers = [{ containerId: newId(), kind: 'pallet' as const, code: 'TP-07' }];
    const shipmentId = await arrive({ ...sent, data: { ...sent.data, containers } });
    await arrive({ ...sent, data: { ...sent.data, containers } });
    const asked = { direction: 'in', shipmentId, lines: [] } as const;
    expect(await containerNames(books.custody.database, asked)).toEqual(containers);
  });
});
