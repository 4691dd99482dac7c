import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoAccounts } from '@huihuan/seeds';
import {
  call,
  caughtUp,
  signedInAs,
  soon,
  startPlatform,
  testDemoKey,
  testId,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type HoldingAnswer, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { staffAt } from './spec/staff-at.support.spec.ts';
import { gradeForDismantling, output, sitesOfWay } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
let network: DemoNetwork;
const desk = openDesk(() => platform.url);
const month = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format(new Date());
const months = (): string => `fromMonth=${month()}&toMonth=${month()}`;

beforeAll(async () => {
  platform = await startPlatform();
  network = await readDemoNetwork(platform.url);
});
afterAll(() => platform.stop());

interface Known extends HoldingAnswer {
  readonly corrects: string;
}
/** Who may answer for goods of a site in the own name. */
const supervisorAt = (siteId: string) => {
  const found = demoAccounts().find(({ role, siteIds }) => role === 'supervisor' && siteIds.includes(siteId));
  if (found === undefined) throw new Error(`no supervisor of ${siteId} signs in`);
  return found;
};
const known = (itemId: string) => desk.get<Known>(`/api/sorting/items/${itemId}`);
const at = (path = ''): string => `/api/sorting/proposed-corrections${path}`;
const washer = 'appliance.washing-machine';

/** A fridge of 50 kg that was taken apart: 49 kg came out, 500 g are lost, and 500 g are within its tolerance of 1.5 kg. */
const takenApart = async (batchId: string | null = null) => {
  const { point, appliances: centre } = sitesOfWay(network);
  const itemId = await desk.intake(point, fridge());
  const shipment = await desk.send(['collection', 'sorting'], [point, centre], [itemId]);
  await desk.receive('sorting', shipment);
  const { corrects } = await known(itemId);
  await gradeForDismantling(desk, centre, itemId);
  const jobId = testId();
  await desk.post('/api/sorting/jobs', { id: jobId, siteId: centre, itemIds: [itemId], batchId });
  const [outputs, loss] = [[output('bulk.steel', 49_000)], { grams: 500, reason: '粉尘' }];
  await desk.post(`/api/sorting/jobs/${jobId}/outputs`, { id: testId(), outputs, loss });
  await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
  await caughtUp(platform.url);
  return { itemId, jobId, point, centre, corrects };
};
type Fridge = Awaited<ReturnType<typeof takenApart>>;

/** The centre, which took it apart, proposes; the point agrees, by somebody else. */
const propose = ({ itemId, centre, corrects }: Fridge, said: object) =>
  call<ProblemAnswer & { correctionId: string; state: string }>(platform.url, at(), {
    ...{ id: testId(), itemId, siteId: centre, corrects, reason: '称重单看错', ...said },
  });
const agree = async ({ point }: Fridge, correctionId: string): Promise<void> => {
  const another = await staffAt(platform.url, point);
  const path = `/api/collection/proposed-corrections/${correctionId}/agreements`;
  await caughtUp(platform.url);
  const answer = await call(platform.url, path, { id: testId(), siteId: point }, another);
  expect(answer.status).toBeLessThan(300);
  await caughtUp(platform.url);
};
const corrected = async (one: Fridge, said: object): Promise<void> => {
  const { status, body } = await propose(one, said);
  if (status >= 300) throw new Error(JSON.stringify(body));
  await agree(one, body.correctionId);
};

interface YieldJobsAnswer {
  readonly jobs: readonly { readonly jobId: string }[];
}
const yieldOf = async ({ centre, jobId }: Fridge, classCode: string) => {
  const path = `/api/regulator/yields/jobs?siteId=${centre}&classCode=${classCode}&${months()}`;
  return (await desk.get<YieldJobsAnswer>(path)).jobs.find((job) => job.jobId === jobId);
};

describe('the weight of what was taken apart', () => {
  it('is corrected by both sides, and its balance is shown as it was judged and as it is known now', async () => {
    const one = await takenApart();
    await corrected(one, { grams: 50_800 });
    expect(await known(one.itemId)).toMatchObject({ state: 'consumed', item: { grams: 50_800 } });
    const judged = { inputGrams: 50_000, outputGrams: 49_000, lossGrams: 500, differenceGrams: 500 };
    const now = { ...judged, inputGrams: 50_800, differenceGrams: 1_300 };
    expect(await desk.get(`/api/sorting/jobs/${one.jobId}`)).toMatchObject({
      ...{ balance: judged, balanced: true, inputs: [{ grams: 50_000 }] },
      redrawn: { balance: now, balanced: true, inputs: [{ grams: 50_800 }] },
    });
    const correction = { itemId: one.itemId, beforeGrams: 50_000, afterGrams: 50_800, reason: '称重单看错' };
    expect(await desk.get(`/api/regulator/balances/${one.jobId}`)).toMatchObject({
      ...judged,
      redrawn: { ...now, balanced: true, correction },
    });
    await soon(async () =>
      expect(await yieldOf(one, 'appliance.refrigerator')).toMatchObject({
        inputGrams: 50_800,
        asClosed: { inputGrams: 50_000, outputGrams: 49_000 },
      }),
    );
  });

  it('needs a supervisor of the site where that puts the balance outside its tolerance, and keeps the reason', async () => {
    const one = await takenApart();
    const refused = await propose(one, { grams: 55_000 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'correction.balance-open' } });
    expect(refused.body.details).toMatchObject({ overridable: true, differenceGrams: 5_500 });
    const override = { supervisorId: network.person('supervisor', one.centre), reason: '原称重单复核无误' };
    await corrected(one, { grams: 55_000, override });
    expect(await desk.get(`/api/sorting/jobs/${one.jobId}`)).toMatchObject({
      ...{ balanced: true, redrawn: { balanced: false, balance: { differenceGrams: 5_500 } } },
    });
    const trace = await call<object>(platform.url, `/api/regulator/trace?q=${one.itemId}`);
    expect(JSON.stringify(trace.body)).toContain('item.amended');
  });

  it('is judged by the books of the centre also where the point proposes it', async () => {
    const one = await takenApart();
    const own = await desk.get<Known>(`/api/collection/items/${one.itemId}`);
    const id = testId();
    const said = { id, itemId: one.itemId, siteId: one.point, corrects: own.corrects, grams: 44_000, reason: '抄错' };
    await desk.post('/api/collection/proposed-corrections', said);
    await caughtUp(platform.url);
    const supervisor = supervisorAt(one.centre);
    const another = { authorization: await signedInAs(platform.url, supervisor.login) };
    const yes = (more: object) =>
      call<ProblemAnswer>(
        platform.url,
        at(`/${id}/agreements`),
        { id: testId(), siteId: one.centre, ...more },
        another,
      );
    expect((await yes({})).body).toMatchObject({ code: 'correction.balance-open' });
    const override = { supervisorId: supervisor.personId, reason: '过磅单在案' };
    expect((await yes({ override })).body).toMatchObject({ state: 'amended' });
  });
});

