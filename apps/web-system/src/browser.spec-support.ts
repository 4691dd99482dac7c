import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

/** A Chromium of this machine, by its usual names on the PATH. */
export const findChromium = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

// No calls home.
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

export interface OpenPage {
  readonly page: Page;
  /** Errors of the console and of scripts so far. */
  readonly troubles: () => readonly string[];
  /** Requests that went to another host. */
  readonly foreignRequests: () => readonly string[];
  readonly close: () => Promise<void>;
}

export const openPage = async (executablePath: string, address: string): Promise<OpenPage> => {
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
    if (protocol.startsWith('http') && origin !== new URL(address).origin) foreign.push(request.url());
  });
  await page.goto(address);
  return { page, troubles: () => troubles, foreignRequests: () => foreign, close: () => browser.close() };
};
