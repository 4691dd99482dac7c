import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { collectLot, workerOf } from './network.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const badge = '[data-wanting]';
const row = '[data-list="alarms"] [data-kind="capacity"]';
const rule = '[data-rule="capacity"]';
/** How the browser itself notes that the test lost an answer. */
const lostAnswer = 'ERR_FAILED';

jest.setTimeout(300_000);

suite(`alarms on the regulator's page${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/${name}.png` });
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey, HUIHUAN_ALARM_SECONDS: '1' } });
    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signInAt(opened.page, 'regulator-county');
    await opened.page.locator('input[type="radio"][value="alarms"]').focus();
    await opened.page.keyboard.press('Space');
    await opened.page.waitForSelector('[data-view="alarms"]', patience);
    await opened.page.evaluate(() => {
      const { start } = AudioScheduledSourceNode.prototype;
      AudioScheduledSourceNode.prototype.start = function (...when) {
        document.body.dataset.tones = String(Number(document.body.dataset.tones ?? 0) + 1);
        start.apply(this, when);
      };
    });
  });

  const tones = (): Promise<number> => opened.page.evaluate(() => Number(document.body.dataset.tones ?? 0));

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('are silent until somebody wants to hear them', async () => {
    const sound = opened.page.getByLabel('声音提醒');
    await soon(async () => expect(await sound.isChecked()).toBe(false));
    await sound.check();
    await sound.uncheck();
    await soon(async () =>
      expect(await opened.page.evaluate(() => localStorage.getItem('huihuan.alarm-sound'))).toBe('off'),
    );
  });

  it('follow the rule of the county', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '规则' }).click();
    const form = page.locator(rule);
    await form.getByLabel('限值').fill('1');
    await form.getByLabel('改动理由').fill('本县从严');
    await form.getByRole('button', { name: '保存' }).click();
    await page.waitForSelector(`${rule} [data-set-by="410122"]`, patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot('alarm-rules');
    await page.getByRole('button', { name: '返回告警' }).click();
  });

  it('appear with their number as soon as there is a cause, without a reload', async () => {
    const { page } = opened;
    const attendant = await workerOf(platform.url, 'attendant-01');
    await collectLot(attendant, attendant.person.siteIds[0] ?? '');
    await page.waitForSelector(row, patience);
    await page.waitForSelector(badge, patience);
    await soon(async () => expect(Number(await page.locator(badge).getAttribute('data-wanting'))).toBeGreaterThan(0));
    expect(await tones()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await shot('alarms');
  });

  it('ring with two tones once somebody wants to hear them', async () => {
    const { page } = opened;
    const shown = await page.locator(row).count();
    await page.getByLabel('声音提醒').check();
    const attendant = await workerOf(platform.url, 'attendant-02');
    await collectLot(attendant, attendant.person.siteIds[0] ?? '');
    await soon(async () => expect(await page.locator(row).count()).toBeGreaterThan(shown));
    await soon(async () => expect(await tones()).toBeGreaterThanOrEqual(2));
    await page.getByLabel('声音提醒').uncheck();
  });

  it('are taken on, explained and closed; the history tells who said what, with its number in the chain', async () => {
    const { page } = opened;
    const before = Number(await page.locator(badge).getAttribute('data-wanting'));
    await page.locator(row).first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog[data-alarm]');
    await dialog.getByRole('button', { name: '由我负责' }).click();
    await dialog.locator('[data-owner]', { hasText: '我' }).waitFor(patience);
    await dialog.getByRole('button', { name: '标为已查看' }).click();
    await dialog.locator('[data-list="history"]', { hasText: '查看' }).waitFor(patience);
    await soon(async () => expect(await dialog.getByRole('button', { name: '办结' }).count()).toBe(0));
    await dialog.getByRole('textbox').fill('已安排车辆外运');
    const acts = /\/api\/regulator\/alarms\/[^/]+\/acts$/;
    await page.route(acts, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await dialog.getByRole('button', { name: '提交说明' }).click();
    await dialog.locator('[role="alert"]').waitFor(patience);
    await page.unroute(acts);
    // the answer was lost and the act was not: pressed again, it is still one
    await dialog.getByRole('button', { name: '提交说明' }).click();
    await dialog.locator('[role="alert"]').waitFor({ ...patience, state: 'detached' });
    await dialog.locator('[data-list="history"] q', { hasText: '已安排车辆外运' }).waitFor(patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot('alarm');
    await dialog.getByRole('button', { name: '办结' }).click();
    await dialog.locator('[data-acts]').waitFor({ ...patience, state: 'detached' });
    await page.waitForFunction(
      () => document.querySelectorAll('dialog[data-alarm] [data-list="history"] li').length === 5,
      undefined,
      patience,
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      ([where, count]) => Number(document.querySelector(where)?.getAttribute('data-wanting') ?? 0) < count,
      [badge, before] as const,
      patience,
    );
  });

  it('are filtered, and lead to their place on the map', async () => {
    const { page } = opened;
    await page.getByLabel('状态').selectOption('closed');
    await page.locator(row).first().click();
    await page.getByRole('button', { name: '在地图上看' }).click();
    await page.waitForFunction(() => new URLSearchParams(location.search).has('site'), undefined, patience);
    await soon(() => expect(new URL(page.url()).searchParams.get('view')).toBeNull());
    await page.locator('input[type="radio"][value="alarms"]').check();
    await page.waitForSelector('[data-view="alarms"]', patience);
  });

  it('are found clean by axe in both languages, light and dark, wide and narrow, and scroll sideways nowhere', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/?view=alarms`);
    await page.getByLabel('状态').selectOption('all');
    await page.waitForSelector(row, patience);
    for (const theme of ['light', 'dark']) {
      await page.locator(`input[type="radio"][value="${theme}"]`).check();
      expect(await axeFindings(page)).toEqual([]);
    }
    await shot('alarms-dark');
    await page.locator('input[type="radio"][value="en"]').check();
    await page.getByRole('heading', { name: 'Alarms' }).waitFor(patience);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axeFindings(page)).toEqual([]);
    await shot('alarms-phone');
    await soon(async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
    );
    await page.getByRole('button', { name: 'Rules' }).click();
    await page.waitForSelector(rule, patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot('alarm-rules-phone');
    expect(opened.troubles().filter((text) => !text.includes(lostAnswer))).toEqual([]);
    expect(opened.foreignRequests()).toEqual([]);
  });
});
