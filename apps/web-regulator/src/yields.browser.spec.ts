import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';
import type { components } from '@huihuan/web-api';
import { dismantleFridges, type Dismantled } from './dismantled.spec-support.ts';
import { collectGoods, describeGoods, workerOf } from './network.spec-support.ts';

type KerbJobs = components['schemas']['KerbJobs'];

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const table = '[data-table="yields"]';

jest.setTimeout(300_000);

suite(`yields on the regulator's page${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  let dismantled: Dismantled;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const look = async (): Promise<void> => {
    await opened.page.locator('input[type="radio"][value="targets"]').focus();
    await opened.page.keyboard.press('Space');
    await opened.page.locator(`${table} [data-site="${dismantled.siteId}"]`).scrollIntoViewIfNeeded(patience);
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    // of each kilogram 770 g of steel, 2 g of copper where 28 are expected, and 180 g of plastics
    const outputs = [
      { classCode: 'bulk.steel', grams: 847_000 },
      { classCode: 'bulk.copper', grams: 2_200 },
      { classCode: 'bulk.aluminium', grams: 13_200 },
      { classCode: 'bulk.plastics', grams: 198_000 },
    ];
    dismantled = await dismantleFridges(platform.url, { fridges: 22, grams: 50_000, gutted: 1 }, outputs);
    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signInAt(opened.page, 'regulator-county');
    await look();
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('points out in words what lies outside the band, and names the rule as a local one', async () => {
    const { page } = opened;
    const row = page.locator(`${table} [data-site="${dismantled.siteId}"]`);
    const copper = row.locator('[data-output="bulk.copper"]');
    await soon(async () => expect(await copper.getAttribute('data-findings')).toBe('below-expected'));
    await soon(async () => expect(await copper.innerText()).toContain('低于预期'));
    await soon(async () => expect(await copper.innerText()).toContain('2.0'));
    // one of them lacked its compressor, and is expected to give less
    await soon(async () => expect(await row.locator('[data-gutted="1"]').innerText()).toBe('含缺件 1 台（50.0 kg）'));
    await soon(async () =>
      expect(await row.locator('[data-output="bulk.steel"]').getAttribute('data-findings')).toBe(''),
    );
    const source = page.locator('[data-standing="local"]').first();
    await soon(async () => expect(await source.innerText()).toContain('本地规则'));
    await soon(async () => expect(await source.innerText()).toContain('未核对原文'));
    expect(await axeFindings(page)).toEqual([]);
    await shot('yields');
  });

  it('leads from the row to the jobs behind it, and back', async () => {
    const { page } = opened;
    await page.locator(`${table} [data-site="${dismantled.siteId}"] button`).click();
    await page.waitForSelector(`[data-list="yield-jobs"] [data-job="${dismantled.jobId}"]`, patience);
    await soon(async () => expect(await page.innerText('[data-list="yield-jobs"]')).toContain('2.0 g/kg'));
    expect(await axeFindings(page)).toEqual([]);
    await shot('yields-jobs');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ ...patience, state: 'detached' });
  });

  it('shows vehicles whose weights are far from their kerb weight, in words', async () => {
    const { page } = opened;
    await page.locator('[data-compared="0"]').waitFor({ ...patience, state: 'attached' });
    const job: KerbJobs['jobs'][number] = {
      ...{ jobId: dismantled.jobId, siteId: dismantled.siteId, closedAt: '2026-03-02T02:00:00.000Z', vehicles: 1 },
      ...{ kerbGrams: 1_240_000, takenGrams: 1_200_000, outputGrams: 700_000, taken: null, outputs: 'below' },
    };
    const answer: KerbJobs = { looked: 2_345, isAll: false, compared: 2, jobs: [job] };
    await page.route('**/api/regulator/yields/kerb?*', (route) => route.fulfill({ json: answer }));
    await page.reload();
    const row = page.locator(`[data-kerb-job="${dismantled.jobId}"]`);
    await row.scrollIntoViewIfNeeded(patience);
    await soon(async () => expect(await row.innerText()).toMatch(/1\.24 t.*1\.20 t.*700\.0 kg\s*低于允许幅度/s));
    await soon(async () => expect(await page.innerText('[data-compared="2"]')).toContain('最近 2,345 个'));
    expect(await axeFindings(page)).toEqual([]);
    await shot('kerb');
  });

  it('reads the kerb weights anew when the form of a vehicle is filled in later', async () => {
    const { page } = opened;
    const counter = await workerOf(platform.url, 'attendant-04');
    const siteId = counter.person.siteIds[0] ?? '';
    const itemId = await collectGoods(counter, siteId, {
      ...{ classCode: 'vehicle.passenger-car', grams: 1_250_000 },
      identifiers: [{ kind: 'vin', value: 'LSVAA4185PA000123' }],
    });
    const asked = page.waitForRequest(/yields\/kerb\?/, patience);
    await describeGoods(counter, siteId, itemId, { kerbWeightKg: 1_240 });
    await asked;
  });

  it('gives the table as a file with grams, and says the same in English', async () => {
    const { page } = opened;
    const part = page.locator(`section:has(${table})`);
    const [download] = await Promise.all([
      page.waitForEvent('download', patience),
      part.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const text = (await readFile(await download.path())).toString();
    expect(text.split('\n').find((line) => line.includes('bulk.copper'))).toMatch(
      /,1,50000,bulk\.copper,.*,2200,30230,低于预期/,
    );
    await page.locator('input[type="radio"][value="en"]').focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(
      (where) => document.querySelector(where)?.textContent.includes('below expected'),
      table,
      patience,
    );
    await shot('yields-en');
  });

  it('shows processing batches with their balance, and the jobs behind one', async () => {
    const { page } = opened;
    const batchId = testId();
    const steel = [{ classCode: 'bulk.steel', grams: 40_000 }];
    const { jobId } = await dismantleFridges(platform.url, { fridges: 1, grams: 50_000 }, steel, batchId);
    const row = page.locator(`[data-table="batches"] [data-batch="${batchId}"]`);
    await row.scrollIntoViewIfNeeded(patience);
    await page.waitForFunction(
      (id) => /40\.0 kg.*10\.0 kg/s.test(document.querySelector<HTMLElement>(`[data-batch="${id}"]`)?.innerText ?? ''),
      batchId,
      patience,
    );
    const losses = page.locator('[data-loss-family="appliance"]');
    await losses.locator('[data-loss-reason="dust"]').waitFor(patience);
    await soon(async () => expect(await losses.innerText()).toMatch(/In all\s+49\.6 kg/));
    await soon(async () =>
      expect(await losses.locator('[data-loss-reason="dust"]').innerText()).toMatch(/dust\s+10\.0 kg/),
    );
    await soon(async () => expect(await row.innerText()).toContain('open'));
    await row.getByRole('button', { name: 'PC-2026-031' }).click();
    await page.locator(`[data-batch-job="${jobId}"]`).waitFor(patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot('batches');
  });
});
