import type { Page } from 'playwright-core';

const hour = 3_600_000;
const day = 24 * hour;

/** By how many milliseconds a clock is behind on which it is now this hour in China, today or yesterday; the platform's by `clockBehind`. */
export const behindFor = (hourInChina: number, now = Date.now()): number =>
  (((now + 8 * hour - hourInChina * hour) % day) + day) % day;

/** Sets the clock of all pages beside this one back, from their next document on. Timers go on as ever. */
export const setClockBack = (page: Page, milliseconds: number): Promise<unknown> =>
  page.context().addInitScript((behind) => {
    const RightDate = Date;
    const now = (): number => RightDate.now() - behind;
    globalThis.Date = new Proxy(RightDate, {
      construct: (target, given: unknown[], newTarget) =>
        Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
      apply: () => new RightDate(now()).toString(),
      get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
    });
  }, milliseconds);
