import { afterAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type ItemFacts } from '@huihuan/contracts-events';
import type { Delivery } from '@huihuan/messaging-core';
import { createNameBook } from '../facts/name-book.ts';
import { periodOf } from '../figures/period.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { closeMonths } from './close-months.ts';
import { readChanges, readClosedMonths } from './closings-query.ts';
import { followFiguresAtStart } from './follow-figures.ts';

const story = new Story();
const { point } = story.sites;
const due = new Date('2026-04-04T00:00:00+08:00');

const last = (): Delivery => {
  const delivery = story.log.deliveries.at(-1);
  if (delivery === undefined) throw new Error('nothing was told');
  return delivery;
};
const correct = (corrects: string, item: ItemFacts, grams: number): ItemFacts => {
  const after = { ...item, grams, custodySeq: item.custodySeq + 1 };
  const said = { siteId: point, corrects, item: after, beforeGrams: item.grams, reason: '称重有误', staffId: null };
  story.log.tell(siteSource(point), fact('cn.huihuan.item.corrected.v1', said));
  return after;
};

story.registry();
story.collect(point, story.item({ grams: 9_000 }));
const begin = [...story.log.deliveries];
const fridge = story.collect(point, story.item({ grams: 50_000 }));
const root = last();
const once = correct(root.id, fridge, 48_000);
const first = last();
correct(first.id, once, 47_500);
const second = last();

const regulators: TestRegulator[] = [];
const period = (() => {
  const read = periodOf({ fromMonth: '2026-03', toMonth: '2026-03' });
  if (!read.ok) throw new Error(read.problem.en);
  return read.value;
})();

/** The month is closed between what came before it and what came behind. */
const closedBetween = async (before: readonly Delivery[], behind: readonly Delivery[]): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  await regulator.project([...begin, ...before]);
  expect(await closeMonths(regulator.database, due, 3)).toEqual(['2026-03-01']);
  await regulator.project([...behind], 1);
  return regulator;
};
const collected = async ({ database }: TestRegulator) => {
  const [month] = await readClosedMonths(database, null, period);
  const figure = month?.figures.find(({ kind }) => kind === 'collected');
  const names = createNameBook(database);
  const { facts } = await readChanges(database, names, { sight: null, month: '2026-03', kind: 'collected' });
  return {
    difference: (figure?.now.grams ?? 0) - (figure?.reported.grams ?? 0),
    facts: facts.map(({ grams }) => grams).toSorted((a, b) => a - b),
  };
};

afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

describe('the facts behind the difference of a closed month sum to it', () => {
  it.each<[string, readonly Delivery[], readonly Delivery[], readonly number[]]>([
    ['what was corrected', [first, second], [root], [-2_000, -500, 50_000]],
    ['the correction in between', [root, second], [first], [-2_000, -500]],
    ['nothing', [second, root, first], [], []],
  ])('where %s came only afterwards', async (_, before, behind, facts) => {
    const regulator = await closedBetween(before, behind);
    const expected = { difference: facts.reduce((sum, grams) => sum + grams, 0), facts };
    expect(await collected(regulator)).toEqual(expected);
    // an archive that is read anew says the same
    await regulator.database.query('truncate figure_late, figure_correction');
    await regulator.database.query('update figure_head set position = 0');
    await followFiguresAtStart(regulator.database);
    expect(await collected(regulator)).toEqual(expected);
  });
});
