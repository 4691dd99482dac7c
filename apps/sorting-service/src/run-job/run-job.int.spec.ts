import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Identifier } from '@huihuan/contracts-events';
import { presentHoldings } from '@huihuan/custody-service';
import { newId } from '@huihuan/platform-service';
import type { JobCommand } from '@huihuan/processing-domain';
import { gradeItems } from '../grade-items/grade-items.ts';
import { centre, fridge, operator, output, strangeSupervisor, supervisor } from '../testing/goods.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';
import { changeJob } from './change-job.ts';
import { genealogyOf } from './job-queries.ts';

let yard: SortingYard;
beforeAll(async () => {
  yard = await openSortingYard();
});
afterAll(() => yard.close());

const siteId = centre.siteId;
const noLoss = { grams: 0, reason: '' };
const explained = (by: { readonly staffId: string }) => ({ text: '保温层含水', supervisorId: by.staffId });
const serial = (value: string): Identifier => ({ kind: 'serial', value });

const act = (jobId: string, command: JobCommand, id: string = newId()) =>
  changeJob(yard.custody, { asked: { id, ...command }, jobId, command, correlationId: 'test' });

const close = (jobId: string, explanation: ReturnType<typeof explained> | null = null, id?: string) =>
  act(jobId, { kind: 'close', explanation, evidence: [], staffId: null }, id);

const draft = (jobId: string, outputs: ReturnType<typeof output>[], loss = noLoss) =>
  act(jobId, { kind: 'draft-outputs', outputs, loss });

const start = (jobId: string, itemIds: readonly string[]) =>
  act(jobId, { kind: 'start', jobId, siteId, itemIds }, jobId);

const gradeAll = (itemIds: readonly string[]) => {
  const rows = itemIds.map((itemId) => ({ itemId, outcome: 'dismantle', reason: '不可修复' }));
  return gradeItems(yard.custody, { asked: { id: newId(), siteId, rows }, correlationId: 'test' });
};

/** A job with these goods on the line. */
const begun = async (...items: readonly ReturnType<typeof fridge>[]): Promise<string> => {
  const itemIds = await yard.takeIn(...items);
  await gradeAll(itemIds);
  const jobId = newId();
  expect(await start(jobId, itemIds)).toMatchObject({ ok: true });
  return jobId;
};

const stateOf = async (itemId: string) => (await presentHoldings(yard.custody.database, [itemId]))(itemId)?.state;

const dismantledBy = async (jobId: string) =>
  (await yard.stated('cn.huihuan.item.dismantled.v1')).filter(({ subject }) => subject === jobId);

describe('a dismantling job', () => {
  it('takes what was graded for it, all or none', async () => {
    const [graded, ungraded] = await yard.takeIn(fridge(), fridge());
    await gradeAll([graded!]);
    expect(await start(newId(), [graded!, ungraded!])).toMatchObject({
      problem: { code: 'item.not-graded-for-dismantling', path: '/itemIds/1' },
    });
    expect(await stateOf(graded!)).toBe('in-stock');
  });

  it('answers the balance of the draft, closes within the tolerance and puts the outputs into stock', async () => {
    const input = fridge();
    const jobId = await begun(input);
    const [steel, copper] = [output('material.steel', 48_000), output('material.copper', 1_200)];
    const drafted = await draft(jobId, [steel, copper], { grams: 300, reason: '粉尘' });
    const balance = { inputGrams: 50_000, outputGrams: 49_200, lossGrams: 300, differenceGrams: 500 };
    expect(drafted).toMatchObject({ value: { state: 'open', balance, balanced: true, endedAt: null } });
    expect(await close(jobId)).toMatchObject({ value: { state: 'closed', balance, explanation: null } });
    expect(await stateOf(input.itemId)).toBe('consumed');
    expect(await stateOf(copper.itemId)).toBe('in-stock');
    expect(await dismantledBy(jobId)).toMatchObject([
      {
        data: {
          inputs: [{ itemId: input.itemId, custodySeq: 3 }],
          outputs: [{ item: { tracking: 'lot', custodySeq: 1 } }, { item: { classCode: 'material.copper' } }],
        },
      },
    ]);
  });

  it('out of balance, closes only when a supervisor of this site explains it', async () => {
    const jobId = await begun(fridge());
    await draft(jobId, [output('material.steel', 40_000)]);
    expect(await close(jobId)).toMatchObject({
      problem: { code: 'balance.open', details: { differenceGrams: 10_000, toleranceGrams: 1_000 } },
    });
    for (const nobody of [operator, strangeSupervisor, { staffId: newId() }]) {
      expect(await close(jobId, explained(nobody))).toMatchObject({
        problem: { code: 'explanation.not-a-supervisor', path: '/explanation/supervisorId' },
      });
    }
    expect(await dismantledBy(jobId)).toHaveLength(0);
    expect(await close(jobId, explained(supervisor))).toMatchObject({
      value: { state: 'closed', balanced: false, explanation: explained(supervisor) },
    });
  });

  it('keeps the lines of two operators who weigh at the same moment', async () => {
    const jobId = await begun(fridge());
    const lines = [
      output('material.steel', 30_000),
      output('material.copper', 1_000),
      output('material.steel', 18_000),
    ];
    const put = (line: ReturnType<typeof output>) =>
      act(jobId, { kind: 'change-outputs', put: [line], remove: [], loss: null });
    await Promise.all(lines.map(put));
    const [first] = lines;
    const seen = await put({ ...first!, grams: 30_500 });
    expect(seen).toMatchObject({ value: { balance: { outputGrams: 49_500 }, balanced: true } });
    expect(seen.ok && seen.value.outputs).toHaveLength(3);
  });

  it('closes once when two operators close it at the same moment', async () => {
    const jobId = await begun(fridge());
    await draft(jobId, [output('material.steel', 50_000)]);
    const answers = await Promise.all([close(jobId), close(jobId)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'job.closed' } });
    expect(await dismantledBy(jobId)).toHaveLength(1);
  });

  it('gives the first answer to a retry, also to one that overtakes it', async () => {
    const jobId = await begun(fridge());
    await draft(jobId, [output('material.steel', 50_000)]);
    const id = newId();
    const [first, second] = await Promise.all([close(jobId, null, id), close(jobId, null, id)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await close(jobId, null, id)).toEqual(first);
    expect(await close(jobId, explained(supervisor), id)).toMatchObject({ problem: { code: 'request.id-reused' } });
    expect(await dismantledBy(jobId)).toHaveLength(1);
  });

  it('gives its items back when it is cancelled, and to one job only', async () => {
    const [itemId] = await yard.takeIn(fridge());
    await gradeAll([itemId!]);
    const jobs = [newId(), newId()];
    const started = await Promise.all(jobs.map((jobId) => start(jobId, [itemId!])));
    expect(started.filter(({ ok }) => ok)).toHaveLength(1);
    expect(started.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'item.in-process' } });
    const jobId = jobs[started.findIndex(({ ok }) => ok)]!;
    expect(await act(jobId, { kind: 'cancel', reason: '设备故障' })).toMatchObject({
      value: { state: 'cancelled', reason: '设备故障', balance: null, outputs: [] },
    });
    expect(await stateOf(itemId!)).toBe('in-stock');
    expect(await close(jobId)).toMatchObject({ problem: { code: 'job.cancelled' } });
    expect(await start(newId(), [itemId!])).toMatchObject({ ok: true });
  });

  it('is refused where nobody knows it', async () => {
    expect(await close(newId())).toMatchObject({ problem: { code: 'job.unknown' } });
  });
});

