import type { Page } from 'playwright-core';

/** Milliseconds between two keys of a scanner. */
const gap = 5;

const keysOf = (code: string): string => `{
  const begun = performance.now();
  for (const [index, key] of ${JSON.stringify([...Array.from(code), 'Enter'])}.entries()) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: begun + index * ${gap} });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }
}`;

/**
 * Scans as a keyboard-wedge scanner does: the keys of a code and Enter, quicker than a hand, wherever the focus is. They are
 * pressed within the page and carry the times at which a scanner presses them, as those of a real one do however late a busy
 * machine comes to hear them.
 */
export const scan = async (page: Page, code: string): Promise<void> => {
  await page.evaluate(keysOf(code));
};

/** Scans at the moment at which a part of the page is first drawn: before what it is made of can have been read. */
export const scanWhenDrawn = async (page: Page, selector: string, code: string): Promise<void> => {
  await page.evaluate(`new MutationObserver((changes, observer) => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) return;
    observer.disconnect();
    setTimeout(() => ${keysOf(code)});
  }).observe(document.body, { childList: true, subtree: true })`);
};
