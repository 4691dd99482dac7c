import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  dispatched,
  fridge,
  newId,
  openBooks,
  point,
  pointSource,
  station,
  type Books,
} from '../testing/books.support.spec.ts';
import { followShipments } from './follow-bus.ts';
import { loadIncoming } from './incoming-books.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
});
afterAll(() => books.close());

const hear = async (sent: ReturnType<typeof dispatched>): Promise<void> => {
  const deliveries = await books.said(pointSource, [sent]);
  await books.custody.database.transaction((tx) => followShipments(books.custody).apply(tx, deliveries));
};

const stateOf = async (shipmentId: string) => (await loadIncoming(books.custody.database, shipmentId)).state;

describe('a shipment that left', () => {
  it('is not passed over while nobody has told who the receiver is: it must come again', async () => {
    const sent = dispatched(fridge());
    await books.know(point);
    await expect(hear(sent)).rejects.toThrow(station.siteId);
    await books.know(station);
    await hear(sent);
    expect(await stateOf(sent.data.shipmentId)).toBe('expected');
  });

  it('is not taken for another that has come under the same id', async () => {
    const shipmentId = newId();
    await hear(dispatched(fridge(), shipmentId));
    await expect(hear(dispatched(fridge(), shipmentId))).rejects.toThrow(/another shipment/);
  });
});
