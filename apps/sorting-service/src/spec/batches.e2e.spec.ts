import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@huihuan/platform-service';
import { centre, fridge, output, station, supervisor } from '../testing/goods.support.spec.ts';
import { openSortingDoor, type SortingDoor } from '../testing/sorting-door.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';

let yard: SortingYard;
let door: SortingDoor;
beforeAll(async () => {
  yard = await openSortingYard();
  door = await openSortingDoor(yard.service);
});
afterAll(async () => {
  await door.close();
  await yard.close();
});

const { siteId } = centre;

/** Sends an act with an id of its own, and the same once more: the answer must be the same to the byte. */
const act = async (path: string, body: Record<string, unknown>) => {
  const asked = { id: newId(), ...body };
  const first = await door.post(path, asked);
  if (first.status < 300) expect(await door.post(path, asked)).toEqual(first);
  return first;
};

const open = async (family = 'appliance'): Promise<string> => {
  const id = newId();
  const answer = await act('/batches', { id, siteId, code: 'PC-2026-031', family });
  expect(answer).toMatchObject({ status: 201, body: { batchId: id, state: 'open', jobs: 0, balanced: true } });
  return id;
};

/** A fridge of 50 kg on the line for a batch. */
const start = async (batchId: string): Promise<{ readonly jobId: string; readonly status: number; body: object }> => {
  const [itemId] = await yard.takeIn(fridge());
  await act('/grades', { siteId, rows: [{ itemId, outcome: 'dismantle', reason: '不可修复' }] });
  const jobId = newId();
  const override = { supervisorId: supervisor.staffId, reason: '已回收制冷剂' };
  const { status, body } = await act('/jobs', { id: jobId, siteId, itemIds: [itemId], batchId, override });
  return { jobId, status, body };
};
const close = (jobId: string) =>
  act(`/jobs/${jobId}/close`, { override: { supervisorId: supervisor.staffId, reason: '已回收制冷剂' } });
const weigh = (jobId: string, grams: number) =>
  act(`/jobs/${jobId}/outputs`, { outputs: [output('material.steel', grams)], loss: { grams: 0 } });
const read = async (batchId: string) => (await door.get(`/batches/${batchId}`)).body;

describe('a batch of two days', () => {
  let batchId = '';
  const jobs: string[] = [];

  it('takes jobs, each of which shows its batch', async () => {
    batchId = await open();
    const days = [await start(batchId), await start(batchId)];
    for (const { jobId, status, body } of days) {
      expect({ status, body }).toMatchObject({ status: 201, body: { state: 'open', batchId } });
      jobs.push(jobId);
    }
    expect(await read(batchId)).toMatchObject({
      balance: { inputGrams: 100_000, inProcessGrams: 100_000, differenceGrams: 0, toleranceGrams: 0 },
      members: [{ state: 'open', carriedGrams: null }, { state: 'open' }],
    });
  });

  it('lets a job close from which nothing has come out yet, and counts what comes out the day after', async () => {
    expect(await close(jobs[0]!)).toMatchObject({ status: 200, body: { state: 'closed', explanation: null, batchId } });
    expect(await read(batchId)).toMatchObject({
      dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      balance: { inProcessGrams: 50_000, differenceGrams: 50_000, toleranceGrams: 1_000 },
      balanced: false,
    });
    await weigh(jobs[1]!, 99_400);
    expect(await act(`/batches/${batchId}/close`, {})).toMatchObject({
      status: 409,
      body: { code: 'batch.in-process' },
    });
    expect(await close(jobs[1]!)).toMatchObject({ status: 200 });
    expect(await read(batchId)).toMatchObject({
      balance: {
        inputGrams: 100_000,
        outputGrams: 99_400,
        inProcessGrams: 0,
        differenceGrams: 600,
        toleranceGrams: 2_000,
      },
      balanced: true,
      members: [{ carriedGrams: 50_000 }, { carriedGrams: -49_400 }],
    });
  });

  it('closes once, and says in a signed fact which jobs it counted', async () => {
    const loss = { grams: 100, reason: '含水' };
    expect(await act(`/batches/${batchId}/close`, { loss })).toMatchObject({
      status: 200,
      body: { state: 'closed', loss, balance: { lossGrams: 100, differenceGrams: 500 }, explanation: null },
    });
    expect(await act(`/batches/${batchId}/close`, {})).toMatchObject({ status: 409, body: { code: 'batch.closed' } });
    expect((await start(batchId)).body).toMatchObject({ code: 'batch.closed' });
    const stated = await yard.stated('cn.huihuan.batch.closed.v1');
    expect(stated).toMatchObject([
      {
        data: {
          batchId,
          jobs: [
            { jobId: jobs[0], grams: 50_000 },
            { jobId: jobs[1], grams: -49_400 },
          ],
          loss,
        },
      },
    ]);
    const dismantled = await yard.stated('cn.huihuan.item.dismantled.v1');
    expect(dismantled.map(({ data }) => ('carried' in data ? data.carried : null))).toEqual([
      { batchId, grams: 50_000 },
      { batchId, grams: -49_400 },
    ]);
    const listed = (await door.get(`/batches?siteId=${siteId}&state=closed`)).body;
    expect(listed).toMatchObject({ batches: [{ batchId, code: 'PC-2026-031', jobs: 2, balanced: true }] });
  });
});

