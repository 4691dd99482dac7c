import { chromium, type Page } from 'playwright-core';
import { patience } from './patience.ts';

/** What a page draws with: nothing but the document, or WebGL, which needs no graphics card. */
export type Graphics = 'document' | 'webgl';

// No calls home.
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const flagsOf: Readonly<Record<Graphics, readonly string[]>> = {
  document: ['--disable-gpu'],
  // WebGL is computed by the processor; whatever else is drawn is drawn quicker without it
  webgl: ['--disable-gpu-rasterization', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
};

export interface OpenPage {
  readonly page: Page;
  /** Errors of the console and of scripts so far. */
  readonly troubles: () => readonly string[];
  /** Requests that went to another host. */
  readonly foreignRequests: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** What a camera of the browser shows, without anybody being asked: a film in a file (Y4M), over and over. */
export const cameraShowing = (film: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
];

/**
 * Starts a Chromium and opens an address in it.
 * @param executablePath as `findChromium` gives it
 * @param flags of the browser, besides its own
 */
export const openPage = async (
  executablePath: string,
  address: string,
  graphics: Graphics,
  flags: readonly string[] = [],
): Promise<OpenPage> => {
  const args = [...quiet, ...flagsOf[graphics], ...flags];
  const browser = await chromium.launch({ ...patience, executablePath, args });
  // a context of its own, so that a test can open further pages beside this one
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  context.setDefaultTimeout(patience.timeout);
  const page = await context.newPage();
  const troubles: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(address).origin) foreign.push(request.url());
  });
  await page.goto(address);
  return { page, troubles: () => troubles, foreignRequests: () => foreign, close: () => browser.close() };
};
