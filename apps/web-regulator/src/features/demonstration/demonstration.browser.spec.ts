import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  inBrowser,
  openPage,
  patience,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import type { PlatformProcess } from '@huihuan/testing-platform';

jest.setTimeout(300_000);

inBrowser('an empty demonstration', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;

  beforeAll(async () => {
    platform = await startPages({ HUIHUAN_DEMO_DAY: 'true' });
    opened = await openPage(chromium, `${platform.url}/?view=sites`, 'document');
    await signInAt(opened.page, 'regulator-county');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('offers to play a day, by one click, and shows how far it is while goods come in', async () => {
    const { page } = opened;
    await page.waitForSelector('[data-demonstration="not-yet"]', patience);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('[data-demonstration] button').click();
    await page.waitForSelector('[data-demonstration="playing"] progress', patience);
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 2, undefined, patience);
    await page.waitForFunction(
      () => document.querySelectorAll('[data-list="facts"] [data-fact]').length > 2,
      undefined,
      patience,
    );
    expect(await axeFindings(page)).toEqual([]);
    expect([opened.troubles(), opened.foreignRequests()]).toEqual([[], []]);
  });
});
