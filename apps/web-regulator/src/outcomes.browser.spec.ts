import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { closeGoods, collectGoods, workerOf } from './network.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const table = '[data-table="outcomes"]';
const radio = (value: string): string => `input[type="radio"][value="${value}"]`;

jest.setTimeout(300_000);

suite(`what became of goods${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  /** The day in China on which the goods ended: midnight may pass after that. */
  let day: string;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder === undefined) return;
    const part = opened.page.locator(`section:has(${table})`);
    await part.scrollIntoViewIfNeeded();
    await part.screenshot({ path: `${folder}/${name}.png` });
  };
  const cells = async (key: string): Promise<string> =>
    (await opened.page.innerText(`${table} [data-outcomes="${key}"]`)).replaceAll(/\s+/g, ' ');

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-connection="live"]', patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('stands in the figures by family as soon as goods end, without a reload', async () => {
    const { page } = opened;
    await page.locator(radio('targets')).check();
    await soon(async () => expect(await page.innerText('[data-view="targets"]')).toContain('没有办结的货物'));
    const attendant = await workerOf(platform.url, 'attendant-01');
    const siteId = attendant.person.siteIds[0] ?? '';
    const end = async (outcome: string, grams: number): Promise<void> => {
      const itemId = await collectGoods(attendant, siteId, { classCode: 'bulk.paper', grams });
      await closeGoods(attendant, siteId, { itemIds: [itemId], outcome, reason: '说明' });
    };
    day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await end('reused', 20_000);
    await end('lost', 7000);
    await end('lost', 5000);
    await end('voided', 900_000);
    await page.waitForSelector(`${table} [data-outcomes="bulk"]`, patience);
    await soon(async () =>
      expect(await cells('bulk')).toBe('大宗再生资源 20.0 kg 1 件（批） 0 0 0 0 12.0 kg 2 件（批）'),
    );
    await soon(async () => expect(await cells('total')).toBe('合计 20.0 kg 1 件（批） 0 0 0 0 12.0 kg 2 件（批）'));
    await shot('outcomes-zh');
  });

  it('is told beside the figures of now', async () => {
    const { page } = opened;
    await page.locator(radio('map')).check();
    await soon(async () =>
      expect(await page.innerText('[data-outcomes-of-day] [data-outcome="lost"]')).toMatch(/灭失\s+12\.0 kg\s+2 件/),
    );
    await soon(async () =>
      expect(await page.innerText('[data-outcomes-of-day] [data-outcome="reused"]')).toMatch(/再使用\s+20\.0 kg/),
    );
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/outcomes-of-day.png` });
    await page.locator(radio('targets')).check();
  });

  it('is the same by tier, month and area, and as a file of what is seen', async () => {
    const { page } = opened;
    const way = page.getByLabel('按什么分行');
    await way.selectOption('tier');
    await soon(async () => expect(await cells('collection-point')).toContain('12.0 kg 2 件（批）'));
    await way.selectOption('month');
    await soon(async () => expect(await cells('total')).toContain('12.0 kg 2 件（批）'));
    await page.waitForSelector(`${table}[data-way="month"] [data-outcomes^="20"]`, patience);
    await way.selectOption('area');
    await page.waitForSelector(`${table}[data-way="area"] [data-outcomes^="410122"]`, patience);
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download', patience),
        page.locator(`section:has(${table})`).getByRole('button', { name, exact: true }).click(),
      ]);
      return readFile(await download.path());
    };
    expect((await saved('CSV')).toString()).toMatch(/410122\d{3},[^,]+,大宗再生资源,1,20000,0,0,0,0,0,0,0,0,2,12000/);
    expect((await saved('Excel')).subarray(0, 2).toString()).toBe('PK');
    await way.selectOption('family');
  });

  it('leads from a figure down to the signed facts that make it', async () => {
    const { page } = opened;
    await page.locator(`${table} [data-outcomes="bulk"] td`).last().locator('button').press('Enter');
    await page.waitForSelector('[data-list="figure-facts"] li', patience);
    await soon(async () => expect(await page.locator('[data-list="figure-facts"] li').count()).toBe(2));
    await soon(async () => expect(await page.locator('[data-digest]').first().innerText()).toMatch(/^[0-9a-f]{64}$/));
    await soon(async () => expect(await page.locator('[data-signer]').first().innerText()).toMatch(/密钥 \S+/));
    await soon(async () => expect(await page.innerText('dialog h2')).toContain('灭失 · 大宗再生资源'));
    expect(await axeFindings(page)).toEqual([]);
    // goods that ended lead on to their story as goods that came do
    await page.locator('[data-list="figure-facts"] li button').first().press('Enter');
    await page.waitForSelector('[data-traced]', patience);
    await page.locator('dialog').waitFor({ ...patience, state: 'detached' });
    await page.goBack();
    await page.locator('[data-traced]').waitFor({ ...patience, state: 'detached' });
  });

  it('can be read in English, in the dark, on a phone and on paper', async () => {
    const { page } = opened;
    await page.locator(radio('en')).check();
    await soon(async () => expect(await page.innerText(`section:has(${table}) h2`)).toContain('Outcomes'));
    await shot('outcomes-en');
    await page.locator(radio('dark')).check();
    await page.waitForSelector('html[data-theme="dark"]', patience);
    await soon(async () => expect(await axeFindings(page)).toEqual([]));
    await shot('outcomes-dark');
    await page.setViewportSize({ width: 390, height: 844 });
    await soon(async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
    );
    await shot('outcomes-phone');
    await page.emulateMedia({ media: 'print' });
    await soon(async () => expect(await page.locator(table).isVisible()).toBe(true));
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator(radio('zh-CN')).check();
    await page.locator(radio('light')).check();
  });

  it('is told of a past day when that is looked at', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/?area=410122&day=${day}`);
    await page.waitForSelector(`[data-shows-day="${day}"]`, patience);
    await soon(async () =>
      expect(await page.innerText('[data-outcomes-of-day] [data-outcome="lost"]')).toMatch(/灭失\s+12\.0 kg\s+2 件/),
    );
    expect(opened.troubles()).toEqual([]);
  });
});
