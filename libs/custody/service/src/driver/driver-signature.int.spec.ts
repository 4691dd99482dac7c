import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fact, type DriverSignature } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { followShipments } from '../books/follow-bus.ts';
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
import { driverSignatureOf } from './driver-signature-books.ts';
import { followFiles } from './follow-files.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
});
afterAll(() => books.close());

const leave = async (shipmentId: string, driverSignature?: DriverSignature): Promise<void> => {
  const sent = dispatched(fridge(), shipmentId);
  const data = driverSignature === undefined ? sent.data : { ...sent.data, driverSignature };
  const deliveries = await books.said(pointSource, [{ ...sent, data }]);
  await books.custody.database.transaction((tx) => followShipments(books.custody).apply(tx, deliveries));
};

/** A file of the sender comes, and is told twice, as the bus may. */
const comes = async (shipmentId: string | null, sha256: string): Promise<string> => {
  const fileId = newId();
  const stored = fact('cn.huihuan.file.stored.v1', {
    ...{ fileId, siteId: point.siteId, kind: 'photo', sha256, storedSha256: sha256Hex('cleaned'), shipmentId },
    ...{ mediaType: 'image/png', bytes: 4000, perceptualHash: null, itemIds: [] },
  });
  const deliveries = await books.said(pointSource, [stored]);
  for (const batch of [[...deliveries, ...deliveries], deliveries])
    await books.custody.database.transaction((tx) => followFiles.apply(tx, batch));
  return fileId;
};

const seen = (shipmentId: string) => driverSignatureOf(books.custody.database, shipmentId);
const drawn = (sha256: string) => ({ kind: 'drawn', sha256 }) as const;

it('the receiver sees that the drawing which a list names has not come, until it has, whichever is heard first', async () => {
  const [one, other] = [newId(), newId()];
  const [sha256, otherSha256] = [sha256Hex('one line'), sha256Hex('another line')];
  await leave(one, drawn(sha256));
  expect(await seen(one)).toEqual({ kind: 'drawn', sha256, fileId: null, storedAt: null });
  await comes(one, sha256Hex('the truck'));
  await comes(null, sha256);
  expect(await seen(one)).toMatchObject({ fileId: null });
  const fileId = await comes(one, sha256);
  expect(await seen(one)).toEqual({ kind: 'drawn', sha256, fileId, storedAt: expect.any(String) });

  const before = await comes(other, otherSha256);
  expect(await seen(other)).toBeNull();
  await leave(other, drawn(otherSha256));
  expect(await seen(other)).toMatchObject({ kind: 'drawn', fileId: before });
});

it('the receiver sees why there is no drawing, and nothing of lists from before anybody was asked', async () => {
  const [declined, unasked] = [newId(), newId()];
  await leave(declined, { kind: 'missing', reason: 'declined' });
  await leave(unasked);
  expect([await seen(declined), await seen(unasked)]).toEqual([{ kind: 'missing', reason: 'declined' }, null]);
});
