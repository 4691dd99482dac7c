import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IncomingCommand } from '@huihuan/custody-domain';
import { rowsOf } from '@huihuan/platform-persistence';
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
import { changeIncoming } from './change-incoming.ts';
import { keepReceiptWarnings, receiptWarnings, ReceiptWarnings1764000083040 } from './receipt-warnings.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
});
afterAll(() => books.close());

const arrive = async (): Promise<string> => {
  const sent = dispatched(fridge());
  const deliveries = await books.said(pointSource, [sent]);
  await books.custody.database.transaction((tx) => followShipments(books.custody).apply(tx, deliveries));
  return sent.data.shipmentId;
};

const receive = async (shipmentId: string) => {
  const command: IncomingCommand = { kind: 'close-receipt', receivedAt: null, rest: 'accepted' };
  const done = await changeIncoming(books.custody, {
    asked: { id: newId() },
    shipmentId,
    command,
    correlationId: 'test',
  });
  if (!done.ok) throw new Error(done.problem.en);
  return done.value.warnings;
};

const told = [{ code: 'storage.over-limit', zh: '超过上限', en: 'over the limit' }];

describe('what rules said of a receipt', () => {
  it('is unknown until the receipt is closed, and then what its answer said', async () => {
    const shipmentId = await arrive();
    const { database } = books.custody;
    expect(await receiptWarnings(database, shipmentId)).toBeNull();
    expect(await receiptWarnings(database, newId())).toBeNull();
    const answered = await receive(shipmentId);
    expect(await receiptWarnings(database, shipmentId)).toEqual(answered);
    await keepReceiptWarnings(database, shipmentId, told);
    expect(await receiptWarnings(database, shipmentId)).toEqual(told);
  });

  it('is taken over from the answers that were remembered before the books kept it', async () => {
    const { database } = books.custody;
    const [warned, calm, before, forgotten] = [await arrive(), await arrive(), await arrive(), await arrive()];
    for (const shipmentId of [warned, calm, before, forgotten]) await receive(shipmentId);
    const answerOf = (shipmentId: string, answer: string): Promise<unknown> =>
      database.query(`update command set answer = ${answer} where answer -> 'shipment' ->> 'shipmentId' = $1`, [
        shipmentId,
      ]);
    await answerOf(warned, `jsonb_set(answer::jsonb, '{warnings}', '${JSON.stringify(told)}')::json`);
    await answerOf(before, `(answer::jsonb - 'warnings')::json`);
    await database.query(`delete from command where answer -> 'shipment' ->> 'shipmentId' = $1`, [forgotten]);
    await database.query('alter table incoming drop column warnings');
    const runner = database.dataSource.createQueryRunner();
    try {
      await new ReceiptWarnings1764000083040().up(runner);
    } finally {
      await runner.release();
    }
    const rows = await rowsOf<{ id: string; warnings: unknown }>(
      database,
      'select shipment_id as id, warnings from incoming where shipment_id = any ($1)',
      [[warned, calm, before, forgotten]],
    );
    const kept = new Map(rows.map(({ id, warnings }) => [id, warnings]));
    expect([warned, calm, before, forgotten].map((id) => kept.get(id))).toEqual([told, [], null, null]);
  });
});
