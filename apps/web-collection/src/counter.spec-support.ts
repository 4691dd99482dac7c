import { writeFileSync } from 'node:fs';
import { patience, scan } from '@huihuan/testing-browser';
import type { Page } from 'playwright-core';
import type { HandWork } from './keystroke-level.spec-support.ts';

export interface Hand {
  /** Reads a number with the scanner: its keys are nobody's. */
  readonly scan: (number: string) => Promise<void>;
  /** What it did so far. */
  readonly work: () => Promise<HandWork>;
}

/** Counts what a hand does from here on: touches of the screen and keys, those of a scanner apart. */
export const watchHand = async (page: Page): Promise<Hand> => {
  let scans = 0;
  await page.evaluate(() => {
    const counted = globalThis as unknown as { hand?: { touches: number; keys: number } };
    const isWatched = counted.hand !== undefined;
    const hand = (counted.hand ??= { touches: 0, keys: 0 });
    Object.assign(hand, { touches: 0, keys: 0 });
    if (isWatched) return;
    document.addEventListener('pointerdown', () => (hand.touches += 1), { capture: true });
    document.addEventListener('keydown', () => (hand.keys += 1), { capture: true });
  });
  const counted = () =>
    page.evaluate(() => ({ ...(globalThis as unknown as { hand: { touches: number; keys: number } }).hand }));
  let scanned = 0;
  return {
    scan: async (number) => {
      const before = (await counted()).keys;
      await scan(page, number);
      scans += 1;
      scanned += (await counted()).keys - before;
    },
    work: async () => {
      const { touches, keys } = await counted();
      return { touches, keys: keys - scanned, scans };
    },
  };
};

/**
 * Does something while the clock of the page stands, so that what it gives ten seconds for is there however slow the machine is.
 * Timers, disk and network go on; afterwards the clock goes on from where it stood, and the tablet is a little late.
 */
export const whileClockStands = async (page: Page, act: () => Promise<void>): Promise<void> => {
  await page.evaluate(() => {
    const own = Date.now.bind(Date);
    const stood = own();
    Date.now = () => stood;
    (globalThis as unknown as { goOn: () => void }).goOn = () => {
      const late = own() - stood;
      Date.now = () => own() - late;
    };
  });
  await act();
  await page.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn());
};

/** The day in China by the clock of the page. */
export const dayOn = (page: Page): Promise<string> =>
  page.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));

/** Draws a line across a field, as a finger does, while the hand touches the glass as well. */
export const drawOn = async (page: Page, field: string): Promise<void> => {
  const box = await page.locator(field).boundingBox(patience);
  if (box === null) throw new Error(`${field} is not drawn`);
  const { x, y, width, height } = box;
  await page.mouse.move(x + width / 4, y + height / 2);
  await page.mouse.down();
  const hand = { pointerId: 77, bubbles: true, clientX: x + width / 8, clientY: y + height / 8 };
  for (const touch of ['pointerdown', 'pointermove', 'pointerup']) await page.dispatchEvent(field, touch, hand);
  for (const [across, down] of [
    [0.4, 0.2],
    [0.5, 0.8],
    [0.7, 0.4],
  ] as const)
    await page.mouse.move(x + width * across, y + height * down, { steps: 4 });
  await page.mouse.up();
};

/** What photos and documents the tablet knows of, and where each stands. */
export const keptFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('the disk does not answer'));
      });
    const disk = await answered(indexedDB.open('huihuan.outbox'));
    const rows = (await answered(disk.transaction('photos').objectStore('photos').getAll())) as {
      readonly mediaType: string;
      readonly state: string;
    }[];
    disk.close();
    return rows.map(({ mediaType, state }) => `${mediaType} ${state}`);
  });

/** Stands in for the printer of the browser and its dialogue: keeps which paper was meant each time, and what was on it. Until a reload. */
export const watchPrinter = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  await page.evaluate(() => {
    const watched = globalThis as unknown as { papers: string[] };
    watched.papers = [];
    window.print = () => {
      const paper = document.documentElement.dataset['print'] ?? '';
      watched.papers.push(`${paper} ${document.querySelector(`[data-paper="${paper}"]`)?.textContent ?? ''}`);
      dispatchEvent(new Event('afterprint'));
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { papers: string[] }).papers);
};

/** What comes out of a printer for the receipt or the label that is on the screen. */
export const printed = async (
  page: Page,
  paper: 'receipt' | 'label',
): Promise<{ readonly pages: number; readonly millimetresWide: number }> => {
  await page.evaluate((which) => (document.documentElement.dataset['print'] = which), paper);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.evaluate(() => delete document.documentElement.dataset['print']);
  const folder = process.env.HUIHUAN_SCREENSHOTS;
  if (folder !== undefined) writeFileSync(`${folder}/${paper}.pdf`, bytes);
  const text = bytes.toString('latin1');
  const [, points = '0'] = /\/MediaBox\s*\[\s*0 0 ([\d.]+)/.exec(text) ?? [];
  const pages = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { pages, millimetresWide: Math.round((Number(points) / 72) * 25.4) };
};
