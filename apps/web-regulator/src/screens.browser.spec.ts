import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  inBrowser,
  openPage,
  patience,
  shoot,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { collectLot, workerOf } from './network.spec-support.ts';

jest.setTimeout(240_000);

/** How the browser itself notes that the test cut the line or ended the server. */
const lostLine = /net::ERR_|Failed to fetch|502|503/;
/** A turn of the wall takes fifteen seconds, and a server some to come back. */
const longPatience = { timeout: 90_000 };

inBrowser("the regulator's page on other screens", (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const collect = async (): Promise<string> => {
    const attendant = await workerOf(platform.url, 'attendant-01');
    return collectLot(attendant, attendant.person.siteIds[0] ?? '');
  };
  let itemId: string;
  const isLive = () => opened.page.waitForSelector('[data-connection="live"]', longPatience);

  beforeAll(async () => {
    platform = await startPages();
    itemId = await collect();
    opened = await openPage(chromium, platform.url, 'webgl');
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-map="ready"]', longPatience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  describe('on a wall', () => {
    const fresh = '[data-fresh="true"]';

    it('fills screens of both sizes alike, is read from afar, and hides the pointer', async () => {
      const { page } = opened;
      const shares: number[] = [];
      for (const [width, height] of [
        [1920, 1080],
        [3840, 2160],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.goto(`${platform.url}/?wall`);
        // in whichever turn the map of a busy machine is drawn
        await page.waitForSelector('[data-wall^="410122"] [data-map="ready"]', longPatience);
        await page.waitForSelector(fresh, longPatience);
        // drawn anew with each fact that comes, so it is asked until it stands there
        const drawnHeight = await page.waitForFunction(
          (figure) => {
            const value = document.querySelector(figure);
            return /\d/.test(value?.textContent ?? '') ? value?.getBoundingClientRect().height : undefined;
          },
          '[data-figure="collected"] dd',
          patience,
        );
        shares.push(((await drawnHeight.jsonValue()) ?? 0) / height);
        const isWhole = () =>
          page.evaluate(() => [
            document.documentElement.scrollWidth <= innerWidth,
            document.documentElement.scrollHeight <= innerHeight,
          ]);
        await soon(async () => expect(await isWhole()).toEqual([true, true]));
        // as sharp as the screen is
        await soon(async () => {
          const canvas = page.locator('canvas').first();
          const drawn = await canvas.evaluate((element) => (element as HTMLCanvasElement).width);
          expect(Math.abs(drawn - ((await canvas.boundingBox())?.width ?? 0))).toBeLessThan(4);
        });
        await shoot(page, `wall-${height}`);
      }
      expect(shares[0]).toBeGreaterThan(0.04);
      expect(shares[1]).toBeCloseTo(shares[0] ?? 0, 2);
      await page.waitForSelector('[data-wall][data-awake="true"]', patience);
      const cursor = () => page.locator('[data-wall]').evaluate((wall) => getComputedStyle(wall).cursor);
      await soon(async () => expect(await cursor()).toBe('none'));
      expect(await axeFindings(page)).toEqual([]);
    });

    it('goes on to the next part of the county by itself, also for who asks for less motion', async () => {
      const { page } = opened;
      await page.setViewportSize({ width: 1920, height: 1080 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`${platform.url}/?wall`);
      await page.waitForSelector('[data-wall^="410122"] [data-map="ready"]', longPatience);
      await page.waitForFunction(
        () => {
          const shown = document.querySelector('[data-wall]')?.getAttribute('data-wall') ?? '';
          return shown.length > 6 && document.querySelector(`[data-turn="${shown}"][aria-current]`) !== null;
        },
        undefined,
        longPatience,
      );
      expect(await axeFindings(page)).toEqual([]);
      await shoot(page, 'wall-part');
    });

    it('shows what happens, with the renewed session of another page too', async () => {
      const { page } = opened;
      const reopened = page.waitForRequest(/\/map\/stream/, longPatience);
      const other = await page.context().newPage();
      await other.goto(`${platform.url}/?view=sites`);
      await other.waitForSelector('[data-connection="live"]', longPatience);
      await other.close();
      await reopened;
      await isLive();
      const newest = await page.getAttribute('[data-fact]', 'data-fact');
      await collect();
      await page.waitForFunction(
        (before) => document.querySelector('[data-fact]')?.getAttribute('data-fact') !== before,
        newest,
        longPatience,
      );
    });

    it('says from when it is while the line is cut, and comes back by itself', async () => {
      const { page } = opened;
      await page.context().setOffline(true);
      await page.waitForSelector('[data-connection="offline"]', longPatience);
      await page.waitForSelector('[data-fresh="false"]', patience);
      await shoot(page, 'wall-offline');
      await page.context().setOffline(false);
      await isLive();
      await page.waitForSelector(fresh, longPatience);
    });

    it('outlives a new start of the server, and takes a newer page that came with it', async () => {
      const { page } = opened;
      await page.evaluate(() => document.documentElement.setAttribute('data-old', ''));
      await page.route(`${platform.url}/`, async (route) => {
        const answer = await route.fetch();
        const html = await answer.text();
        const isAsked = route.request().resourceType() === 'fetch';
        await route.fulfill({ response: answer, body: isAsked ? html.replace(/src="[^"]+"/, 'src="/new.js"') : html });
      });
      await platform.crash();
      await page.waitForFunction(() => !document.documentElement.hasAttribute('data-old'), undefined, longPatience);
      await page.unroute(`${platform.url}/`);
      await isLive();
      await page.waitForSelector(fresh, longPatience);
      const newest = await page.getAttribute('[data-fact]', 'data-fact', longPatience);
      await collect();
      await page.waitForFunction(
        (before) => document.querySelector('[data-fact]')?.getAttribute('data-fact') !== before,
        newest,
        longPatience,
      );
      await soon(() => expect(new URL(page.url()).searchParams.has('wall')).toBe(true));
    });

    it('is left by Escape, and entered by its button', async () => {
      const { page } = opened;
      await page.waitForSelector('[data-wall^="410122"]:not([data-wall="410122"])', longPatience);
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-shown="map"] [data-map="ready"]', longPatience);
      // and not in the part that was on turn
      await page.waitForSelector('nav[data-area="410122"]', patience);
      await page.getByRole('button', { name: '大屏' }).click();
      await page.waitForSelector('[data-wall]', patience);
      // what is pressed is there for three seconds after the pointer moved, which a slow machine may miss
      await until(async () => {
        await page.mouse.move(300, 300);
        await page.mouse.move(320, 320);
        const pause = page.getByRole('button', { name: '暂停轮播' });
        await pause.click({ timeout: 3_000 }).catch(() => undefined);
        return page.getByRole('button', { name: '继续轮播' }).isVisible();
      });
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '退出大屏' }).click();
      await page.waitForSelector('[data-shown="map"]', patience);
      expect(opened.troubles().filter((text) => !lostLine.test(text))).toEqual([]);
      expect(opened.foreignRequests()).toEqual([]);
    });
  });

  describe('on paper', () => {
    const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

    it('prints the map as it stands, with its figures, its table, and as of when it is, on A4 across', async () => {
      const { page } = opened;
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(platform.url);
      await page.waitForSelector('[data-map="ready"]', longPatience);
      await isLive();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pagesIn(pdf)).toBeGreaterThan(1);
      // 297 × 210 mm in points, and a picture on it
      expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 84[12][.\d]* 59[45][.\d]*\]/);
      expect(pdf.toString('latin1')).toContain('/Subtype /Image');
      const colours = await page.locator('[data-paper]').evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const drawn = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
        return new Set(new Uint32Array(drawn?.buffer ?? new ArrayBuffer(0))).size;
      });
      expect(colours).toBeGreaterThan(20);
    });

    it('says in its first lines what it shows; what is pressed stays on the screen', async () => {
      const { page } = opened;
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      const head = /中牟县 · 地图[^]*数据截至 \d{4}-\d\d-\d\d \d\d:\d\d:\d\d[^]*打印于 \d{4}/;
      await soon(async () => expect(await page.innerText('[data-paper-head]')).toMatch(head));
      await soon(async () => expect(await page.locator('tr[data-site]').count()).toBeGreaterThan(60));
      await soon(async () => expect(await page.locator('[data-figure="collected"]').isVisible()).toBe(true));
      await soon(async () => expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false));
      await shoot(page, 'paper');
      await page.emulateMedia({ media: null });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.locator('[data-paper-head]').waitFor({ ...patience, state: 'detached' });
      await page.waitForSelector('[data-map="ready"]', patience);
    });
  });

  describe('on a phone', () => {
    const nothingSideways = () => opened.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

    it.each(['', '?view=sites', '?view=targets', '?view=alarms'])(
      'goes nowhere sideways at %p, and axe finds nothing',
      async (search) => {
        const { page } = opened;
        await page.setViewportSize({ width: 390, height: 844 });
        await page.goto(`${platform.url}/${search}`);
        await page.waitForSelector('main h1', longPatience);
        await isLive();
        await soon(async () => expect(await nothingSideways()).toBe(true));
        expect(await axeFindings(page)).toEqual([]);
        await shoot(page, `phone${search.replace('?view=', '-')}`);
      },
    );

    it('shows the figures in a sheet from below, and a site that is chosen at once', async () => {
      const { page } = opened;
      await page.goto(platform.url);
      await page.waitForSelector('[data-map="ready"]', longPatience);
      await page.waitForSelector('[data-sheet="down"]', patience);
      await soon(async () => expect(await page.locator('[data-figure="collected"]').isVisible()).toBe(false));
      await page.getByRole('button', { name: '概况与详情' }).click();
      await page.locator('[data-figure="collected"]').waitFor(patience);
      await soon(async () => expect(await nothingSideways()).toBe(true));
      expect(await axeFindings(page)).toEqual([]);
      await shoot(page, 'phone-sheet');
      await page.getByRole('button', { name: '概况与详情' }).click();
      await page.waitForSelector('[data-sheet="down"]', patience);
      await page.locator('input[type="radio"][value="sites"]').check();
      await page.locator('tr[data-site] button').first().click();
      await page.waitForSelector('[data-sheet="up"] h1', patience);
      await soon(async () => expect(await nothingSideways()).toBe(true));
    });

    it("lowers the sheet for the map when a stop of an item's story is to be seen there", async () => {
      const { page } = opened;
      const warnings: string[] = [];
      page.on('console', (message) => warnings.push(message.text()));
      await page.goto(`${platform.url}/?trace=${itemId}`);
      await page.locator('[data-sheet="up"] [data-list="story"] button').first().click(patience);
      await page.waitForSelector('[data-sheet="down"]', patience);
      await page.locator('[data-map="ready"] canvas').first().waitFor(patience);
      await shoot(page, 'phone-stop');
      expect(warnings.filter((text) => text.includes('cannot fit'))).toEqual([]);
    });
  });
});
