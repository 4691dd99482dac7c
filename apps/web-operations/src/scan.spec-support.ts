import type { Page } from 'playwright-core';

/**
 * Scans as a keyboard-wedge scanner does: the keys of a code and Enter, without a pause, wherever the focus is. The keys are
 * pressed inside the page, because those of a test come as slowly as the machine is busy.
 */
export const scan = (page: Page, code: string): Promise<void> =>
  page.evaluate(
    (keys) => {
      for (const key of keys) {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
    },
    [...Array.from(code), 'Enter'],
  );
