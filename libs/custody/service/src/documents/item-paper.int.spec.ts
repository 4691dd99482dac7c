import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ItemFacts } from '@huihuan/contracts-events';
import { digestOfFacts, judge, type GenuineFacts, type Verdict } from '@huihuan/documents-domain';
import { applyChanges } from '../books/apply-changes.ts';
import { centre, fridge, newId, openBooks, type Books } from '../testing/books.support.spec.ts';
import { itemPaper } from './item-paper.ts';

const { siteId } = centre;
let books: Books;
beforeAll(async () => {
  books = await openBooks('sorting');
  await books.know(centre);
});
afterAll(() => books.close());

const taken = async (classCode: string): Promise<ItemFacts> => {
  const item: ItemFacts = { ...fridge(), classCode };
  await applyChanges(books.custody.database, [{ kind: 'take', siteId, item }]);
  return item;
};
const mark = (itemId: string, step: string, markNumber: string): Promise<unknown> =>
  books.custody.database.query(
    `insert into item_step (step_id, item_id, site_id, step, result, details, evidence, staff_id, witness_id, occurred_at)
     values ($1, $2, $3, $4, 'done', $5, '[]', null, null, now())`,
    [newId(), itemId, siteId, step, JSON.stringify({ markNumber })],
  );
const factsOf = async (itemId: string): Promise<GenuineFacts> => {
  const paper = await itemPaper(books.custody, itemId);
  if (paper === null) throw new Error(itemId);
  return paper.facts;
};
/** What a label says today that was printed with these facts. */
const verdictOf = async (printed: GenuineFacts): Promise<Verdict> =>
  judge(digestOfFacts(printed), await factsOf(printed.id)).verdict;
/** As a version says it that puts no mark on labels. */
const beforeMarks = async ({ itemId, classCode }: ItemFacts): Promise<GenuineFacts> => {
  const { basisBefore: _, ...facts } = await factsOf(itemId);
  return { ...facts, basis: [classCode] };
};

describe('a label that a version without marks printed', () => {
  it('is genuine on a part that is used again, which its class alone names', async () => {
    const part = await taken('part.reused-vehicle-part');
    expect(await verdictOf(await beforeMarks(part))).toBe('genuine');
    expect(await factsOf(part.itemId)).toMatchObject({ basis: [part.classCode] });
  });

  it('is genuine on goods that were marked before', async () => {
    const laptop = await taken('device.laptop');
    await mark(laptop.itemId, 'mark-second-hand', 'JH-1');
    expect(await verdictOf(await beforeMarks(laptop))).toBe('genuine');
  });
});

it('a label tells the number that was recorded last', async () => {
  const { itemId } = await taken('device.laptop');
  await mark(itemId, 'mark-second-hand', 'JH-1');
  const printed = await factsOf(itemId);
  expect(await verdictOf(printed)).toBe('genuine');
  await mark(itemId, 'mark-second-hand', 'JH-2');
  expect(await verdictOf(printed)).toBe('altered');
});
