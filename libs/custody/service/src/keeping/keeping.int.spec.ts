import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, type Details } from '@huihuan/contracts-events';
import { newHolding } from '@huihuan/custody-domain';
import { writeHoldings } from '../books/holding-rows.ts';
import { keepStories } from '../stories/keep-stories.ts';
import { centre, fridge, newId, openBooks, type Books } from '../testing/books.support.spec.ts';
import { afterOf, siteKeeping } from './site-keeping.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('sorting');
  await books.know(centre);
});
afterAll(() => books.close());

const { siteId } = centre;

/** An item whose last fact at the centre is of this day. */
const ended = async (family: 'vehicle' | 'appliance' | 'bulk', day: string): Promise<string> => {
  const item = { ...fridge(), family, classCode: family === 'vehicle' ? 'vehicle.passenger-car' : `${family}.x` };
  await writeHoldings(books.custody.database, [{ ...newHolding(siteId, item), state: 'consumed' }]);
  const sql = 'update holding set since = $2 where item_id = $1';
  await books.custody.database.query(sql, [item.itemId, `${day}T04:00:00.000Z`]);
  return item.itemId;
};

const video = async (itemId: string, details: Details, corrects: string | null = null): Promise<string> => {
  const stepId = newId();
  const event = fact('cn.huihuan.item.step-recorded.v1', {
    ...{ siteId, itemId, family: 'vehicle', classCode: 'vehicle.passenger-car', stepId, corrects, details },
    ...{ step: 'dismantling-video', result: 'done', evidence: [], staffId: null, witnessId: null },
    occurredAt: '2026-03-02T05:00:00.000Z',
  });
  await books.custody.database.transaction((tx) => keepStories(tx, [{ id: newId(), event }]));
  return stepId;
};

const kept = async (today: string, more: { limit?: number; after?: string } = {}) => {
  const custody = { ...books.custody, now: () => new Date(`${today}T04:00:00.000Z`) };
  const told = await siteKeeping(custody, { siteId, after: afterOf(more.after), limit: more.limit ?? 100 });
  if (!told.ok) throw new Error(told.problem.en);
  return told.value;
};

describe('what a centre has to keep', () => {
  it('is told by rule: what is kept until when, and what is over its time, for the centre to decide', async () => {
    await ended('appliance', '2023-03-01');
    await ended('appliance', '2023-03-02');
    await ended('appliance', '2026-03-02');
    const of = async (today: string) =>
      (await kept(today)).records.find(({ rule }) => rule.ruleId === 'appliance.records');
    expect(await of('2026-03-01')).toMatchObject({
      ...{ kept: 3, nextUntil: '2026-03-01', lastUntil: '2029-03-02', over: 0, overThrough: null },
      rule: { standing: 'national', effect: 'clock' },
    });
    expect(await of('2026-03-03')).toMatchObject({
      kept: 1,
      nextUntil: '2029-03-02',
      over: 2,
      overThrough: '2023-03-02',
    });
  });

  it('is of a video: where it is, whether it is kept for as long as the rule of its day asks, and when it may go', async () => {
    const [silent, early, good] = [
      await ended('vehicle', '2026-03-02'),
      await ended('vehicle', '2026-03-03'),
      await ended('vehicle', '2026-03-04'),
    ];
    await video(early, { place: '录像机 1', keptUntil: '2027-03-02' });
    const wrong = await video(good, { place: '录像机 1', keptUntil: '2026-06-01' });
    await video(good, { place: '录像机 2', cameras: '1、2', sha256: 'ab'.repeat(32), keptUntil: '2027-12-31' }, wrong);
    const { videos, records } = await kept('2026-04-01');
    expect(videos).toMatchObject([
      {
        ...{ itemId: good, state: 'kept', place: '录像机 2', cameras: '1、2', sha256: 'ab'.repeat(32) },
        ...{ dismantledOn: '2026-03-04', neededUntil: '2027-03-04', saidUntil: '2027-12-31' },
      },
      { itemId: early, state: 'short', neededUntil: '2027-03-03', saidUntil: '2027-03-02' },
      { itemId: silent, state: 'missing', neededUntil: '2027-03-02', saidUntil: null, stepId: null },
    ]);
    expect(records.find(({ rule }) => rule.ruleId === 'vehicle.ledger')).toMatchObject({
      ...{ kept: 3, over: 0, rule: { standing: 'local' } },
    });
    expect((await kept('2027-03-04')).videos.map(({ state }) => state)).toEqual(['kept', 'over', 'over']);
  });

  it('comes by the page', async () => {
    const first = await kept('2026-04-01', { limit: 2 });
    const rest = await kept('2026-04-01', { limit: 2, after: first.next ?? '' });
    expect([first.videos.length, rest.videos.length, rest.next]).toEqual([2, 1, null]);
    expect(new Set([...first.videos, ...rest.videos].map(({ itemId }) => itemId)).size).toBe(3);
  });
});
