import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { applyChanges } from '../books/apply-changes.ts';
import { fridge, newId, openBooks, station, type Books } from '../testing/books.support.spec.ts';
import { closeItems } from './change-items.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(station);
});
afterAll(() => books.close());

it('tells of no warnings where a closure was remembered before acts asked the rule book', async () => {
  const { custody } = books;
  const [{ siteId }, item, id] = [station, fridge(), newId()];
  await applyChanges(custody.database, [{ kind: 'take', siteId, item }]);
  const command = {
    siteId,
    itemIds: [item.itemId],
    outcome: 'lost',
    reason: '盘点缺失',
    documentReference: null,
  } as const;
  const first = await closeItems(custody, { id, correlationId: 'test', command });
  expect(first).toMatchObject({ ok: true, value: { closed: 1, warnings: [] } });
  await custody.database.query(`update command set answer = (answer::jsonb - 'warnings')::json where id = $1`, [id]);
  expect(await closeItems(custody, { id, correlationId: 'test', command })).toEqual(first);
});
