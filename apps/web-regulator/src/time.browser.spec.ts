import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  demoKey,
  findChromium,
  openPage,
  patience,
  signInAt,
  type OpenPage,
} from '@huihuan/testing-browser';
import { clockBehind, rightClock, soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { collectLot, dispatchTo, sitesOf, workerOf } from './network.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;

const oneDay = 86_400_000;
const daysAgo = 4;
const dayInChina = (at: number): string => new Date(at + oneDay / 3).toISOString().slice(0, 10);
const noonInChina = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);
/** What `collectLot` hands in, as the page writes it. */
const tonnes = (count: number): string => (1.234 * count).toFixed(2);
const lots = (count: number): RegExp => new RegExp(`^${tonnes(count).replace('.', '\\.')}`);

jest.setTimeout(300_000);

suite(`past days on the regulator's page${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  let [firstDay, secondDay, thirdDay] = ['', '', ''];
  const slider = 'input[type="range"]';

  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const figure = (name: string) => opened.page.innerText(`[data-figure="${name}"] dd`);
  const shows = (day: string) => opened.page.waitForSelector(`[data-shows-day="${day}"]`, patience);
  const isNow = () => opened.page.waitForSelector('[data-day="now"]', patience);

  beforeAll(async () => {
    // At noon four days ago two lots were handed in and one of them left; today one more.
    firstDay = dayInChina(Date.now() - daysAgo * oneDay);
    const noon = noonInChina(firstDay);
    [secondDay, thirdDay] = [dayInChina(noon + oneDay), dayInChina(noon + 2 * oneDay)];
    const behind = Date.now() - noon;
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey, ...clockBehind(behind) } });
    const attendant = await workerOf(platform.url, 'attendant-01');
    const sites = await sitesOf(await workerOf(platform.url, 'regulator-county'));
    const [from, to] = [
      sites.find(({ siteId }) => attendant.person.siteIds.includes(siteId)),
      sites.find(({ kind }) => kind === 'transfer-station'),
    ];
    if (from === undefined || to === undefined) throw new Error('the demonstration network has every tier');
    const itemId = await collectLot(attendant, from.siteId, Date.now() - behind);
    await collectLot(attendant, from.siteId, Date.now() - behind);
    await dispatchTo(attendant, { from, to, itemId, withinSeconds: 7200 }, Date.now() - behind);
    await platform.crash(rightClock);
    await collectLot(await workerOf(platform.url, 'attendant-01'), from.siteId);

    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-map="ready"]', patience);
    await opened.page.waitForSelector('[data-connection="live"]', patience);
    await opened.page.waitForSelector(slider, patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('stand behind a slider that begins at now, one step for each day', async () => {
    const { page } = opened;
    const max = Number(await page.getAttribute(slider, 'max'));
    // midnight may have passed since the records began
    expect([daysAgo, Math.floor((Date.now() - noonInChina(firstDay)) / oneDay + 0.5)]).toContain(max);
    await soon(async () => expect(await page.inputValue(slider)).toBe(String(max)));
    await page.waitForFunction(
      (text) => document.querySelector<HTMLElement>('[data-figure="stock"] dd')?.innerText.startsWith(text),
      tonnes(2),
      patience,
    );
    await shot('time-now');
  });

  it('are reached by keys, and show figures, map and table as they were when the day ended', async () => {
    const { page } = opened;
    await page.focus(slider);
    await page.keyboard.press('Home');
    await shows(firstDay);
    await soon(async () => expect(await page.getAttribute(slider, 'aria-valuetext')).toContain(firstDay));
    for (const [name, count] of [
      ['stock', 1],
      ['in-transit', 1],
      ['collected', 2],
    ] as const)
      await soon(async () => expect(await figure(name)).toMatch(lots(count)));
    await page.waitForSelector('[data-connection="paused"]', patience);
    await shot('time-past');
    await page.keyboard.press('ArrowRight');
    await shows(secondDay);
    await soon(async () => expect(await figure('collected')).toMatch(/^0/));
    await soon(async () => expect(await page.innerText('[data-count="late"] strong')).toBe('1'));
  });

  it('have an address that says the day, also in the table of the sites', async () => {
    const { page } = opened;
    await soon(() => expect(new URL(page.url()).searchParams.get('day')).toBe(secondDay));
    await page.reload();
    await shows(secondDay);
    await page.locator('input[type="radio"][value="sites"]').focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('tr[data-site]', patience);
    await soon(async () => expect(await page.locator('tr[data-site]').first().innerText()).toContain('1.23'));
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('tr[data-site] button').first().click();
    await page.waitForSelector('aside progress', patience);
    await shot('time-site');
    await page.locator('input[type="radio"][value="map"]').focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-map="ready"]', patience);
  });

  it.each(['light', 'dark'] as const)('say everything to a screen reader (%s), in both languages', async (theme) => {
    const { page } = opened;
    await page.locator(`input[type="radio"][value="${theme}"]`).check();
    await page.waitForSelector(`html[data-theme="${theme}"]`, patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot(`time-${theme}`);
    await page.locator('input[type="radio"][value="en"]').focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('html[lang="en"]', patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot(`time-${theme}-en`);
    await page.locator('input[type="radio"][value="zh-CN"]').focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('html:not([lang="en"])', patience);
  });

  it('play from the first one until it is now, and the page lives again', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '返回全县概况' }).click();
    await shows(secondDay);
    await page.getByRole('button', { name: '回到现在' }).click();
    await isNow();
    const play = () => page.getByRole('button', { name: '播放', exact: true }).click();
    // it never goes on before a day has come, so it stands where one is kept back
    let letCome = (): void => undefined;
    const kept = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    const path = new RegExp(`/api/regulator/days/${thirdDay}`);
    await page.route(path, async (route) => {
      await kept;
      await route.continue();
    });
    // a day stands half a second, which whoever looks now and then may miss
    await page.evaluate(() => {
      const seen = new Set<string | null>();
      const look = (): unknown => seen.add(document.querySelector('[data-day]')?.getAttribute('data-day') ?? null);
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
      Object.assign(window, { daysSeen: seen });
    });
    await play();
    await page.waitForSelector(`[data-day="${thirdDay}"]`, patience);
    const seen = await page.evaluate(() => [...(window as unknown as { daysSeen: Set<string | null> }).daysSeen]);
    expect(seen.filter((day) => day !== 'now')).toEqual([firstDay, secondDay, thirdDay]);
    await page.getByRole('button', { name: '暂停' }).click();
    letCome();
    await shows(thirdDay);
    await page.unroute(path);
    await play();
    await isNow();
    await page.waitForSelector('[data-connection="live"]', patience);
    await page.waitForSelector('[data-list="facts"] li', patience);
    expect(opened.troubles()).toEqual([]);
  });
});
