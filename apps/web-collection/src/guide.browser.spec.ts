import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { demoKey, findChromium, openPage, type OpenPage } from '@huihuan/testing-browser';
import { caughtUp, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { openCounter, patience } from './counter.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;

jest.setTimeout(120_000);

/** What `npm run guide:pictures` puts into docs/guide/pictures of the tablet. */
suite(`the pictures of the tablet${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let platform: PlatformProcess;

  const shot = async ({ page }: OpenPage, name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_GUIDE_PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    await caughtUp(platform.url);
  });

  afterAll(() => platform.stop());

  it('show the attendant how a tablet is opened and what comes first', async () => {
    const tablet = await openPage(chromium ?? '', `${platform.url}/collect/`, 'document');
    await tablet.page.setViewportSize({ width: 1280, height: 800 });
    await tablet.page.locator('input[name="code"]').waitFor(patience);
    await shot(tablet, 'attendant-1-enrol');
    await openCounter(tablet.page, platform.url);
    await shot(tablet, 'attendant-2-intake');
    expect(tablet.foreignRequests()).toEqual([]);
    await tablet.close();
  });
});
