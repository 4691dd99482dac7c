import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';
import { closeBatch, dismantleFridges, weighAnew, type Dismantled } from './dismantled.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };

jest.setTimeout(300_000);

suite(`balances that corrections draw anew${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  let dismantled: Dismantled;
  const batchId = testId();
  const row = `[data-table="batches"] [data-batch="${batchId}"]`;
  const text = async (where: string): Promise<string> =>
    (await opened.page.locator(where).innerText()).replaceAll(/\s+/g, ' ');
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder === undefined) return;
    await opened.page.locator('section:has([data-table="batches"])').screenshot({ path: `${folder}/${name}.png` });
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    const steel = [{ classCode: 'bulk.steel', grams: 40_000 }];
    dismantled = await dismantleFridges(platform.url, { fridges: 1, grams: 50_000 }, steel, batchId);
    await closeBatch(platform.url, batchId);
    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-connection="live"]', patience);
    await opened.page.locator('input[type="radio"][value="targets"]').check();
    await opened.page.locator(`${row} button`).click(patience);
    await opened.page.locator(`[data-batch-job="${dismantled.jobId}"]`).waitFor(patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('are shown as they were reported while nothing was corrected', async () => {
    await soon(async () => expect(await text(row)).toContain('50.0 kg'));
    expect(await opened.page.locator('[data-redrawn], [data-anew]').count()).toBe(0);
  });

  it('stand beside what was reported as soon as both sides agree, with the difference and what caused it', async () => {
    const { page } = opened;
    await weighAnew(platform.url, dismantled, 50_800);
    await page.locator(`${row} [data-anew="800"]`).waitFor(patience);
    await page.locator('[data-redrawn="800"]').waitFor(patience);
    const line = (name: string): Promise<string> => text(`[data-redrawn-line="${name}"]`);
    await soon(async () => expect(await line('inputGrams')).toBe('投入 50.0 kg 50.8 kg +0.8 kg'));
    expect(await line('differenceGrams')).toBe('差额 0.0 kg 0.8 kg +0.8 kg');
    expect(await line('outputGrams')).toBe('产出 40.0 kg 40.0 kg 0');
    expect(await text('[data-correction]')).toMatch(/最近一次更正：.*由 50\.0 kg 改为 50\.8 kg。 理由：称重单看错。/);
    expect(await text('[data-correction]')).toMatch(/[0-9a-f]{64}/);
    await soon(async () =>
      expect(await text(`[data-batch-job="${dismantled.jobId}"]`)).toContain('50.8 kg 关闭时 50.0 kg'),
    );
    expect(await axeFindings(page)).toEqual([]);
    await shot('redrawn-batch');
  });

  it('go into the file with the correction that caused them', async () => {
    const [download] = await Promise.all([
      opened.page.waitForEvent('download', patience),
      opened.page.locator('section:has([data-table="batches"])').getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path())).toString().split('\n');
    expect(lines.find((each) => each.includes(batchId))).toMatch(/,50800,800,800,20\d\d-[^,]+Z,[0-9a-f-]{36}/);
  });

  it('can be read in English, and lead to the story of the item that was weighed anew', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="en"]').check();
    await soon(async () => expect(await text('[data-correction]')).toContain('from 50.0 kg to 50.8 kg'));
    await page.locator('input[type="radio"][value="dark"]').check();
    await page.waitForSelector('html[data-theme="dark"]', patience);
    await soon(async () => expect(await axeFindings(page)).toEqual([]));
    await page.locator('[data-correction] button').click();
    await soon(async () => expect(page.url()).toContain(dismantled.itemIds[0] ?? 'no item'));
    expect(opened.troubles()).toEqual([]);
  });
});
