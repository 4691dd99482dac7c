import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Fact, type ItemFacts } from '@huihuan/contracts-events';
import { logTable, type Outbox } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import { presentHoldings } from '../books/holding-rows.ts';
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

const correct = ({ itemId }: ItemFacts, corrects: string, grams = 49_000, custody = books.custody) =>
  correctItem(custody, {
    ...{ id: newId(), itemId, correlationId: 'test' },
    command: { siteId, grams, corrects, reason: '复称', staffId: null },
  });

/** By which event the weight of the item was said last, as the books tell. */
const lastSaid = async ({ itemId }: ItemFacts): Promise<string | null> => {
  const { custody } = books;
  const holding = (await presentHoldings(custody.database, [itemId]))(itemId);
  return holding === undefined ? null : weighingEvent(custody, custody.database, holding);
};

/** As the books stood before they noted by which event they know a weight. */
const forget = ({ itemId }: ItemFacts): Promise<unknown> =>
  books.custody.database.query('update holding set weighed_by = null where item_id = $1', [itemId]);

describe('a correction', () => {
  it('takes the event that recorded the weight', async () => {
    const item = fridge();
    expect(await correct(item, await takeIn(item))).toMatchObject({ ok: true, value: { item: { grams: 49_000 } } });
  });

  it('is told which event that is: the hand-in first, then the correction itself', async () => {
    const item = fridge();
    const taken = await takeIn(item);
    expect(await lastSaid(item)).toBe(taken);
    const { itemId, classCode } = item;
    await state(
      fact('cn.huihuan.item.graded.v1', {
        ...{ siteId, itemId, classCode, outcome: 'dismantle', reason: '压缩机坏', measurements: {}, staffId: null },
      }),
    );
    expect(await lastSaid(item)).toBe(taken);
    await correct(item, taken);
    const again = await lastSaid(item);
    expect(again).not.toBe(taken);
    expect(await correct(item, again ?? '', 48_000)).toMatchObject({ ok: true });
  });

  it('takes the last weighing alone: an earlier one is refused, and the last one is named', async () => {
    const item = fridge();
    const taken = await takeIn(item);
    await correct(item, taken);
    const last = await lastSaid(item);
    expect(await correct(item, taken, 48_000)).toMatchObject({
      ok: false,
      problem: { code: 'correction.outdated', kind: 'conflict', path: '/corrects', details: { corrects: taken, last } },
    });
    expect(await correct(item, last ?? '', 48_000)).toMatchObject({ ok: true, value: { item: { grams: 48_000 } } });
  });

  it('of many at once that saw the same weight is taken once', async () => {
    const item = fridge();
    const taken = await takeIn(item);
    const weights = [49_000, 48_500, 48_000, 47_500, 47_000];
    const answers = await Promise.all(weights.map((grams) => correct(item, taken, grams)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok)
        expect(answer.problem).toMatchObject({ code: 'correction.outdated', details: { itemId: item.itemId } });
  });

  it('knows the last weighing of what came in before the books noted it', async () => {
    const item = fridge();
    const taken = await takeIn(item);
    await forget(item);
    expect(await lastSaid(item)).toBe(taken);
    await correct(item, taken);
    const last = await lastSaid(item);
    await forget(item);
    expect(await lastSaid(item)).toBe(last);
    expect(await correct(item, taken, 48_000)).toMatchObject({ problem: { code: 'correction.outdated' } });
    expect(await correct(item, last ?? '', 48_000)).toMatchObject({ ok: true });
  });

  it('looks that up before it holds the lock of the site, and once', async () => {
    const item = fridge();
    const taken = await takeIn(item);
    await correct(item, taken);
    const last = (await lastSaid(item)) ?? '';
    await forget(item);
    const { custody } = books;
    const lookups: ('free' | 'locked')[] = [];
    const recordsNaming: Outbox['recordsNaming'] = (tx, ...rest) => {
      lookups.push(tx === custody.database ? 'free' : 'locked');
      return custody.outbox.recordsNaming(tx, ...rest);
    };
    const watched = { ...custody, outbox: { ...custody.outbox, recordsNaming } };
    expect(await correct(item, taken, 47_000, watched)).toMatchObject({ problem: { code: 'correction.outdated' } });
    expect(await correct(item, last, 48_000, watched)).toMatchObject({ ok: true });
    expect(lookups).toEqual(['free']);
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