describe('what comes out', () => {
  it('is refused with the place when another active item carries its number, and leaves nothing', async () => {
    const one = await begun(fridge());
    const part = output('part.compressor', 50_000, [serial('COMP-77')]);
    await draft(one, [part]);
    expect(await close(one)).toMatchObject({ ok: true });

    const two = await begun(fridge());
    const twin = output('part.compressor', 50_000, [serial('comp-77')]);
    await draft(two, [twin]);
    const refused = await close(two);
    expect(refused).toMatchObject({
      problem: {
        code: 'identifier.active-elsewhere',
        details: {
          outputItemId: twin.itemId,
          itemId: part.itemId,
          place: { kind: 'site', id: siteId, name: centre.name },
        },
      },
    });
    expect(await dismantledBy(two)).toHaveLength(0);
    expect(await stateOf(twin.itemId)).toBeUndefined();

    await draft(two, [{ ...twin, identifiers: [serial('COMP-78')] }]);
    expect(await close(two)).toMatchObject({ ok: true });
  });

  it('is refused as well when the number came in with a shipment', async () => {
    const holder = fridge({ identifiers: [serial('IN-STOCK-1')] });
    await yard.takeIn(holder);
    const jobId = await begun(fridge());
    await draft(jobId, [output('part.compressor', 50_000, [serial('IN-STOCK-1')])]);
    expect(await close(jobId)).toMatchObject({
      problem: { code: 'identifier.active-elsewhere', details: { itemId: holder.itemId } },
    });
  });

  it('carries on the code of the item that it was taken out of', async () => {
    const battery: Identifier = { kind: 'battery', value: '04QCB76836300JBC40000903' };
    const truck = fridge({
      family: 'machine',
      classCode: 'machine.forklift',
      grams: 1_200_000,
      identifiers: [battery],
    });
    const jobId = await begun(truck);
    const pack = output('battery.traction-pack', 300_000, [battery]);
    await draft(jobId, [pack, output('material.steel', 900_000)]);
    expect(await close(jobId)).toMatchObject({ ok: true });

    await gradeAll([pack.itemId]);
    const next = newId();
    expect(await start(next, [pack.itemId])).toMatchObject({ ok: true });
    const reused = output('battery.traction-pack', 300_000, [battery]);
    await draft(next, [reused]);
    expect(await close(next)).toMatchObject({ ok: true });
    expect(await genealogyOf(yard.custody.database, [pack.itemId], [reused.itemId])).toEqual({
      origins: [{ itemId: pack.itemId, jobId }],
      derived: [],
    });
    expect(await genealogyOf(yard.custody.database, [truck.itemId], [pack.itemId])).toEqual({
      origins: [],
      derived: [{ itemId: pack.itemId, jobId: next }],
    });

    // What the service hears of its own facts later must not free the number of the item that carries it now.
    await yard.caughtUp();
    const last = await begun(fridge());
    await draft(last, [output('battery.traction-pack', 50_000, [battery])]);
    expect(await close(last)).toMatchObject({
      problem: { code: 'identifier.active-elsewhere', details: { itemId: reused.itemId } },
    });
  });

  it('needs an id that no item has, at the draft and still at the close', async () => {
    const [one, two] = [await begun(fridge()), await begun(fridge())];
    const same = output('material.steel', 50_000);
    await draft(one, [same]);
    await draft(two, [same]);
    expect(await close(one)).toMatchObject({ ok: true });
    expect(await close(two)).toMatchObject({ problem: { code: 'output.id-taken', path: '/outputs/0' } });
    expect(await draft(two, [same])).toMatchObject({ problem: { code: 'output.id-taken' } });
  });
});
