import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { demoKey, demoPerson, inBrowser, openPage, patience, signInAt, startPages } from '@huihuan/testing-browser';
import type { OpenPage } from '@huihuan/testing-browser';
import { call, clockBehind, rightClock, testId, until, type PlatformProcess } from '@huihuan/testing-platform';

const command = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
const oneDay = 86_400_000;
const daysAgo = 3;
/** Noon in China of a day by its number since 1970, so that no record of a short simulation falls on the next day. */
const noonInChina = (day: number): number => day * oneDay + oneDay / 6;
const languages = ['zh-CN', 'en'] as const;

jest.setTimeout(300_000);

/** What `npm run guide:pictures` puts into docs/guide/pictures: alarms, a past day and the wall screen. */
inBrowser('the pictures of the guide for regulators', (chromium) => {
  let platform: PlatformProcess;
  let today: ChildProcess;
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
  const inLanguage = async (language: string): Promise<void> => {
    await map.page.evaluate((chosen) => localStorage.setItem('huihuan.language', chosen), language);
    await map.page.reload();
  };

  beforeAll(async () => {
    const noon = noonInChina(Math.floor(Date.now() / oneDay) - daysAgo);
    const then = clockBehind(Date.now() - noon);
    // as a service in use does by itself: looks for alarms all the time
    platform = await startPages({ HUIHUAN_ALARM_SECONDS: '1', ...then });
    await setRule();
    const earlier = simulated(['--items', '60', '--rate', '0', '--ride-seconds', '5', '--seed', 'guide-then'], then);
    await once(earlier, 'exit');
    // and some that lie where they are and ride since
    const stopped = simulated(['--items', '300', '--rate', '20', '--ride-seconds', '60', '--seed', 'guide-left'], then);
    await areMoving();
    await ended(stopped);
    await platform.crash(rightClock);
    const left = (await overview()).inTransit.shipments;
    today = simulated(['--items', '120', '--rate', '0', '--ride-seconds', '90', '--seed', 'guide-today'], {});
    await areMoving(left);
    map = await openPage(chromium, platform.url, 'webgl');
    await signInAt(map.page, 'regulator-county');
    await map.page.waitForSelector('[data-map="ready"]', patience);
  });

  afterAll(async () => {
    await map.close();
    await ended(today);
    await platform.stop();
  });

  it.each(languages)('show the wall screen (%s)', async (language) => {
    await map.page.goto(`${platform.url}/?wall`);
    await inLanguage(language);
    await map.page.waitForSelector('[data-wall] [data-map="ready"]', patience);
    await map.page.waitForSelector('[data-fresh="true"]', patience);
    await map.page.waitForSelector('[data-fact]', patience);
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
