import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Fact, type ItemFacts } from '@huihuan/contracts-events';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import { weighingEvent } from '../books/weighing-events.ts';
import { fridge, newId, openBooks, station, type Books } from '../testing/books.support.spec.ts';
import { correctItem } from './change-items.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(station);
});
afterAll(() => books.close());

const { siteId } = station;
const source = siteSource(siteId);

/** The station says this. @returns the id of the event */
const state = async (said: Fact): Promise<string> => {
  const { custody } = books;
  const cause = { correlationId: 'test', causationId: 'test' };
  await custody.database.transaction((tx) => stateFacts(custody, tx, { siteId, facts: [said], cause }));
  const sql = `select id from ${logTable} where source = $1 order by site_seq desc limit 1`;
  const [last] = await rowsOf<{ id: string }>(custody.database, sql, [source]);
  return last?.id ?? '';
};

const takeIn = (item: ItemFacts): Promise<string> =>
  state(
    fact('cn.huihuan.item.collected.v1', {
      ...{ siteId, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
      ...{ occurredAt: new Date().toISOString(), attendantId: null, warnings: [], override: null },
    }),
  );

const correct = ({ itemId }: ItemFacts, corrects: string) =>
  correctItem(books.custody, {
    ...{ id: newId(), itemId, correlationId: 'test' },
    command: { siteId, grams: 49_000, corrects, reason: '复称', staffId: null },
  });

describe('a correction', () => {
  it('takes the event that recorded the weight', async () => {
    const item = fridge();
    expect(await correct(item, await takeIn(item))).toMatchObject({ ok: true, value: { item: { grams: 49_000 } } });
  });

  it('is told which event that is: the hand-in first, then the correction itself', async () => {
    const item = fridge();
    const taken = await takeIn(item);
    expect(await weighingEvent(books.custody, item.itemId, siteId)).toBe(taken);
    const { itemId, classCode } = item;
    await state(
      fact('cn.huihuan.item.graded.v1', {
        ...{ siteId, itemId, classCode, outcome: 'dismantle', reason: '压缩机坏', measurements: {}, staffId: null },
      }),
    );
    expect(await weighingEvent(books.custody, itemId, siteId)).toBe(taken);
    await correct(item, taken);
    const again = await weighingEvent(books.custody, itemId, siteId);
    expect(again).not.toBe(taken);
    const command = { siteId, grams: 48_000, corrects: again ?? '', reason: '再称', staffId: null };
    expect(await correctItem(books.custody, { id: newId(), itemId, correlationId: 'test', command })).toMatchObject({
      ok: true,
    });
    expect(await weighingEvent(books.custody, newId(), siteId)).toBeNull();
  });

  it('takes none that only mentions the item, and none that is not there', async () => {
    const item = fridge();
    await takeIn(item);
    const { itemId, classCode } = item;
    const graded = await state(
      fact('cn.huihuan.item.graded.v1', {
        ...{ siteId, itemId, classCode, outcome: 'dismantle', reason: '压缩机坏', measurements: {}, staffId: null },
      }),
    );
    for (const corrects of [graded, newId()]) {
      expect(await correct(item, corrects)).toMatchObject({
        ok: false,
        problem: { code: 'correction.of-nothing', path: '/corrects', details: { corrects, itemId } },
      });
    }
  });
});
