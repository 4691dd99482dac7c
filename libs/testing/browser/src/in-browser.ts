import { describe } from '@jest/globals';
import { findChromium } from './find-chromium.ts';

/** `describe` with the Chromium of this machine; skipped, and said so, where there is none. */
export const inBrowser = (title: string, body: (chromium: string) => void): void => {
  const chromium = findChromium();
  if (chromium === undefined) describe.skip(`${title} (needs Chromium on the PATH)`, () => body(''));
  else describe(title, () => body(chromium));
};
