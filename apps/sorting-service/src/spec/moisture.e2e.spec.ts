import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@huihuan/platform-service';
import { centre, operator, output, paper } from '../testing/goods.support.spec.ts';
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
const now = () => new Date().toISOString();
const measure = (itemId: string, moisturePercent: number) =>
  act(`/items/${itemId}/steps`, {
    ...{ siteId, step: 'measure-moisture', result: 'done', evidence: [], staffId: operator.staffId, witnessId: null },
    ...{ details: { moisturePercent, method: 'infrared', instrument: 'MB-7' }, corrects: null, occurredAt: now() },
  });
const dried = (grams: number, permille?: number) => ({
  ...output('bulk.paper', grams),
  ...(permille === undefined ? {} : { moisture: { permille, method: 'infrared', measuredAt: now() } }),
});
const start = async (batchId: string | null, percent?: number): Promise<string> => {
  const [itemId = ''] = await yard.takeIn(paper());
  if (percent !== undefined) expect(await measure(itemId, percent)).toMatchObject({ status: 201 });
  const id = newId();
  const joined = batchId === null ? {} : { batchId };
  expect(await act('/jobs', { id, siteId, itemIds: [itemId], ...joined })).toMatchObject({ status: 201 });
  return id;
};
const weigh = (jobId: string, outputs: readonly object[], loss: object = { grams: 0 }) =>
  act(`/jobs/${jobId}/outputs`, { outputs, loss });

describe('a wet lot of paper over two jobs of a batch', () => {
  let batchId = '';
  const jobs: string[] = [];

  it('is measured before it goes in: the job says its dry mass', async () => {
    batchId = newId();
    await act('/batches', { id: batchId, siteId, code: 'PC-2026-040', family: 'bulk' });
    jobs.push(await start(batchId, 18), await start(batchId, 20));
    const [first = ''] = jobs;
    expect((await door.get(`/jobs/${first}`)).body).toMatchObject({
      inputMoisture: [{ permille: 180 }],
      dryFrame: { basis: 'dry', inputGrams: 820_000, toleranceGrams: 16_400 },
      balanced: false,
    });
  });

  it('dries on the way: the first job leaves wet paper in the machine, the second brings it out', async () => {
    const [first = '', second = ''] = jobs;
    expect((await weigh(first, [dried(600_000, 100)])).body).toMatchObject({
      balance: { differenceGrams: 400_000 },
      dry: { basis: 'dry', outputGrams: 540_000, differenceGrams: 280_000 },
    });
    await act(`/jobs/${first}/close`, {});
    await weigh(second, [dried(1_160_000, 90)], {
      grams: 2_000,
      reason: '',
      parts: [{ reason: 'dust', grams: 2_000 }],
    });
    expect((await act(`/jobs/${second}/close`, {})).body).toMatchObject({
      state: 'closed',
      dry: { inputGrams: 800_000, outputGrams: 1_055_600, lossGrams: 2_000, differenceGrams: -257_600 },
    });
  });

  it('closes without an explanation: the weights lack 238 kg, of which the measurements show 215.6 kg to be water', async () => {
    const dry = {
      ...{ basis: 'dry', inputGrams: 1_620_000, outputGrams: 1_595_600, lossGrams: 2_000, differenceGrams: 22_400 },
      toleranceGrams: 32_400,
    };
    const balance = { inputGrams: 2_000_000, outputGrams: 1_760_000, lossGrams: 2_000, differenceGrams: 238_000 };
    expect((await door.get(`/batches/${batchId}`)).body).toMatchObject({
      ...{ balance, dry, balanced: true },
      members: [{ dry: { differenceGrams: 280_000 } }, { dry: { differenceGrams: -257_600 } }],
    });
    expect(await act(`/batches/${batchId}/close`, {})).toMatchObject({
      status: 200,
      body: { state: 'closed', explanation: null, dry },
    });
    expect(await yard.stated('cn.huihuan.batch.closed.v1')).toMatchObject([{ data: { dry, explanation: null } }]);
    const [first] = await yard.stated('cn.huihuan.item.dismantled.v1');
    expect(first).toMatchObject({
      data: {
        inputMoisture: [{ permille: 180 }],
        outputs: [{ moisture: { permille: 100, method: 'infrared' } }],
        dry: { inputGrams: 820_000 },
      },
    });
  });
});

describe('what was not measured on both sides', () => {
  it('is no water: neither by the weights that lack, nor by calling a loss so', async () => {
    const jobId = await start(null, 18);
    expect((await weigh(jobId, [dried(900_000)])).body).not.toHaveProperty('dry');
    expect(await act(`/jobs/${jobId}/close`, {})).toMatchObject({ status: 409, body: { code: 'balance.open' } });
    const parts = [{ reason: 'moisture', grams: 100_000 }];
    await weigh(jobId, [dried(900_000)], { grams: 100_000, reason: '', parts });
    expect(await act(`/jobs/${jobId}/close`, {})).toMatchObject({
      status: 409,
      body: { code: 'loss.moisture-not-measured' },
    });
    await weigh(jobId, [dried(900_000, 90)], {
      grams: 99_000,
      reason: '',
      parts: [{ reason: 'moisture', grams: 99_000 }],
    });
    expect(await act(`/jobs/${jobId}/close`, {})).toMatchObject({ status: 200, body: { explanation: null } });
  });

  it('is told when it is wetter than its class may be, and goes on', async () => {
    const [itemId = ''] = await yard.takeIn(paper());
    await measure(itemId, 12.1);
    expect(await act('/jobs', { id: newId(), siteId, itemIds: [itemId] })).toMatchObject({
      status: 201,
      body: { warnings: [{ code: 'moisture.above-limit' }] },
    });
  });

  it('takes no method that is none, and no moisture above the whole', async () => {
    const jobId = await start(null, 10);
    const by = (permille: number, method: string) =>
      weigh(jobId, [{ ...output('bulk.paper', 1_000), moisture: { permille, method, measuredAt: now() } }]);
    expect(await by(90, 'by-hand')).toMatchObject({ status: 422, body: { code: 'moisture.method-unknown' } });
    expect((await by(1_001, 'oven')).status).toBe(422);
  });
});
