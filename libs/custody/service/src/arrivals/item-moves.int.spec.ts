import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OutgoingCommand } from '@huihuan/custody-domain';
import { followShipments } from '../books/follow-bus.ts';
import { changeIncoming } from '../incoming/change-incoming.ts';
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
import { itemMoves } from './item-moves.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station, centre);
});
afterAll(() => books.close());

it('the way of an item through a site is told in order: what brought it, with both weights, and what took it away', async () => {
  const { custody } = books;
  const item = fridge();
  const sent = dispatched(item);
  const deliveries = await books.said(pointSource, [sent, dispatched(fridge())]);
  await custody.database.transaction((tx) => followShipments(custody).apply(tx, deliveries));
  const movesAt = (siteId: string) => itemMoves(custody.database, siteId, item.itemId);
  const came = { kind: 'came', shipmentId: sent.data.shipmentId, otherSiteId: point.siteId, grams: item.grams };
  expect(await movesAt(station.siteId)).toEqual([
    { ...came, state: 'expected', at: null, finding: null, measuredGrams: null },
  ]);

  const receive = (command: Parameters<typeof changeIncoming>[1]['command']) =>
    changeIncoming(custody, { asked: { id: newId() }, shipmentId: came.shipmentId, correlationId: 'test', command });
  const { itemId, grams } = item;
  const findings = [{ itemId, finding: 'accepted', measuredGrams: grams, reason: null }] as const;
  await receive({ kind: 'record-findings', findings, unexpected: [] });
  expect(await receive({ kind: 'close-receipt', receivedAt: null, rest: null })).toMatchObject({ ok: true });
  const shipmentId = newId();
  const act = (command: OutgoingCommand, id = newId()) =>
    changeOutgoing(custody, { asked: { id }, shipmentId, correlationId: 'test', command });
  const parties = { shipmentId, fromSiteId: station.siteId, toSiteId: centre.siteId };
  await act({ kind: 'open', ...parties, truckId: null, driverId: null, expectedAt: null }, shipmentId);
  const nothing = { addItems: [], addContainers: [], removeItems: [], removeContainers: [] };
  expect(await act({ kind: 'change-lines', ...nothing, addItems: [itemId] })).toMatchObject({ ok: true });

  const received = { ...came, state: 'received', finding: 'accepted', measuredGrams: grams };
  const [first, second, ...more] = await movesAt(station.siteId);
  expect(first).toMatchObject(received);
  expect(first?.at).toMatch(/^\d{4}-.+Z$/);
  expect([second, more]).toEqual([
    {
      ...{ kind: 'left', shipmentId, otherSiteId: centre.siteId, state: 'draft', at: null },
      ...{ finding: null, grams, measuredGrams: null },
    },
    [],
  ]);
  expect(await movesAt(centre.siteId)).toEqual([]);
});
