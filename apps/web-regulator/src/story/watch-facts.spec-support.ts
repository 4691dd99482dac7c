import type { Page, Response } from 'playwright-core';
import { patience } from '@huihuan/testing-browser';

interface Seen {
  readonly type: string;
  /** When it stood on the screen, in milliseconds since 1970. */
  readonly at: number;
}

interface Watched {
  readonly seen: Seen[];
}

/** Notes in the regulator's page every event that comes up in the list of what happened last, and when. */
export const watchFacts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const known = new Set<string>();
    const seen: Seen[] = [];
    const look = (): void => {
      for (const row of document.querySelectorAll<HTMLElement>('[data-list="facts"] [data-fact]')) {
        const { fact = '', type = '' } = row.dataset;
        if (known.has(fact)) continue;
        known.add(fact);
        seen.push({ type, at: performance.timeOrigin + performance.now() });
      }
    };
    look();
    seen.length = 0;
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    Object.assign(globalThis, { watched: { seen } });
  });

/** When the answer to an act was there, by the clock of the browser that asked. */
const answeredAt = async (response: Response): Promise<number> => {
  await response.finished();
  const { startTime, responseEnd } = response.request().timing();
  return startTime + responseEnd;
};

export interface Delay {
  readonly act: string;
  /** From the act's answer to the moment when the regulator's page shows the event; below 0 where the page was the quicker. */
  readonly milliseconds: number;
}

/** Does an act and waits until the regulator's page, which nobody touches, shows the event of it. */
export const seenAfter = async (
  regulator: Page,
  act: { readonly name: string; readonly type: string; readonly by: Page; readonly path: string },
  work: () => Promise<unknown>,
): Promise<Delay> => {
  const before = await regulator.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.seen.length);
  const answered = act.by.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith(act.path) && response.ok(),
    patience,
  );
  await work();
  const from = await answeredAt(await answered);
  const shown = await regulator.waitForFunction(
    ([type, count]) =>
      (globalThis as unknown as { watched: Watched }).watched.seen.slice(count).find((one) => one.type === type),
    [`cn.huihuan.${act.type}.v1`, before] as const,
    patience,
  );
  const { at } = await shown.jsonValue().then((found) => found ?? { at: Number.NaN });
  return { act: act.name, milliseconds: Math.round(at - from) };
};
