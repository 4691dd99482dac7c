import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoKey,
  inBrowser,
  openPage,
  patience,
  shoot,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { clockBehind, rightClock, soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import type { Page } from 'playwright-core';
import { collectLot, dispatchTo, farStation, sitesOf, workerOf, type Worker } from './network.spec-support.ts';

const oneDay = 86_400_000;
const daysAgo = 5;
/** So often trucks are seen placed anew. */
const watchedSteps = 8;
/** Below so many milliseconds between two places, a truck glides. */
const glideGap = 900;
/** The trucks of the map are placed anew, or a day begins: at these milliseconds of the page's clock. */
type Noted = Window & { trucksAt: number[]; daysAt: number[] };

jest.setTimeout(300_000);

/** Notes from the start when the page gives its map engine the places of trucks, and which day it shows since when. */
const noteMotion = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const noted = window as unknown as Noted;
    Object.assign(noted, { trucksAt: [], daysAt: [] });
    const real = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (
      this: Worker,
      ...told: unknown[]
    ) => void;
    Worker.prototype.postMessage = function postMessage(this: Worker, ...told: unknown[]) {
      const said = told[0] as { readonly type?: unknown; readonly data?: { readonly source?: unknown } } | undefined;
      // MapLibre hands new data of a source to its worker
      if (said?.type === 'LD' && said.data?.source === 'shipments') noted.trucksAt.push(performance.now());
      return real.apply(this, told);
    };
    let day: string | null = null;
    const look = (): void => {
      const next = document.querySelector('[data-day]')?.getAttribute('data-day') ?? null;
      if (next !== day) noted.daysAt.push(performance.now());
      day = next;
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });

const gapsOf = (moments: readonly number[]): readonly number[] =>
  moments.slice(1).map((moment, at) => moment - (moments[at] ?? 0));
const clear = (page: Page): Promise<void> =>
  page.evaluate(() => void Object.assign(window, { trucksAt: [], daysAt: [] }));
const noted = (page: Page, what: 'trucksAt' | 'daysAt'): Promise<readonly number[]> =>
  page.evaluate((name) => (window as unknown as Noted)[name], what);

inBrowser('who asks for less motion', (chromium) => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  let attendant: Worker;
  let moving: Page;
  let calm: Page;

  const pageFor = async (reducedMotion: 'reduce' | 'no-preference'): Promise<Page> => {
    const context = await opened.page.context().browser()?.newContext({ reducedMotion });
    if (context === undefined) throw new Error('the browser is gone');
    context.setDefaultTimeout(patience.timeout);
    const page = await context.newPage();
    await noteMotion(page);
    await page.goto(platform.url);
    await signInAt(page, 'regulator-county');
    await page.waitForSelector('[data-map="ready"]', patience);
    await page.waitForSelector('[data-connection="live"]', patience);
    return page;
  };

  beforeAll(async () => {
    const behind = daysAgo * oneDay;
    platform = await startPages({ HUIHUAN_DEMO_KEY: demoKey, ...clockBehind(behind) });
    const then = await workerOf(platform.url, 'attendant-01');
    await collectLot(then, then.person.siteIds[0] ?? '', Date.now() - behind);
    await platform.crash(rightClock);
    attendant = await workerOf(platform.url, 'attendant-01');
    opened = await openPage(chromium, platform.url, 'webgl');
    [moving, calm] = [await pageFor('no-preference'), await pageFor('reduce')];
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('sees trucks move by steps of a second, and others see them glide', async () => {
    const regulator = await workerOf(platform.url, 'regulator-county');
    const from = (await sitesOf(regulator)).find(({ siteId }) => attendant.person.siteIds.includes(siteId));
    const to = await farStation(regulator, from?.siteId ?? '');
    if (from === undefined || to === undefined) throw new Error('the demonstration network has every tier');
    const itemId = await collectLot(attendant, from.siteId);
    await dispatchTo(attendant, { from, to, itemId, withinSeconds: 600 });
    for (const page of [moving, calm]) {
      await page.bringToFront();
      await page.waitForFunction(
        () => document.querySelector('[data-count="moving"] strong')?.textContent === '1',
        undefined,
        patience,
      );
      await clear(page);
      await until(async () => {
        const gaps = gapsOf(await noted(page, 'trucksAt'));
        return page === calm ? gaps.length >= watchedSteps : Math.min(...gaps) < glideGap;
      });
      await shoot(page, page === calm ? 'motion-calm' : 'motion');
    }
    const steps = (await noted(calm, 'trucksAt')).slice(0, watchedSteps);
    const last = steps.at(-1) ?? 0;
    // one a second, counted from whichever of the first ones a busy machine noted in time
    const secondsAhead = steps.slice(0, 4).map((at, place) => (last - at) / 1000 - (watchedSteps - 1 - place));
    expect(Math.max(...secondsAhead)).toBeGreaterThan(-1);
  });

  it('sees past days at most every two seconds, however fast they are to play', async () => {
    for (const page of [moving, calm]) {
      await page.bringToFront();
      await page.locator('[data-day] input[type="radio"][value="5"]').check();
      await clear(page);
      await page.getByRole('button', { name: '播放', exact: true }).click();
      // now → the first day → … : the first step is the press of the key itself
      await until(async () => (await noted(page, 'daysAt')).length >= 4);
    }
    expect(Math.min(...gapsOf((await noted(calm, 'daysAt')).slice(0, 4)))).toBeGreaterThan(1950);
    expect(Math.min(...gapsOf(await noted(moving, 'daysAt')))).toBeLessThan(1950);
    for (const page of [moving, calm]) await page.waitForSelector('[data-day="now"]', patience);
  });

  it('sees no figure and no line of the list flash', async () => {
    const animationsOf = (page: Page) =>
      page.evaluate(() =>
        ['[data-figure="collected"] dd', '[data-list="facts"] li'].map((where) => {
          const element = document.querySelector(where);
          return element === null ? 'missing' : getComputedStyle(element).animationName;
        }),
      );
    for (const page of [moving, calm]) await page.waitForSelector('[data-list="facts"] li', patience);
    await soon(async () => expect(await animationsOf(calm)).toEqual(['none', 'none']));
    const flashing = [expect.stringContaining('changed'), expect.stringContaining('arrived')];
    await soon(async () => expect(await animationsOf(moving)).toEqual(flashing));
  });
});
