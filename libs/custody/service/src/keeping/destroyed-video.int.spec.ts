import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, type Details } from '@huihuan/contracts-events';
import { newHolding } from '@huihuan/custody-domain';
import { writeHoldings } from '../books/holding-rows.ts';
import { copyRegistry } from '../local-copies/copy-registry.ts';
import { tellStep } from '../stories/tell-stories.ts';
import { centre, fridge, newId, openBooks, type Books } from '../testing/books.support.spec.ts';
import { siteKeeping } from './site-keeping.ts';

let books: Books;
const { siteId } = centre;
const staffId = newId();
beforeAll(async () => {
  books = await openBooks('sorting');
  await books.know(centre);
  const hired = fact('cn.huihuan.staff.registered.v1', {
    ...{ staffId, displayName: '示例操作员', role: 'sorting-operator', siteIds: [siteId], active: true },
  });
  const deliveries = await books.said(serviceSource('registry'), [hired]);
  await books.custody.database.transaction((tx) => copyRegistry.apply(tx, deliveries));
});
afterAll(() => books.close());

/** A vehicle that the centre took apart on a day. */
const dismantled = async (day: string, state: 'consumed' | 'in-stock' = 'consumed'): Promise<string> => {
  const item = { ...fridge(), family: 'vehicle' as const, classCode: 'vehicle.passenger-car' };
  await writeHoldings(books.custody.database, [{ ...newHolding(siteId, item), state }]);
  await books.custody.database.query('update holding set since = $2 where item_id = $1', [
    item.itemId,
    `${day}T04:00:00.000Z`,
  ]);
  return item.itemId;
};

interface Done {
  readonly today: string;
  readonly by?: string | null;
  readonly result?: 'done' | 'failed';
  readonly corrects?: string;
}

const tell = (itemId: string, step: string, details: Details, { today, by = staffId, result, corrects }: Done) => {
  const stepId = newId();
  const now = `${today}T05:00:00.000Z`;
  return tellStep(
    { ...books.custody, now: () => new Date(now) },
    {
      ...{ asked: { id: stepId }, itemId, siteId, correlationId: 'test' },
      command: {
        ...{ stepId, step, details, evidence: [], staffId: by, witnessId: null, occurredAt: now },
        ...{ result: result ?? 'done', corrects: corrects ?? null },
      },
    },
  );
};

const where = {
  ...{ place: '录像机 1', cameras: '1', fromDay: '2026-03-02', fromTime: '09:00', toDay: '2026-03-02' },
  ...{ toTime: '10:00', keptUntil: '2027-12-31' },
};
const record = (itemId: string) => tell(itemId, 'dismantling-video', where, { today: '2026-03-02' });
const destroy = (itemId: string, destroyedOn: string, done: Done) =>
  tell(itemId, 'destroy-video', { destroyedOn, how: 'deleted' }, done);
const kept = async (today: string, itemId: string) => {
  const custody = { ...books.custody, now: () => new Date(`${today}T05:00:00.000Z`) };
  const told = await siteKeeping(custody, { siteId, after: null, limit: 100 });
  if (!told.ok) throw new Error(told.problem.en);
  return told.value.videos.find((each) => each.itemId === itemId);
};

describe('the video of a vehicle', () => {
  it('is not destroyed before the rule of the day of its dismantling lets it go, and then once, by whom and how', async () => {
    const itemId = await dismantled('2026-03-02');
    expect(await record(itemId)).toMatchObject({ ok: true });
    const early = await destroy(itemId, '2027-03-02', { today: '2027-03-02' });
    expect(early).toMatchObject({
      problem: { code: 'video.kept-longer', details: { ruleId: 'vehicle.video', keptUntil: '2027-03-02' } },
    });
    expect(await kept('2027-03-03', itemId)).toMatchObject({ state: 'over', destroyed: null });
    expect(await destroy(itemId, '2027-03-03', { today: '2027-03-04' })).toMatchObject({ ok: true });
    expect(await kept('2027-03-04', itemId)).toMatchObject({
      ...{ state: 'destroyed', place: '录像机 1' },
      destroyed: { on: '2027-03-03', how: 'deleted', byPersonId: staffId },
    });
    const again = await destroy(itemId, '2027-03-04', { today: '2027-03-04' });
    expect(again).toMatchObject({ problem: { code: 'video.destroyed-before' } });
  });

  it('is there again where the record of its destruction was wrong', async () => {
    const itemId = await dismantled('2026-03-02');
    await record(itemId);
    const gone = await destroy(itemId, '2027-03-03', { today: '2027-03-03' });
    const corrects = gone.ok ? gone.value.stepId : '';
    const taken = await tell(itemId, 'destroy-video', {}, { today: '2027-03-05', result: 'failed', corrects });
    expect(taken).toMatchObject({ ok: true });
    expect(await kept('2027-03-05', itemId)).toMatchObject({ state: 'over', destroyed: null });
  });

  it('is destroyed by somebody, after it was recorded, of a vehicle that was taken apart here', async () => {
    const [itemId, whole] = [await dismantled('2026-03-02'), await dismantled('2026-03-02', 'in-stock')];
    const today = '2027-03-03';
    expect(await destroy(itemId, today, { today })).toMatchObject({ problem: { code: 'video.unrecorded' } });
    await record(itemId);
    await record(whole);
    expect(await destroy(itemId, today, { today, by: null })).toMatchObject({ problem: { code: 'video.nobody' } });
    expect(await destroy(whole, today, { today })).toMatchObject({ problem: { code: 'video.not-dismantled' } });
  });
});
