import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Fact, type ItemFacts } from '@huihuan/contracts-events';
import { takenBy } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { applyChanges } from '../books/apply-changes.ts';
import { newId, openBooks, point, pointSource, station, type Books } from '../testing/books.support.spec.ts';
import { familyView } from './family-view.ts';
import { followStories } from './follow-stories.ts';
import { storiesOf } from './stories-of.ts';
import { tellDescription, tellStep } from './tell-stories.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
});
afterAll(() => books.close());

const { siteId } = station;
const occurredAt = '2026-03-02T09:00:00.000Z';

const car = (): ItemFacts => ({
  ...{ itemId: newId(), tracking: 'item', family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_200_000 },
  ...{ identifiers: [], custodySeq: 1 },
});

const collected = (item: ItemFacts, details?: Record<string, boolean | string>): Fact =>
  fact('cn.huihuan.item.collected.v1', {
    ...{ siteId: point.siteId, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
    ...{ occurredAt, attendantId: null, warnings: [], override: null },
    ...(details === undefined ? {} : { details }),
  });

const about = ({ itemId, family, classCode }: ItemFacts) => ({ siteId: point.siteId, itemId, family, classCode });

const described = (item: ItemFacts, details: Record<string, boolean | string>): Fact =>
  fact('cn.huihuan.item.described.v1', { ...about(item), details, reason: '补录', staffId: null });

const stepDone = (item: ItemFacts, more: { readonly stepId?: string; readonly corrects?: string } = {}): Fact =>
  fact('cn.huihuan.item.step-recorded.v1', {
    ...{ ...about(item), step: 'photos-before', result: 'done', details: {}, evidence: [], staffId: null },
    ...{ witnessId: null, stepId: newId(), corrects: null, occurredAt, ...more },
  });

/** The bus brings what the point said, in this order. */
const hear = async (...facts: readonly Fact[]): Promise<void> => {
  const deliveries = await books.said(pointSource, facts);
  await give(deliveries);
};
const give = (deliveries: Awaited<ReturnType<Books['said']>>): Promise<void> =>
  books.custody.database.transaction((tx) => followStories.apply(tx, takenBy(followStories, deliveries)));

const storyOf = async ({ itemId }: ItemFacts) => (await storiesOf(books.custody.database, [itemId]))(itemId);

describe('what other sites say of forms and steps', () => {
  it('is kept: the form of the hand-in, and the latest word after it', async () => {
    const item = car();
    await hear(collected(item, { pledged: false }));
    expect(await storyOf(item)).toEqual({ details: { pledged: false }, steps: [] });
    await hear(described(item, { pledged: true }));
    expect((await storyOf(item)).details).toEqual({ pledged: true });
  });

  it('is the same in whichever order it comes, and however often', async () => {
    const [item, wrong] = [car(), newId()];
    const facts = [
      collected(item, { pledged: false }),
      described(item, { pledged: true }),
      described(item, { seized: true }),
      stepDone(item, { stepId: wrong }),
      stepDone(item, { corrects: wrong }),
    ];
    const deliveries = await books.said(pointSource, facts);
    for (const delivery of deliveries.toReversed()) await give([delivery]);
    await give(deliveries);
    const story = await storyOf(item);
    expect(story.details).toEqual({ seized: true });
    expect(story.steps.map(({ stepId }) => stepId)).toEqual([
      facts[4]?.type === 'cn.huihuan.item.step-recorded.v1' ? facts[4].data.stepId : '',
    ]);
  });

  it('is passed over where a hand-in says nothing beside class and weight', async () => {
    const deliveries = await books.said(pointSource, [collected(car()), collected(car(), { pledged: false })]);
    expect(takenBy(followStories, deliveries)).toHaveLength(1);
  });

  it('is read for many items with two statements', async () => {
    const items = [car(), car(), car()];
    await hear(...items.map((item) => collected(item, { pledged: false })), ...items.map((item) => stepDone(item)));
    const statements: string[] = [];
    const { database } = books.custody;
    const counting = {
      query: (sql: string, values?: unknown[]) => {
        statements.push(sql);
        return database.query(sql, values);
      },
    } as unknown as typeof database;
    const find = await storiesOf(
      counting,
      items.map(({ itemId }) => itemId),
    );
    expect(items.map(({ itemId }) => find(itemId).steps.length)).toEqual([1, 1, 1]);
    expect(statements).toHaveLength(2);
  });
});

describe('what the site itself says', () => {
  const take = async (): Promise<ItemFacts> => {
    const item = { ...car(), custodySeq: 2 };
    await books.custody.database.transaction((tx) => applyChanges(tx, [{ kind: 'take', siteId, item }]));
    return item;
  };
  const describeAs = (item: ItemFacts, details: Record<string, boolean | number | string>, id = newId()) =>
    tellDescription(books.custody, {
      ...{ asked: { id }, itemId: item.itemId, siteId, correlationId: 'test' },
      command: { details, reason: '补录', staffId: null },
    });
  const photograph = (item: ItemFacts, stepId = newId(), corrects: string | null = null) =>
    tellStep(books.custody, {
      ...{ asked: { id: stepId }, itemId: item.itemId, siteId, correlationId: 'test' },
      command: {
        ...{ stepId, step: 'photos-before', result: 'done', details: {}, staffId: null, witnessId: null, corrects },
        ...{ evidence: ['vehicle-exterior', 'vehicle-vin'].map((kind) => ({ kind, sha256: 'ab'.repeat(32) })) },
        occurredAt,
      },
    });
  const saidOf = async (item: ItemFacts): Promise<number> => {
    const sql = `select count(*)::int as n from bus.log where source = $1 and record::text like '%' || $2 || '%'`;
    return (await rowsOf<{ n: number }>(books.custody.database, sql, [siteSource(siteId), item.itemId]))[0]?.n ?? 0;
  };

  it('goes into its chain and its books, once for each id', async () => {
    const [item, id] = [await take(), newId()];
    const first = await describeAs(item, { pledged: true }, id);
    expect(first).toMatchObject({ ok: true, value: { details: { pledged: true } } });
    expect(await describeAs(item, { pledged: true }, id)).toEqual(first);
    expect((await storyOf(item)).details).toEqual({ pledged: true });
    expect(await saidOf(item)).toBe(1);
    expect(await describeAs(item, { pledged: true })).toMatchObject({
      problem: { code: 'description.changes-nothing' },
    });
  });

  it('opens the gate that waited for the step, which says before what it waits for and by which rule', async () => {
    const item = await take();
    const startOf = async () => {
      const view = await familyView(books.custody, item.itemId);
      if (!view.ok) throw new Error(view.problem.code);
      const findings = view.value.gates.find(({ gate }) => gate === 'start-job')?.findings ?? [];
      return { steps: view.value.steps.length, missing: findings.flatMap(({ step }) => step ?? []), view: view.value };
    };
    const before = await startOf();
    expect(before).toMatchObject({ steps: 0, missing: ['photos-before'] });
    const rule = before.view.rules.find(({ ruleId }) => ruleId === 'vehicle.photos');
    expect(rule).toMatchObject({ effect: 'supervisor', standing: 'local', certainty: 'B' });
    const stepId = newId();
    expect(await photograph(item, stepId)).toMatchObject({ ok: true, value: { stepId, step: 'photos-before' } });
    expect(await startOf()).toMatchObject({ steps: 1, missing: [] });
    expect(await photograph(item, newId(), stepId)).toMatchObject({ ok: true });
    expect((await startOf()).view.steps.map(({ isCorrected }) => isCorrected)).toEqual([true, false]);
    expect(await photograph(item, newId(), stepId)).toMatchObject({ problem: { code: 'step.corrects-unknown' } });
  });

  it('says how far a vehicle is in its service once its form says use and first registration', async () => {
    const item = await take();
    const service = async () => {
      const view = await familyView(books.custody, item.itemId);
      return view.ok ? view.value.service : view.problem;
    };
    expect(await service()).toBeNull();
    await describeAs(item, { vehicleUse: 'taxi-small', registeredOn: '2010-05-10', mileageKm: 612_000 });
    expect(await service()).toEqual({
      ...{ lastDay: '2018-05-10', isOverYears: true, isOverMileage: true },
      zh: expect.stringContaining('使用年限 8 年'),
      en: expect.stringContaining('8 years of service'),
    });
  });

  it('is refused under an id by which another site told of a step', async () => {
    const [item, stepId] = [await take(), newId()];
    await hear(stepDone(car(), { stepId }));
    expect(await photograph(item, stepId)).toMatchObject({ problem: { code: 'step.exists', details: { stepId } } });
    expect((await storyOf(item)).steps).toEqual([]);
    expect(await saidOf(item)).toBe(0);
  });

  it('is refused of goods that are not in its books', async () => {
    const unknown = { problem: { code: 'item.unknown' } };
    expect(await describeAs(car(), { pledged: true })).toMatchObject(unknown);
    expect(await photograph(car())).toMatchObject(unknown);
    expect(await familyView(books.custody, newId())).toMatchObject(unknown);
  });
});
