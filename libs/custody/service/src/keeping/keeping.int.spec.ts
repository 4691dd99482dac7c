import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, type Details } from '@huihuan/contracts-events';
import { newHolding } from '@huihuan/custody-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { writeHoldings } from '../books/holding-rows.ts';
import { followRules } from '../local-copies/follow-rules.ts';
import { keepStories } from '../stories/keep-stories.ts';
import { centre, fridge, newId, openBooks, type Books } from '../testing/books.support.spec.ts';
import { dismantlingDaysSql, endedSql, firstVideoSql, videosSql } from './keeping-sql.ts';
import { afterOf, siteKeeping, type KeptVideoState } from './site-keeping.ts';

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

const kept = async (today: string, more: { limit?: number; after?: string; state?: KeptVideoState } = {}) => {
  const custody = { ...books.custody, now: () => new Date(`${today}T04:00:00.000Z`) };
  const asked = { siteId, after: afterOf(more.after), limit: more.limit ?? 100, state: more.state };
  const told = await siteKeeping(custody, asked);
  if (!told.ok) throw new Error(told.problem.en);
  return told.value;
};

describe('what a centre has to keep', () => {
  it('is told by rule: what is kept until when, and what is over its time, for the centre to decide', async () => {
    await ended('appliance', '2023-03-01');
    await ended('appliance', '2023-03-02');
    await ended('appliance', '2026-03-02');
    const of = async (today: string) =>
      (await kept(today)).records?.find(({ rule }) => rule.ruleId === 'appliance.records');
    expect(await of('2026-03-01')).toMatchObject({
      ...{ kept: 3, since: '2023-03-01', nextUntil: '2026-03-01', lastUntil: '2029-03-02', over: 0, overThrough: null },
      rule: { standing: 'national', effect: 'clock' },
    });
    expect(await of('2026-03-03')).toMatchObject({
      kept: 1,
      nextUntil: '2029-03-02',
      over: 2,
      overThrough: '2023-03-02',
    });
  });

  it('is never said to be over through a day before which something is kept for longer by the rule of its own day', async () => {
    const version = {
      ...{ versionId: newId(), ruleId: 'buying.records', scope: { kind: 'area' as const, areaCode: '410122' } },
      ...{ validFrom: '2023-08-01', validTo: '2023-12-31', effect: 'clock' as const, parameters: { days: 3650 } },
      ...{ document: '本地管理办法', clause: null },
    };
    const deliveries = await books.said(serviceSource('registry'), [fact('cn.huihuan.rule.version-set.v1', version)]);
    await books.custody.database.transaction((tx) => followRules.apply(tx, deliveries));
    const of = async () => (await kept('2026-04-01')).records?.find(({ rule }) => rule.ruleId === 'buying.records');
    await ended('bulk', '2023-08-01');
    await ended('bulk', '2024-01-02');
    expect(await of()).toMatchObject({ kept: 1, lastUntil: '2033-07-29', over: 1, overThrough: null });
    await ended('bulk', '2023-07-21');
    expect(await of()).toMatchObject({ kept: 1, over: 2, overThrough: '2023-07-21' });
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
    expect(records?.find(({ rule }) => rule.ruleId === 'vehicle.ledger')).toMatchObject({
      ...{ kept: 3, over: 0, rule: { standing: 'local' } },
    });
    expect((await kept('2027-03-04')).videos.map(({ state }) => state)).toEqual(['kept', 'over', 'over']);
  });

  it('is asked for by how it stands, and says how many are missing or kept for too short', async () => {
    const idsOf = async (state: KeptVideoState, today = '2026-04-01') =>
      (await kept(today, { state })).videos.map(({ itemId, state: is }) => [itemId, is]);
    const { videos, videosMissing, videosShort, videoRule } = await kept('2026-04-01');
    expect([videosMissing, videosShort, videoRule]).toMatchObject([1, 1, { days: 365, rule: { standing: 'local' } }]);
    for (const { itemId, state } of videos) expect(await idsOf(state)).toEqual([[itemId, state]]);
    expect(await idsOf('over')).toEqual([]);
    expect((await idsOf('over', '2027-03-04')).length).toBe(2);
    expect((await kept('2027-03-04', { state: 'over' })).videosMissing).toBe(0);
  });

  it('comes by the page', async () => {
    const first = await kept('2026-04-01', { limit: 2 });
    const rest = await kept('2026-04-01', { limit: 2, after: first.next ?? '' });
    expect([first.videos.length, rest.videos.length, rest.next]).toEqual([2, 1, null]);
    expect(new Set([...first.videos, ...rest.videos].map(({ itemId }) => itemId)).size).toBe(3);
    expect([first.records?.length, first.videosUnasked]).toEqual([4, 0]);
    expect([rest.records, rest.videosUnasked]).toEqual([undefined, undefined]);
  });

  it('leaves out nothing of one moment where a page ends within it, or within its millisecond', async () => {
    const ids: string[] = [];
    for (const at of ['.000500Z', '.000500Z', '.000900Z', '.000100Z', '.000500Z']) {
      const itemId = await ended('vehicle', '2026-03-20');
      const sql = 'update holding set since = $2 where item_id = $1';
      await books.custody.database.query(sql, [itemId, `2026-03-20T04:00:00${at}`]);
      ids.push(itemId);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await kept('2026-04-01', { limit: 1, ...(after === undefined ? {} : { after }) });
      seen.push(...page.videos.map(({ itemId }) => itemId));
      after = page.next ?? undefined;
    } while (after !== undefined && seen.length < 20);
    expect(seen.filter((itemId) => ids.includes(itemId)).toSorted()).toEqual(ids.toSorted());
    await books.custody.database.query('delete from holding where item_id = any ($1::uuid[])', [ids]);
  });

  it('counts vehicles of before the first record of a video, and lists those of which somebody says where theirs is', async () => {
    await ended('vehicle', '2026-03-01');
    await ended('vehicle', '2025-04-01');
    await ended('vehicle', '2025-03-01');
    const told = await ended('vehicle', '2026-02-01');
    await video(told, { place: '录像机 1', keptUntil: '2027-12-31' });
    const { videos, videosFrom, videosUnasked } = await kept('2026-04-01');
    expect([videosFrom, videosUnasked, videos.length]).toEqual(['2026-03-02', 2, 4]);
    expect(videos.at(-1)).toMatchObject({ itemId: told, state: 'kept' });
  });

  it('is found by index', async () => {
    const { siteId: site } = centre;
    const planOf = (sql: string, parameters: unknown[]): Promise<string> =>
      books.custody.database.transaction(async (tx) => {
        await tx.query('set local enable_seqscan = off');
        await tx.query('set local enable_bitmapscan = off');
        return JSON.stringify(await rowsOf(tx, `explain ${sql}`, parameters));
      });
    expect(await planOf(endedSql, [site])).toContain('holding_ended');
    const days = [['2026-03-02'], ['2027-03-02'], [true]];
    const videos = await planOf(videosSql, [site, ...days, '2026-04-01', null, null, 10, 'missing']);
    expect(videos).toContain('holding_dismantled');
    expect(videos).toContain('item_step_of_item');
    expect(await planOf(dismantlingDaysSql, [site])).toContain('holding_dismantled');
    expect(await planOf(firstVideoSql, [])).toContain('item_step_video');
  });
});