describe('a batch outside the tolerance', () => {
  it('closes by the word of a supervisor alone', async () => {
    const batchId = await open();
    const { jobId } = await start(batchId);
    await weigh(jobId, 30_000);
    await close(jobId);
    const refused = await act(`/batches/${batchId}/close`, {});
    expect(refused).toMatchObject({ status: 409, body: { code: 'balance.open', path: '/explanation' } });
    const explanation = { text: '设备内残留未清理', supervisorId: supervisor.staffId };
    expect(await act(`/batches/${batchId}/close`, { explanation })).toMatchObject({
      status: 200,
      body: { explanation },
    });
  });
});

describe('a loss by reasons', () => {
  it('takes those that the rule of the family names, offers them at the bench, and says them in the fact', async () => {
    const { jobId } = await start(await open());
    const offered = (await door.get(`/jobs/${jobId}/expected`)).body['lossReasons'] as { readonly name: string }[];
    expect(offered.map(({ name }) => name)).toContain('blowing-agent');
    const outputs = [output('material.steel', 49_000)];
    const loss = (reason: string) => ({ grams: 900, reason: '', parts: [{ reason, grams: 800 }] });
    const told = (reason: string) => act(`/jobs/${jobId}/outputs`, { outputs, loss: loss(reason) });
    expect(await told('electrolyte-evaporated')).toMatchObject({ status: 422, body: { code: 'loss.reason-unknown' } });
    expect(await told('blowing-agent')).toMatchObject({ status: 200, body: { loss: loss('blowing-agent') } });
    expect(await close(jobId)).toMatchObject({ status: 200, body: { loss: loss('blowing-agent') } });
    const stated = await yard.stated('cn.huihuan.item.dismantled.v1');
    expect(stated.at(-1)).toMatchObject({ data: { jobId, loss: loss('blowing-agent') } });
  });
});

describe('what a batch does not take', () => {
  it('is refused with why', async () => {
    expect((await start(await open('vehicle'))).body).toMatchObject({ code: 'batch.other-family' });
    expect((await start(newId())).body).toMatchObject({ code: 'batch.unknown' });
    const elsewhere = { siteId: station.siteId, code: 'X', family: 'appliance' };
    expect(await act('/batches', elsewhere)).toMatchObject({ status: 409, body: { code: 'site.wrong-kind' } });
    expect(await door.get(`/batches/${newId()}`)).toMatchObject({ status: 404, body: { code: 'batch.unknown' } });
  });

  it('leaves the answers of jobs of no batch as they were', async () => {
    const [itemId] = await yard.takeIn(fridge());
    await act('/grades', { siteId, rows: [{ itemId, outcome: 'dismantle', reason: '不可修复' }] });
    const override = { supervisorId: supervisor.staffId, reason: '已回收制冷剂' };
    const { body } = await act('/jobs', { siteId, itemIds: [itemId], override });
    expect(body).not.toHaveProperty('batchId');
    const open = (await door.get(`/jobs?siteId=${siteId}&state=open`)).body['jobs'] as object[];
    expect(open.filter((job) => 'batchId' in job)).toEqual([]);
  });
});
