import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { changePerson } from '../desk.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const sizes = [[1440, 900]] as const;
/** A tablet upright, two small desks, and what zooming in to 200 % leaves of each of them. */
const narrow = [820, 1024, 1280].flatMap((width) => [width, width / 2]);

/** What of the header lies outside the window or outside the header itself, and whether the page can be pushed sideways. */
const overflowOf = (page: OpenPage['page']): Promise<readonly string[]> =>
  page.evaluate(() => {
    const header = document.querySelector('header');
    if (header === null) return ['no header'];
    const { bottom, top } = header.getBoundingClientRect();
    const outside = [...header.querySelectorAll<HTMLElement>('*')].filter((one) => {
      const box = one.getBoundingClientRect();
      if (box.width === 0 || one.closest('[popover]') !== null) return false;
      return box.left < 0 || box.right > innerWidth || box.top < top || box.bottom > bottom;
    });
    const isPushed = document.documentElement.scrollWidth > innerWidth;
    return [...outside.map((one) => `${one.tagName} ${one.textContent}`), ...(isPushed ? ['the page'] : [])];
  });

jest.setTimeout(300_000);

suite(`the shell of the console${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/operations-shell-${name}.png` });
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    opened = await openPage(chromium ?? '', `${platform.url}/operate/`, 'document');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('asks who it is and then says what there is to do, in both themes, in every size', async () => {
    const { page } = opened;
    await signInAt(page, 'supervisor-01');
    await page.locator('main h1').waitFor(patience);
    await page.waitForFunction(() => document.title === '作业台 · 回环 Huihuan', undefined, patience);
    for (const [width, height] of sizes)
      for (const theme of ['light', 'dark']) {
        await page.setViewportSize({ width, height });
        await page.locator(`input[type="radio"][value="${theme}"]`).check();
        await soon(async () =>
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
        );
        expect(await axeFindings(page)).toEqual([]);
        await shot(`${width}-${theme}`);
      }
  });

  it('leads somebody with more than one work to the other pages', async () => {
    const { page } = opened;
    await page.locator('[data-account-button]').click();
    await soon(async () =>
      expect(await page.getByRole('link', { name: '前往交投登记' }).getAttribute('href')).toBe('/collect/'),
    );
    await shot('account');
    await page.keyboard.press('Escape');
  });

  it('says so at an address that it does not have, and leads back', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/operate/no-such-screen`);
    await page.getByText('没有这个页面').waitFor(patience);
    await shot('not-here');
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.waitForURL((url) => url.pathname === '/operate/', patience);
    await page.locator('main h1').waitFor(patience);
  });

  it('speaks English without a word of Chinese but the names', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="en"]').check();
    await page.locator('main').getByText('Welcome').first().waitFor(patience);
    await page.locator('input[type="radio"][value="zh-CN"]').check();
  });

  it('shows its whole header in narrow windows and zoomed in, in both languages', async () => {
    const { page } = opened;
    await changePerson(page, 'site-administrator-10');
    for (const language of ['zh-CN', 'en']) {
      await page.locator(`input[type="radio"][value="${language}"]`).check();
      for (const width of narrow) {
        await page.setViewportSize({ width, height: 900 });
        await soon(async () => expect([language, width, await overflowOf(page)]).toEqual([language, width, []]));
        await shot(`header-${language}-${width}`);
      }
    }
    await page.locator('input[type="radio"][value="zh-CN"]').check();
  });

  it('shows the way to every task on a desk, and in a narrow window where one is', async () => {
    const { page } = opened;
    await changePerson(page, 'supervisor-01');
    const links = page.locator('nav a');
    const outside = (): Promise<readonly string[]> =>
      links.evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0)
          .map((one) => one.textContent),
      );
    for (const language of ['zh-CN', 'en']) {
      await page.locator(`input[type="radio"][value="${language}"]`).check();
      for (const width of [1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await soon(async () => expect([width, await outside()]).toEqual([width, []]));
        await shot(`tasks-${language}-${width}`);
      }
    }
    await page.locator('input[type="radio"][value="zh-CN"]').check();
    await page.setViewportSize({ width: 820, height: 900 });
    await page.goto(`${platform.url}/operate/put-aside`);
    const here = page.locator('nav a[aria-current="page"]');
    await here.waitFor(patience);
    await soon(async () => {
      const box = await here.boundingBox();
      expect([box !== null && box.x >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= 820]).toEqual([true, true]);
    });
    await shot('tasks-820');
  });

  it('asks no other host and has no errors', () => {
    expect(opened.troubles()).toEqual([]);
    expect(opened.foreignRequests()).toEqual([]);
  });
});
