import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { presentHoldings } from '@huihuan/custody-service';
import { newId } from '@huihuan/platform-service';
import { centre, fridge, station } from '../testing/goods.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';
import { checkGrades, gradeItems } from './grade-items.ts';

let yard: SortingYard;
beforeAll(async () => {
  yard = await openSortingYard();
});
afterAll(() => yard.close());

const grade = (asked: { readonly id: string; readonly siteId?: string; readonly rows: unknown[] }) =>
  gradeItems(yard.custody, { asked: { siteId: centre.siteId, ...asked }, correlationId: 'test' });

const row = (itemId: string | undefined, outcome = 'dismantle') => ({ itemId, outcome, reason: '压缩机失效' });

const gradeOf = async (itemId: string) => (await presentHoldings(yard.custody.database, [itemId]))(itemId)?.grade;

const gradedFacts = async () => (await yard.stated('cn.huihuan.item.graded.v1')).length;

describe('grading a batch', () => {
  it('answers each row, and a bad row spoils no other', async () => {
    const [first, second, third] = await yard.takeIn(fridge(), fridge(), fridge());
    const stranger = newId();
    const answer = await grade({
      id: newId(),
      rows: [
        { ...row(first), measurements: { insulation: 'ok', minutes: 4 } },
        'no row at all',
        { ...row(second), outcome: 'sell', extra: 1 },
        row(stranger),
        row(second, 'cascade'),
        row(third, 'reuse'),
      ],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        accepted: 2,
        refused: 4,
        answers: [
          { index: 0, itemId: first, status: 'accepted' },
          {
            index: 1,
            itemId: null,
            status: 'refused',
            problem: { code: 'request.invalid', status: 422, path: '/rows/1' },
          },
          { index: 2, itemId: second, problem: { errors: [{ path: '/rows/2/outcome' }, { path: '/rows/2/extra' }] } },
          { index: 3, itemId: stranger, problem: { code: 'item.unknown', path: '/rows/3/itemId' } },
          { index: 4, itemId: second, problem: { code: 'grade.not-allowed', path: '/rows/4/outcome' } },
          { index: 5, itemId: third, status: 'accepted' },
        ],
      },
    });
    expect(await Promise.all([first, second, third].map((id) => gradeOf(id!)))).toEqual(['dismantle', null, 'reuse']);
  });

  it('gives the first answer when it is sent again, and grades once', async () => {
    const [itemId] = await yard.takeIn(fridge());
    const asked = { id: newId(), rows: [row(itemId), row(newId())] };
    const first = await grade(asked);
    const facts = await gradedFacts();
    expect(await grade(asked)).toEqual(first);
    expect(await gradedFacts()).toBe(facts);
    expect(await grade({ ...asked, rows: [row(itemId, 'reuse')] })).toMatchObject({
      problem: { code: 'request.id-reused' },
    });
    expect(await gradeOf(itemId!)).toBe('dismantle');
  });

  it('says what it would answer, and writes nothing', async () => {
    const [good, other] = await yard.takeIn(fridge(), fridge());
    const rows = [row(good), 'no row at all', row(newId()), row(other, 'cascade')];
    const asked = { id: newId(), siteId: centre.siteId, rows };
    const facts = await gradedFacts();
    const checked = await checkGrades(yard.custody, asked);
    expect(checked).toMatchObject({
      value: { accepted: 0, refused: 3, answers: [{ status: 'passes', itemId: good }, {}, {}, {}] },
    });
    expect(await gradedFacts()).toBe(facts);
    expect(await gradeOf(good!)).toBeNull();
    const sent = await grade(asked);
    if (!checked.ok || !sent.ok) throw new Error('refused whole');
    expect(sent.value.answers.slice(1)).toEqual(checked.value.answers.slice(1));
    expect(await gradeOf(good!)).toBe('dismantle');
    expect(await checkGrades(yard.custody, { ...asked, siteId: station.siteId })).toMatchObject({
      problem: { code: 'site.wrong-kind' },
    });
  });

  it('lets the later decision of one item hold', async () => {
    const [itemId] = await yard.takeIn(fridge());
    await grade({ id: newId(), rows: [row(itemId), row(itemId, 'remanufacture')] });
    expect(await gradeOf(itemId!)).toBe('remanufacture');
  });

  it('takes a thousand rows', async () => {
    const itemIds = await yard.takeIn(...Array.from({ length: 1000 }, () => fridge()));
    expect(await grade({ id: newId(), rows: itemIds.map((itemId) => row(itemId)) })).toMatchObject({
      ok: true,
      value: { accepted: 1000, refused: 0 },
    });
  });

  it('is refused whole at a site that is not this tier’s', async () => {
    const rows = [row(newId())];
    expect(await grade({ id: newId(), siteId: station.siteId, rows })).toMatchObject({
      problem: { code: 'site.wrong-kind', path: '/siteId' },
    });
    expect(await grade({ id: newId(), siteId: newId(), rows })).toMatchObject({ problem: { code: 'site.unknown' } });
  });
});
