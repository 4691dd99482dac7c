import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

/** A Chromium of this machine, by its usual names on the PATH. */
export const findChromium = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

// WebGL without a graphics card, and no calls home.
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export interface OpenPage {
  readonly page: Page;
  /** Errors of the console and of scripts so far. */
  readonly troubles: () => readonly string[];
  /** Requests that went to another host. */
  readonly foreignRequests: () => readonly string[];
  /** Moves the pointer over the map until it lies on a site, clicks, and tells whether a site opened. */
  readonly clickFirstSite: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const searchStep = 9;

const clickFirstSite = async (page: Page): Promise<boolean> => {
  const box = await page.locator('canvas').boundingBox();
  if (box === null) return false;
  for (let y = box.height * 0.3; y < box.height * 0.7; y += searchStep) {
    for (let x = box.width * 0.45; x < box.width * 0.75; x += searchStep) {
      await page.mouse.move(box.x + x, box.y + y);
      if ((await page.locator('canvas').evaluate((canvas) => getComputedStyle(canvas).cursor)) !== 'pointer') continue;
      await page.mouse.click(box.x + x, box.y + y);
      if (new URL(page.url()).searchParams.has('site')) return true;
    }
  }
  return false;
};

export const openPage = async (executablePath: string, base: string): Promise<OpenPage> => {
  const browser = await chromium.launch({ executablePath, args: flags });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  const troubles: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(base).origin) foreign.push(request.url());
  });
  await page.goto(base);
  return {
    page,
    troubles: () => troubles,
    foreignRequests: () => foreign,
    clickFirstSite: () => clickFirstSite(page),
    close: () => browser.close(),
  };
};
