import type { Page } from 'playwright-core';

/**
 * Scans as a keyboard-wedge scanner does: the keys of a code and Enter, quicker than a hand, wherever the focus is. They are
 * pressed within the page, because those of a test come as slowly as the machine is busy.
 */
export const scan = async (page: Page, code: string): Promise<void> => {
  await page.evaluate(`for (const key of ${JSON.stringify([...Array.from(code), 'Enter'])})
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );`);
};
