import type { Page } from 'playwright-core';

/** Comes back when the page has been drawn with what just happened to it, as a pointer that was moved. */
export const onceDrawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
