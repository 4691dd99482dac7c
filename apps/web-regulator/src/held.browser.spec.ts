import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import {
  collectGoods,
  dispatchTo,
  receiveAt,
  sitesOf,
  workerOf,
  type Site,
  type Worker,
} from './network.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const table = '[data-table="held"]';
const radio = (value: string): string => `input[type="radio"][value="${value}"]`;

jest.setTimeout(300_000);

suite(`what is held now${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  let attendant: Worker;
  let operator: Worker;
  let from: Site;
  let to: Site;
  let itemId: string;
  let shipmentId: string;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder === undefined) return;
    const part = opened.page.locator(`section:has(${table})`);
    await part.scrollIntoViewIfNeeded();
    await part.screenshot({ path: `${folder}/${name}.png` });
  };
  const cells = async (key: string): Promise<string> =>
    (await opened.page.innerText(`${table} [data-held="${key}"]`)).replaceAll(/\s+/g, ' ');
  const heads = async (): Promise<readonly string[]> => opened.page.locator(`${table} thead th`).allInnerTexts();

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    attendant = await workerOf(platform.url, 'attendant-01');
    operator = await workerOf(platform.url, 'transfer-operator-01');
    const sites = await sitesOf(await workerOf(platform.url, 'regulator-county'));
    const at = ({ person }: Worker): Site => {
      const site = sites.find(({ siteId }) => siteId === person.siteIds[0]);
      if (site === undefined) throw new Error('somebody works nowhere');
      return site;
    };
    [from, to] = [at(attendant), at(operator)];
    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-connection="live"]', patience);
    await opened.page.locator(radio('targets')).check();
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('is stock at its tier as soon as it is taken in', async () => {
    await soon(async () => expect(await opened.page.innerText('[data-view="targets"]')).toContain('现在没有库存'));
    itemId = await collectGoods(attendant, from.siteId, { classCode: 'bulk.paper', grams: 234_000 });
    await collectGoods(attendant, from.siteId, { classCode: 'bulk.copper', grams: 20_000 });
    await opened.page.waitForSelector(`${table} [data-held="bulk"]`, patience);
    await soon(async () => expect(await cells('bulk')).toBe('大宗再生资源 254.0 kg 2 件（批） 254.0 kg 2 件（批） 0'));
    expect(await heads()).toEqual(['大类', '库存 · 交投点', '库存合计', '运输中合计']);
  });

  it('is in transit from its tier when it leaves, and stock of the next when it is received, with totals', async () => {
    const at = { from, to, itemId, withinSeconds: 600 };
    shipmentId = await dispatchTo(attendant, at);
    await soon(async () =>
      expect(await cells('bulk')).toBe(
        '大宗再生资源 20.0 kg 1 件（批） 20.0 kg 1 件（批） 234.0 kg 1 件（批） 234.0 kg 1 件（批）',
      ),
    );
    expect(await heads()).toEqual(['大类', '库存 · 交投点', '库存合计', '运输中 · 交投点发出', '运输中合计']);
    expect(await cells('total')).toBe((await cells('bulk')).replace('大宗再生资源', '合计'));
    await shot('held-on-the-road');
  });

  it('is the same by area, which is that where it left, and as a file', async () => {
    const { page } = opened;
    await page.locator(`section:has(${table}) select`).selectOption('area');
    const township = from.areaCode.slice(0, 9);
    await soon(async () => expect(await cells(township)).toContain('234.0 kg 1 件（批）'));
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download', patience),
        page.locator(`section:has(${table})`).getByRole('button', { name, exact: true }).click(),
      ]);
      return readFile(await download.path());
    };
    expect((await saved('CSV')).toString()).toMatch(
      new RegExp(`运输中,${township},[^,]+,交投点,大宗再生资源,1,234000`),
    );
    expect((await saved('Excel')).subarray(0, 2).toString()).toBe('PK');
    await page.locator(`section:has(${table}) select`).selectOption('family');
  });

  it('comes to stand where it is received, in English, in the dark and on a phone', async () => {
    const { page } = opened;
    await receiveAt(operator, shipmentId);
    await soon(async () =>
      expect(await heads()).toEqual(['大类', '库存 · 交投点', '库存 · 中转站', '库存合计', '运输中合计']),
    );
    await soon(async () =>
      expect(await cells('total')).toBe('合计 20.0 kg 1 件（批） 234.0 kg 1 件（批） 254.0 kg 2 件（批） 0'),
    );
    await shot('held-received');
    await page.locator(radio('en')).check();
    await soon(async () => expect(await page.innerText(`section:has(${table}) h2`)).toContain('Now: in stock'));
    await shot('held-en');
    await page.locator(radio('dark')).check();
    await page.waitForSelector('html[data-theme="dark"]', patience);
    await soon(async () => expect(await axeFindings(page)).toEqual([]));
    await page.setViewportSize({ width: 390, height: 844 });
    await soon(async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
    );
    await shot('held-phone');
    expect(opened.troubles()).toEqual([]);
  });
});
