import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { collectGoods, collectLot, describeGoods, workerOf, type Worker } from './network.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const collected = '[data-total="collected"]';

jest.setTimeout(300_000);

suite(`targets on the regulator's page${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  let attendant: Worker;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const handIn = async (): Promise<void> => {
    await soon(async () => expect(await opened.page.innerText(collected)).toMatch(/\d/));
    const before = await opened.page.innerText(collected);
    await collectLot(attendant, attendant.person.siteIds[0] ?? '');
    await opened.page.waitForFunction(
      ([where, text]) => document.querySelector<HTMLElement>(where)?.innerText !== text,
      [collected, before] as const,
      patience,
    );
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    attendant = await workerOf(platform.url, 'attendant-01');
    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signInAt(opened.page, 'regulator-county');
    await opened.page.locator('input[type="radio"][value="targets"]').focus();
    await opened.page.keyboard.press('Space');
    await opened.page.waitForSelector(collected, patience);
    await opened.page.waitForSelector('[data-connection="live"]', patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('changes a figure when something is handed in, without a reload', async () => {
    await opened.page.waitForSelector('[data-target]', patience);
    await handIn();
    await opened.page.waitForSelector('[data-table="families"] [data-family="bulk"]', patience);
    await shot('targets');
  });

  it('says in words where a target cannot be compared, and never makes up a share', async () => {
    const { page } = opened;
    await soon(async () => {
      const said = await page.locator('[data-comparison="not-comparable"]').allInnerTexts();
      expect([said.length > 0, said.filter((text) => !/比较|无法/.test(text))]).toEqual([true, []]);
    });
    await soon(async () => expect(await page.locator('[data-comparison="not-comparable"] svg').count()).toBe(0));
    await soon(async () =>
      expect(await page.innerText('[data-target="farm_machines_retired"]')).toContain('牟政〔2024〕2号'),
    );
  });

  it('opens the facts behind a figure, each with its digest and who signed it, and goes on to its story', async () => {
    const { page } = opened;
    await page.locator(collected).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-list="figure-facts"] li', patience);
    await soon(async () => expect(await page.locator('[data-digest]').first().innerText()).toMatch(/^[0-9a-f]{64}$/));
    await soon(async () => expect(await page.locator('[data-signer]').first().innerText()).toMatch(/密钥 \S+/));
    expect(await axeFindings(page)).toEqual([]);
    await shot('targets-facts');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ ...patience, state: 'detached' });
    await page.locator(collected).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-list="figure-facts"] button').first().click();
    await page.waitForSelector('[data-traced]', patience);
    await page.locator('dialog').waitFor({ ...patience, state: 'detached' });
    await page.goBack();
    await page.locator('[data-traced]').waitFor({ ...patience, state: 'detached' });
  });

  it('draws the months and the tiers, each with its table, and gives both as picture, workbook and CSV', async () => {
    const { page } = opened;
    await page.waitForFunction(
      () => document.querySelectorAll('[data-chart="drawn"] canvas').length === 2,
      undefined,
      patience,
    );
    const part = page.locator('section:has([data-chart])').first();
    await soon(async () => expect(await part.locator('tbody tr').count()).toBeGreaterThan(0));
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download', patience),
        part.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFile(await download.path());
    };
    expect((await saved('图片')).subarray(1, 4).toString()).toBe('PNG');
    expect((await saved('Excel')).subarray(0, 2).toString()).toBe('PK');
    expect((await saved('CSV')).toString()).toContain('大宗再生资源');
  });

  it('counts vehicles and farm machines as plans do, as soon as they are handed in, and gives every month and area as a file', async () => {
    const { page } = opened;
    const counter = await workerOf(platform.url, 'attendant-04');
    const siteId = counter.person.siteIds[0] ?? '';
    await collectGoods(counter, siteId, { classCode: 'machine.tractor', grams: 2_400_000 });
    const tractor = page.locator('[data-vehicles="machine.tractor"]');
    await tractor.waitFor(patience);
    await soon(async () => expect(await tractor.getAttribute('data-group')).toBe('farm'));
    await soon(async () => expect(await tractor.locator('[data-measure="takenIn"]').innerText()).toMatch(/^1\s*2\.4/));
    await soon(async () => expect(await page.locator('[data-vehicles="total"]').innerText()).toContain('合计'));
    const unasked = page.locator('[data-truck="not-asked"][data-stage="unknown"]');
    const identifiers = [{ kind: 'vin', value: 'LSVAA4185PA000123' }];
    const truck = await collectGoods(counter, siteId, {
      ...{ classCode: 'vehicle.small-truck', grams: 2_100_000, identifiers },
    });
    await unasked.waitFor(patience);
    const said = { vehicleUse: 'truck-light', fuel: 'diesel', emissionStage: 'china-3', inOperation: true };
    await describeGoods(counter, siteId, truck, said);
    await page.locator('[data-truck="operating"][data-stage="china-3"]').waitFor(patience);
    const part = page.locator('section:has([data-table="vehicles"])');
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download', patience),
        part.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFile(await download.path());
    };
    expect((await saved('CSV')).toString()).toMatch(/,410122\d{3},[^,]*,老旧拖拉机,,,,,1,2400000,0,0,0,0/);
    expect((await saved('Excel')).subarray(0, 2).toString()).toBe('PK');
    await part.scrollIntoViewIfNeeded();
    await shot('vehicles');
    await page.locator('input[type="radio"][value="en"]').check();
    await page.waitForFunction(() => document.documentElement.lang === 'en', undefined, patience);
    await soon(async () => expect(await tractor.innerText()).toContain('Old tractor'));
    await shot('vehicles-en');
    await page.locator('input[type="radio"][value="zh-CN"]').check();
  });

  it('sorts the areas and gives them as a file', async () => {
    const { page } = opened;
    const head = page.locator('[data-table="areas"] thead button').first();
    await head.click();
    await soon(async () =>
      expect(await page.getAttribute('[data-table="areas"] thead th', 'aria-sort')).toBe('ascending'),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download', patience),
      page.locator('section:has([data-table="areas"])').getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^huihuan-410122-\d{4}-\d{2}\.csv$/);
  });

  it('goes down from the county to a street by the trail and the list, and back up, with the figures of each', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/?area=410122`);
    const list = page.locator('[data-area-below]').first();
    const below = (await list.getAttribute('data-area-below', patience)) ?? '';
    expect(below.startsWith('410122')).toBe(true);
    await list.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(`nav[data-area="${below}"] [data-area-code="410122"]`, patience);
    await soon(async () => expect(await page.locator('[data-area-code="410100"]').count()).toBe(0));
    await page.waitForSelector('[data-figure="stock"]', patience);
    await page.waitForSelector('[data-map="ready"]', patience);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('[data-area-code="410122"]').click();
    await page.waitForSelector('nav[data-area="410122"]', patience);
    await page.locator('input[type="radio"][value="targets"]').check();
    await page.waitForSelector(collected, patience);
  });

  it('is found clean by axe, light and dark, wide and narrow, and scrolls sideways nowhere', async () => {
    const { page } = opened;
    for (const theme of ['light', 'dark']) {
      await page.locator(`input[type="radio"][value="${theme}"]`).check();
      expect(await axeFindings(page)).toEqual([]);
    }
    await shot('targets-dark');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axeFindings(page)).toEqual([]);
    await shot('targets-phone');
    await soon(async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
    );
    expect(opened.troubles()).toEqual([]);
    expect(opened.foreignRequests()).toEqual([]);
  });
});
