import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openPage,
  patience,
  signInAt,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { sendTruck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('a processing batch at the bench', (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let desk: OpenPage;
  const screen = (path: string): string => new URL(`/operate/${path}`, platform.url).href;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await desk.page.screenshot({ path: `${folder}/${name}.png` });
  };
  /** A fridge that arrived, was received and is graded for the line. */
  const ready = async (): Promise<void> => {
    const truck = await sendTruck(platform.url, operator, 1);
    const path = `/api/sorting/shipments/${truck.shipmentId}`;
    const known = () => call(platform.url, `${path}?direction=in`, undefined, operator.headers);
    await until(async () => (await known()).status === 200);
    await call(platform.url, `${path}/receipt`, { id: testId(), rest: 'accepted' }, operator.headers);
    const rows = truck.itemIds.map((itemId) => ({ itemId, outcome: 'dismantle', reason: '不制冷' }));
    const grades = { id: testId(), siteId: truck.toSiteId, rows };
    expect(await call(platform.url, '/api/sorting/grades', grades, operator.headers)).toMatchObject({ status: 200 });
  };
  const batch = () => desk.page.locator('[data-batch]');
  const balanced = (is: boolean) =>
    batch()
      .locator(`[data-balanced="${is}"]`)
      .waitFor({ state: 'attached', ...patience });
  /** Takes the one fridge that is ready to the line, for the batch that is chosen. */
  const start = async (): Promise<void> => {
    const { page } = desk;
    await page.waitForFunction(() => document.querySelectorAll('[data-ready]').length === 1, undefined, patience);
    await page.locator('[data-ready]').click();
    await page.getByRole('button', { name: '开始拆解' }).click();
    await page.waitForURL('**/dismantling/*-*', patience);
    await batch().waitFor(patience);
  };
  const weigh = async (name: string, kilograms: string): Promise<void> => {
    const { page } = desk;
    await page.locator('input[name="class"]').focus();
    await page.keyboard.type(name);
    await page.locator('[role="option"]').first().waitFor(patience);
    await page.keyboard.press('Enter');
    await page.keyboard.type(kilograms);
    await page.keyboard.press('Enter');
    await page.locator('[data-output][data-sent="true"]').first().waitFor(patience);
  };
  const closeJob = async (): Promise<void> => {
    const { page } = desk;
    await page.getByRole('button', { name: '关闭作业' }).click();
    await page.locator('[data-state="closed"]').waitFor(patience);
  };

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'sorting-operator-01');
    await ready();
    desk = await openPage(chromium, screen('dismantling'), 'document');
    await signInAt(desk.page, 'sorting-operator-01');
  });

  afterAll(async () => {
    await (desk as OpenPage | undefined)?.close();
    await platform.stop();
  });

  it('is opened by its number, and the next job belongs to it', async () => {
    const { page } = desk;
    await page.locator('input[name="batch-code"]').fill('PC-2026-031');
    await page.getByRole('button', { name: '开立批次' }).click();
    await batch().waitFor(patience);
    await start();
    await page.waitForFunction(() => document.querySelectorAll('[data-member]').length === 1, undefined, patience);
  });

  it('takes the difference of a job of which little came out so far: it is red, and the job closes', async () => {
    await weigh('bulk.steel', '20');
    await closeJob();
    await balanced(false);
    await shot('batch-red');
    await soon(async () => expect(await batch().locator('[data-needs="supervisor"]').count()).toBe(1));
  });

  it('is chosen for the next job, whose outputs bring it into balance, and is closed', async () => {
    const { page } = desk;
    await ready();
    await page.goto(screen('dismantling'));
    const choice = page.locator('select[name="batch"]');
    await choice.locator('option', { hasText: 'PC-2026-031' }).waitFor({ state: 'attached', ...patience });
    await choice.selectOption({ index: 1 });
    await batch().waitFor(patience);
    await start();
    await page.waitForFunction(() => document.querySelectorAll('[data-member]').length === 2, undefined, patience);
    await weigh('bulk.steel', '78.5');
    await page.locator('input[name="loss"]').fill('0.4');
    await page.locator('[data-loss-reason="dust"] button').click();
    await page.locator('[data-loss-reason="dust"][data-grams="400"]').waitFor(patience);
    await page.locator('[data-unsent="0"]').waitFor(patience);
    await closeJob();
    await balanced(true);
    await shot('batch-green');
    await page.getByRole('button', { name: '关闭批次' }).click();
    await page.locator('[data-batch-state="closed"]').waitFor(patience);
  });

  it('tells that the list cannot be read, and reads it again; meanwhile nothing can be chosen', async () => {
    const { page } = desk;
    const list = /\/api\/sorting\/batches\?/;
    await page.route(list, (route) => route.abort());
    await page.goto(screen('dismantling'));
    const again = page.getByRole('alert').getByRole('button');
    await again.waitFor(patience);
    await soon(async () => expect(await page.locator('select[name="batch"]').count()).toBe(0));
    await page.unroute(list);
    await again.click();
    await page.locator('select[name="batch"]').waitFor(patience);
    await again.waitFor({ state: 'detached', ...patience });
  });

  it('is chosen no more once a colleague closed it, and the next job is of none', async () => {
    const { page } = desk;
    await page.locator('input[name="batch-code"]').fill('PC-2026-032');
    await page.getByRole('button', { name: '开立批次' }).click();
    await batch().waitFor(patience);
    await batch().locator('[data-due]').waitFor(patience);
    const batchId = await batch().getAttribute('data-batch');
    const closed = await call(
      platform.url,
      `/api/sorting/batches/${batchId}/close`,
      { id: testId() },
      operator.headers,
    );
    expect(closed).toMatchObject({ status: 200 });
    await page.locator('input[name="batch-code"]').waitFor(patience);
    await ready();
    await page.waitForFunction(() => document.querySelectorAll('[data-ready]').length === 1, undefined, patience);
    await page.locator('[data-ready]').click();
    await page.getByRole('button', { name: '开始拆解' }).click();
    await page.waitForURL('**/dismantling/*-*', patience);
    await soon(async () => expect(await batch().count()).toBe(0));
  });
});
