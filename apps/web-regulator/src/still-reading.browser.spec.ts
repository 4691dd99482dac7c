import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import type { Route } from 'playwright-core';
import { closeGoods, collectGoods, workerOf } from './network.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const radio = (value: string): string => `input[type="radio"][value="${value}"]`;
const notices = '[data-still-reading]';
const table = '[data-table="outcomes"]';
const mark = { position: 4_321, archivePosition: 10_000, upTo: '2026-03-02T01:01:00.000Z' };

jest.setTimeout(300_000);

suite(`figures that are still being read${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  /** Whether the regulator still reads; what it answers is its own, with the mark that it sets for so long. */
  let isReading = true;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const marked = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const answer = (await response.json()) as object;
    const name = 'outcomesReading' in answer ? 'outcomesReading' : 'stillReading';
    await route.fulfill({ response, json: isReading ? { ...answer, [name]: mark } : answer });
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    const attendant = await workerOf(platform.url, 'attendant-01');
    const siteId = attendant.person.siteIds[0] ?? '';
    const itemId = await collectGoods(attendant, siteId, { classCode: 'bulk.paper', grams: 20_000 });
    await closeGoods(attendant, siteId, { itemIds: [itemId], outcome: 'reused', reason: '说明' });
    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    for (const path of ['figures?*', 'figures/said?*', 'overview?*', 'days/2*'])
      await opened.page.route(`**/api/regulator/${path}`, marked);
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-connection="live"]', patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('are not shown: in their place stands up to when the archive was read, and how much of it', async () => {
    const { page } = opened;
    await page.locator(radio('targets')).check();
    await soon(async () => expect(await page.locator(notices).count()).toBe(3));
    const said = await page.locator(notices).first().innerText();
    expect(said).toContain('“去向：货物后来怎样”仍在从存档读取');
    expect(said).toMatch(/目前已读到 .*03-02 09:01 的记录。\s*存档已读 43%/);
    expect(await page.locator(table).count()).toBe(0);
    expect(await page.locator('[data-table="refrigerants"], [data-table="non-standard"]').count()).toBe(0);
    // what does not come from there is told as ever
    await soon(async () => expect(await page.innerText('[data-total="collected"]')).toContain('20.0'));
    await page.locator(notices).first().scrollIntoViewIfNeeded();
    expect(await axeFindings(page)).toEqual([]);
    await shot('still-reading-zh');
  });

  it('can be read in English, in the dark and on a phone', async () => {
    const { page } = opened;
    await page.locator(radio('en')).check();
    await soon(async () => expect(await page.innerText(notices)).toMatch(/So far up to .*43% of the archive/s));
    await page.locator(radio('dark')).check();
    await page.waitForSelector('html[data-theme="dark"]', patience);
    await soon(async () => expect(await axeFindings(page)).toEqual([]));
    await shot('still-reading-en-dark');
    await page.setViewportSize({ width: 390, height: 844 });
    await soon(async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
    );
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator(radio('zh-CN')).check();
    await page.locator(radio('light')).check();
  });

  it('come by themselves as soon as all of it was read, with nobody asking', async () => {
    const { page } = opened;
    isReading = false;
    await soon(async () => expect(await page.locator(notices).count()).toBe(0));
    await soon(async () => expect(await page.innerText(`${table} [data-outcomes="total"]`)).toContain('20.0 kg'));
  });

  it('are left out beside the figures of a past day, too, until they are there', async () => {
    const { page } = opened;
    isReading = true;
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await page.goto(`${platform.url}/?area=410122&day=${day}`);
    await page.waitForSelector(notices, patience);
    expect(await page.locator('[data-outcomes-of-day]').count()).toBe(0);
    await shot('still-reading-day');
    isReading = false;
    await soon(async () =>
      expect(await page.innerText('[data-outcomes-of-day] [data-outcome="reused"]')).toContain('20.0 kg'),
    );
    expect(opened.troubles()).toEqual([]);
  });
});
