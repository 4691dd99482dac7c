import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, shoot, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, until, type PlatformProcess } from '@huihuan/testing-platform';
import { clickIntoArea } from './click-area.spec-support.ts';
import { clickFirstSite } from './click-first-site.spec-support.ts';
import { collectLot, dispatchTo, sitesOf, workerOf, type Site, type Worker } from './network.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };

jest.setTimeout(300_000);

suite(`the regulator's page${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let point: Site;
  let station: Site;
  let itemId: string;
  let platform: PlatformProcess;
  let base: string;
  let regulator: Worker;
  let attendant: Worker;
  const figure = (name: string) => opened.page.locator(`[data-figure="${name}"]`).innerText();
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/${name}.png` });
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    base = platform.url;
    [regulator, attendant] = [await workerOf(base, 'regulator-county'), await workerOf(base, 'attendant-01')];
    opened = await openPage(chromium ?? '', base, 'webgl');
    await signInAt(opened.page, 'regulator-county');
    const sites = await sitesOf(regulator);
    [point, station] = [
      sites.find((site) => attendant.person.siteIds.includes(site.siteId)),
      sites.find((site) => site.kind === 'transfer-station'),
    ].map((site) => {
      if (site === undefined) throw new Error('the demonstration network has every tier');
      return site;
    }) as [Site, Site];
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('draws the map with every site', async () => {
    await opened.page.waitForSelector('[data-map="ready"]', patience);
    await soon(async () =>
      expect(await opened.page.getAttribute('[data-map]', 'data-sites')).toBe(
        String((await sitesOf(regulator)).length),
      ),
    );
    await opened.page.waitForSelector('[data-connection="live"]', patience);
    await shot('overview');
  });

  it('changes the figures of the day when something is collected, without a reload', async () => {
    await opened.page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
    await soon(async () => expect(await figure('collected')).toMatch(/\d/));
    const before = await figure('collected');
    itemId = await collectLot(attendant, point.siteId);
    await opened.page.waitForFunction(
      (text) => document.querySelector<HTMLElement>('[data-figure="collected"]')?.innerText !== text,
      before,
      patience,
    );
    await opened.page.waitForSelector('[data-list="facts"] li', patience);
    await soon(async () => expect(await opened.page.locator('[data-kept]').count()).toBe(1));
  });

  it('shows a dispatched shipment moving', async () => {
    const { page } = opened;
    const moving = '[data-count="moving"] strong';
    const before = Number(await page.innerText(moving));
    await dispatchTo(attendant, { from: point, to: station, itemId, withinSeconds: 600 });
    await page.waitForFunction(
      ([where, count]) => Number(document.querySelector(where)?.textContent) > count,
      [moving, before] as const,
      patience,
    );
    const canvas = page.locator('canvas').first();
    const first = await canvas.screenshot();
    await until(async () => !(await canvas.screenshot()).equals(first));
    await shot('moving');
  });

  it('opens a site by a click on the map', async () => {
    expect(await clickFirstSite(opened)).toBe(true);
    await opened.page.waitForSelector('aside h1', patience);
    await shot('site');
    await opened.page.goBack();
  });

  it('opens a site from the table by the keyboard', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="sites"]').focus();
    await page.keyboard.press('Space');
    const row = page.locator(`tr[data-site="${point.siteId}"] button`);
    await row.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (name) => document.querySelector('aside h1')?.textContent === name,
      point.name,
      patience,
    );
    await shot('sites');
    // the newest fact with a story is that its goods left
    const fact = page.locator('aside [data-list="site-facts"] button').first();
    await fact.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-traced="${itemId}"]`, patience);
    await page.goBack();
    await page.locator('[data-traced]').waitFor({ ...patience, state: 'detached' });
  });

  it('traces an item and says in words when there is none', async () => {
    const { page } = opened;
    await page.keyboard.press('/');
    await page.keyboard.type(itemId);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-traced="${itemId}"]`, patience);
    await soon(async () => expect(await page.locator('[data-list="story"] li').count()).toBeGreaterThanOrEqual(2));
    // from the story to the map, which then has the stop in its middle, and from there back
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const onMap = page.locator('[data-list="story"] button').first();
    await onMap.click();
    await page.locator('[data-list="story"] li[aria-current="step"]').first().waitFor(patience);
    // not before: a map that comes later shows the whole route
    await page.waitForSelector('[data-map="ready"]', patience);
    await shot('trace');
    await onMap.click();
    await page
      .locator('li[aria-current="step"]')
      .first()
      .waitFor({ ...patience, state: 'detached' });
    const box = await page.locator('canvas').first().boundingBox();
    if (box === null) throw new Error('there is no map');
    const current = page.locator('[data-list="story"] li[aria-current="step"]');
    await until(async () => {
      if ((await current.count()) > 0) return true;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      // two clicks in a row would be a double click, which goes nearer
      const isShown = current.first().waitFor({ timeout: 5_000 });
      return isShown.then(
        () => true,
        () => false,
      );
    });
    await page.emulateMedia({ reducedMotion: null });
    expect(opened.troubles()).toEqual([]);

    await page.getByRole('textbox').fill('LSVAA49J132047371X');
    await page.keyboard.press('Enter');
    await page.waitForSelector('aside [role="alert"]', patience);
    await soon(async () => expect((await page.innerText('aside [role="alert"]')).trim()).not.toBe(''));
  });

  it('speaks English when asked', async () => {
    const { page } = opened;
    await page.goto(base);
    await page.locator('input[type="radio"][value="en"]').check();
    await page.waitForFunction(() => document.documentElement.lang === 'en', undefined, patience);
    await soon(async () => expect(await figure('collected')).toContain('Collected today'));
    await shot('english');
  });

  it('turns dark when asked', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="dark"]').check();
    await soon(async () => expect(await page.getAttribute('html', 'data-theme')).toBe('dark'));
    await page.waitForSelector('[data-map="ready"]', patience);
    await shot('dark');
  });

  it('shows stock as dots, columns by family and heat, with what the colours mean and the same as tables', async () => {
    const { page } = opened;
    await collectLot(attendant, point.siteId);
    await page.goto(base);
    await page.waitForSelector('[data-map="ready"]', patience);
    const choose = (value: string) => page.locator(`[data-map] input[type="radio"][value="${value}"]`).check();
    await page.locator('[data-map] select').selectOption('filled');
    await page.waitForSelector('[data-colouring="filled"] [data-list="look"] li', patience);
    await choose('columns');
    await page.waitForSelector('[data-shape="columns"] [data-list="look"] li', patience);
    await shot('map-columns');
    await choose('heat');
    await page.locator('[data-map] select').selectOption('bulk');
    await page.waitForSelector('[data-shape="heat"] [data-list="look"] li', patience);
    await shot('map-heat');
    await page.getByRole('button', { name: 'As tables' }).click();
    await page.waitForSelector(`[data-table="map-stock"] tr[data-site="${point.siteId}"]`, patience);
    await page.waitForSelector('[data-table="map-flows"] tbody tr', patience);
    await page.locator('[data-table="map-stock"] thead').getByText('Bulk recyclables').waitFor(patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot('map-tables');
    await page.keyboard.press('Escape');
    await choose('dots');
    await page.waitForSelector('[data-shape="dots"]', patience);
  });

  it('goes down from all that is in sight to the county by clicks on the map, with the trucks of each area alone', async () => {
    const context = await opened.page.context().browser()?.newContext({ reducedMotion: 'reduce' });
    if (context === undefined) throw new Error('the browser is gone');
    context.setDefaultTimeout(patience.timeout);
    const page = await context.newPage();
    await page.goto(`${base}/?area=all`);
    await signInAt(page, 'regulator-province');
    for (const area of ['410000', '410100', '410122']) {
      await page.waitForSelector('[data-map="ready"]', patience);
      expect(await clickIntoArea(page)).toBe(area);
      await page.waitForSelector(`nav[data-area="${area}"]`, patience);
      await page.waitForSelector(`[data-outline="${area}"]`, patience);
      await shoot(page, `map-${area}`);
    }
    await page.waitForFunction(
      () => [...document.querySelectorAll('[data-count] strong')].some((count) => count.textContent !== '0'),
      undefined,
      patience,
    );
    // in the same page, which knows all trucks by now; no site lies there, so nothing leads to it but its address
    await page.evaluate(() => {
      history.pushState(null, '', '?area=410184');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await page.waitForSelector('[data-outline="410184"]', patience);
    await page.waitForFunction(
      () => {
        const counts = [...document.querySelectorAll('[data-count] strong')];
        return counts.length > 0 && counts.every((count) => count.textContent === '0');
      },
      undefined,
      patience,
    );
    await context.close();
  });

  it('never scrolls sideways and never speaks to another host', async () => {
    const { page } = opened;
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await soon(async () =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
      );
    }
    expect(opened.foreignRequests()).toEqual([]);
  });
});
