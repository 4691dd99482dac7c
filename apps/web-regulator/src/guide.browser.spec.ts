import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { demoKey, demoPerson, inBrowser, openPage, patience, signInAt, startPages } from '@huihuan/testing-browser';
import type { OpenPage } from '@huihuan/testing-browser';
import { call, clockBehind, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { drawnOf } from './map-of.spec-support.ts';
import { collectGoods, dispatchTo, receiveAt, sitesOf, workerOf, type Worker } from './network.spec-support.ts';

const command = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
const oneDay = 86_400_000;
const daysAgo = 3;
/** Noon in China of a day by its number since 1970, so that no record of a short simulation falls on the next day. */
const noonInChina = (day: number): number => day * oneDay + oneDay / 6;
const languages = ['zh-CN', 'en'] as const;
const number = 'BX-2019-000417';

jest.setTimeout(300_000);

/** The clock of the demonstration stands at noon in China, so that what it does is of one day, whenever the pictures are taken. */
const behind = Date.now() - noonInChina(Math.floor((Date.now() - oneDay / 6) / oneDay));
const now = (): number => Date.now() - behind;

/** Gives a page the clock of the demonstration. */
const setClockBack = (milliseconds: number): void => {
  const own = Date.now.bind(Date);
  class Earlier extends Date {
    constructor(...given: readonly [] | readonly [number | string]) {
      super(given[0] ?? own() - milliseconds);
    }
    static override now = (): number => own() - milliseconds;
  }
  Object.assign(globalThis, { Date: Earlier });
};

/** What `npm run guide:pictures` puts into docs/guide/pictures: the map, alarms, a past day and the wall screen. */
inBrowser('the pictures of the guide for regulators', (chromium) => {
  let platform: PlatformProcess;
  let moving: ChildProcess;
  let map: OpenPage;

  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_GUIDE_PICTURES;
    if (folder !== undefined) await map.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const simulated = (words: readonly string[], clock: Readonly<Record<string, string>>): ChildProcess => {
    const env = { ...process.env, NODE_OPTIONS: '', ...clock, HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: demoKey };
    return spawn(process.execPath, [command, 'simulate', ...words], { env, stdio: 'ignore' });
  };
  const overview = async () => {
    const { headers } = await demoPerson(platform.url, 'regulator-county');
    const answer = await fetch(`${platform.url}/api/regulator/overview`, { headers });
    return (await answer.json()) as { readonly inTransit: { readonly shipments: number } };
  };
  /** More trucks than were on the road before. */
  const areMoving = (before = 0) => until(async () => (await overview()).inTransit.shipments > before + 2);
  const ended = async (program: ChildProcess): Promise<void> => {
    if (program.exitCode !== null) return;
    program.kill('SIGTERM');
    await once(program, 'exit');
  };
  /** The trucks of a simulation ride faster than trucks do. */
  const setRule = async (): Promise<void> => {
    const { headers } = await demoPerson(platform.url, 'regulator-county');
    const rule = { isOn: false, limit: 120 };
    const said = { id: testId(), kind: 'truck-impossible', areaCode: '410122', rule, reason: '演示车程极短' };
    expect((await call(platform.url, '/api/regulator/alarm-rules', said, headers)).status).toBe(200);
  };
  /** A fridge with a story: handed in today, on its way, and at the station. */
  const bringFridge = async (): Promise<void> => {
    const [attendant, operator] = [
      await workerOf(platform.url, 'attendant-01'),
      await workerOf(platform.url, 'transfer-operator-01'),
    ];
    const sites = await sitesOf(await workerOf(platform.url, 'regulator-county'));
    const siteOf = ({ person }: Worker) => sites.find(({ siteId }) => person.siteIds.includes(siteId));
    const [from, to] = [siteOf(attendant), siteOf(operator)];
    if (from === undefined || to === undefined) throw new Error('the demonstration network has every tier');
    const goods = {
      classCode: 'appliance.refrigerator',
      grams: 52_000,
      identifiers: [{ kind: 'serial', value: number }],
    };
    const itemId = await collectGoods(attendant, from.siteId, goods, now());
    await receiveAt(operator, await dispatchTo(attendant, { from, to, itemId, withinSeconds: 2400 }, now()));
  };
  const inLanguage = async (language: string): Promise<void> => {
    await map.page.evaluate((chosen) => localStorage.setItem('huihuan.language', chosen), language);
    await map.page.reload();
  };

  beforeAll(async () => {
    const then = clockBehind(behind + daysAgo * oneDay);
    const today = clockBehind(behind);
    // as a service in use does by itself: looks for alarms all the time
    platform = await startPages({ HUIHUAN_ALARM_SECONDS: '1', ...then });
    await setRule();
    const earlier = simulated(['--items', '60', '--rate', '0', '--ride-seconds', '5', '--seed', 'guide-then'], then);
    await once(earlier, 'exit');
    // and some that lie where they are and ride since
    const stopped = simulated(['--items', '300', '--rate', '20', '--ride-seconds', '60', '--seed', 'guide-left'], then);
    await areMoving();
    await ended(stopped);
    await platform.crash(today);
    await bringFridge();
    const morning = simulated(
      ['--items', '40', '--rate', '0', '--ride-seconds', '2', '--seed', 'guide-morning'],
      today,
    );
    await once(morning, 'exit');
    const left = (await overview()).inTransit.shipments;
    moving = simulated(['--items', '120', '--rate', '0', '--ride-seconds', '120', '--seed', 'guide-today'], today);
    await areMoving(left);
    map = await openPage(chromium, 'about:blank', 'webgl');
    await map.page.addInitScript(setClockBack, behind);
    await map.page.goto(platform.url);
    await signInAt(map.page, 'regulator-county');
    await map.page.waitForSelector('[data-map="ready"]', patience);
  });

  afterAll(async () => {
    await map.close();
    await ended(moving);
    await platform.stop();
  });

  it.each(languages)('show the map while trucks move, an item, and the targets (%s)', async (language) => {
    const { page } = map;
    await page.goto(platform.url);
    await inLanguage(language);
    await page.waitForSelector('[data-map="ready"]', patience);
    await until(async () => /[1-9]/.test(await page.locator('[data-figure="collected"]').innerText()));
    await until(async () => (await drawnOf(page, 'shipments')).length > 0);
    await until(async () => (await drawnOf(page, 'shipments-late')).length > 0);
    await shot(`regulator-map-${language}`);
    await page.goto(`${platform.url}/?trace=${number}`);
    await page.waitForSelector('[data-map="ready"]', patience);
    await page.waitForSelector('[data-traced]', patience);
    await until(async () => (await page.locator('[data-list="story"] li').count()) > 2);
    await shot(`regulator-trace-${language}`);
    await page.goto(`${platform.url}/?view=targets`);
    await page.locator('[data-view="targets"] [data-target]').first().waitFor(patience);
    await page.locator('[data-view="targets"] [data-total]').first().waitFor(patience);
    await shot(`regulator-targets-${language}`);
  });

  it.each(languages)('show the wall screen (%s)', async (language) => {
    await map.page.goto(`${platform.url}/?wall`);
    await inLanguage(language);
    await map.page.waitForSelector('[data-wall] [data-map="ready"]', patience);
    await map.page.waitForSelector('[data-fresh="true"]', patience);
    await map.page.waitForSelector('[data-fact]', patience);
    await until(async () => (await drawnOf(map.page, 'shipments-late')).length > 0);
    await until(async () => /[1-9]/.test(await map.page.locator('[data-figure="collected"]').innerText()));
    await shot(`regulator-wall-${language}`);
  });

  it.each(languages)('show alarms, and one with what was said of it (%s)', async (language) => {
    const { page } = map;
    await page.goto(`${platform.url}/?view=alarms`);
    await inLanguage(language);
    await page.locator('[data-list="alarms"] [data-kind]').first().waitFor(patience);
    await shot(`regulator-alarms-${language}`);
    await page.locator('[data-list="alarms"] [data-kind]').first().click();
    await page.locator('dialog[data-alarm] [data-list="history"] li').first().waitFor(patience);
    await shot(`regulator-alarm-${language}`);
  });

  it.each(languages)('show a past day as it ended (%s)', async (language) => {
    const { page } = map;
    await page.goto(platform.url);
    await inLanguage(language);
    await page.waitForSelector('[data-map="ready"]', patience);
    await page.focus('input[type="range"]');
    await page.keyboard.press('Home');
    await page.waitForSelector('[data-shows-day]', patience);
    await until(async () => /[1-9]/.test(await page.innerText('[data-figure="collected"] dd')));
    await page.waitForSelector('[data-map="ready"]', patience);
    await shot(`regulator-day-${language}`);
    expect(map.troubles()).toEqual([]);
  });
});