describe('the weight of what was taken apart in a batch', () => {
  it('is judged by nobody while the batch is open, and by the batch once it is closed', async () => {
    const { appliances: siteId } = sitesOfWay(network);
    const batchId = testId();
    const batch = { id: batchId, siteId, code: `PC-${batchId.slice(-6)}`, family: 'appliance' };
    await desk.post('/api/sorting/batches', batch);
    const [one, other] = [await takenApart(batchId), await takenApart(batchId)];
    await corrected(one, { grams: 51_500 });
    const path = `/api/sorting/batches/${batchId}`;
    expect(await desk.get(path)).toMatchObject({ balance: { inputGrams: 101_500, differenceGrams: 2_500 } });
    expect(await desk.get(`/api/regulator/batches/${batchId}`)).toMatchObject({ differenceGrams: 2_500 });
    await desk.post(`${path}/close`, { id: testId() });
    expect((await propose(other, { grams: 53_000 })).body).toMatchObject({ code: 'correction.balance-open' });
    await corrected(other, { grams: 50_300 });
    const judged = { inputGrams: 101_500, differenceGrams: 2_500 };
    const now = { inputGrams: 101_800, differenceGrams: 2_800 };
    expect(await desk.get(path)).toMatchObject({ balance: judged, redrawn: { balance: now, balanced: true } });
    await caughtUp(platform.url);
    const said = { itemId: other.itemId, beforeGrams: 50_000, afterGrams: 50_300 };
    expect(await desk.get(`/api/regulator/batches/${batchId}`)).toMatchObject({
      ...judged,
      redrawn: { ...now, balanced: true, correction: said },
      members: expect.arrayContaining([
        expect.objectContaining({
          ...{ jobId: one.jobId, inputGrams: 51_500, carriedGrams: 2_000 },
          asClosed: { inputGrams: 50_000, carriedGrams: 500 },
        }),
      ]),
    });
  });
});

describe('figures that follow a corrected class', () => {
  it('are the yields of a job: another class has its input and its output', async () => {
    const one = await takenApart();
    await corrected(one, { classCode: washer });
    await soon(async () =>
      expect(await yieldOf(one, washer)).toMatchObject({ asClosed: { classCode: 'appliance.refrigerator' } }),
    );
    expect(await yieldOf(one, 'appliance.refrigerator')).toBeUndefined();
  });

  it('are the counts of farm machines: what is none is not counted, and what is one is', async () => {
    const { siteId: point } = network.sites('collection-point', 'machine')[0]!;
    const counted = async (): Promise<number> => {
      const { rows } = await desk.get<{ rows: readonly { kind: string; takenIn: { items: number } }[] }>(
        `/api/regulator/figures/vehicles?${months()}`,
      );
      return rows.filter(({ kind }) => kind === 'machine.tractor').reduce((sum, { takenIn }) => sum + takenIn.items, 0);
    };
    const before = await counted();
    const handIn = { ...fridge(), classCode: 'machine.machine-tool', grams: 2_500_000 };
    const itemId = await desk.intake(point, handIn);
    await caughtUp(platform.url);
    expect(await counted()).toBe(before);
    const { corrects } = await desk.get<Known>(`/api/collection/items/${itemId}`);
    const right = { id: testId(), itemId, siteId: point, corrects, classCode: 'machine.tractor', reason: '机型看错' };
    await desk.post('/api/collection/proposed-corrections', right);
    await caughtUp(platform.url);
    await soon(async () => expect(await counted()).toBe(before + 1));
  });
});

it('verification finds nothing in all of this', async () => {
  await caughtUp(platform.url);
  const { violations } = JSON.parse(await verified()) as { violations: number };
  expect(violations).toBe(0);
});

const main = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
const verified = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: testDemoKey };
    execFile(process.execPath, [main, 'verify', '--json'], { env, maxBuffer: 2 ** 26 }, (_error, said, errors) =>
      said === '' ? reject(new Error(errors)) : resolve(said),
    );
  });
