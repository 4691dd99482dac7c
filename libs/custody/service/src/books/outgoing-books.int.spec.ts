import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OutgoingCommand } from '@huihuan/custody-domain';
import { changeOutgoing } from '../outgoing/change-outgoing.ts';
import { fridge, newId, openBooks, point, station, type Books } from '../testing/books.support.spec.ts';
import { applyChanges } from './apply-changes.ts';
import { loadOutgoing } from './outgoing-books.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('collection');
  await books.know(point, station);
});
afterAll(() => books.close());

it('a shipment that was given up is read as it was told then: without lines', async () => {
  const { custody } = books;
  const item = fridge();
  await applyChanges(custody.database, [{ kind: 'take', siteId: point.siteId, item }]);
  const shipmentId = newId();
  const act = (command: OutgoingCommand, id = newId()) =>
    changeOutgoing(custody, { asked: { id }, shipmentId, correlationId: 'test', command });
  const parties = { shipmentId, fromSiteId: point.siteId, toSiteId: station.siteId };
  await act({ kind: 'open', ...parties, truckId: null, driverId: null, expectedAt: null }, shipmentId);
  const nothing = { addItems: [], addContainers: [], removeItems: [], removeContainers: [] };
  expect(await act({ kind: 'change-lines', ...nothing, addItems: [item.itemId] })).toMatchObject({ ok: true });
  const cancelled = await act({ kind: 'cancel', reason: '改期' });
  expect(cancelled).toMatchObject({ ok: true, value: { state: 'cancelled', lines: [] } });
  expect(cancelled).toEqual({ ok: true, value: await loadOutgoing(custody.database, shipmentId) });
});
