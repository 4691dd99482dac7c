import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Counts what a hand does: touches of the screen and keys, those of a scanner apart. */
export const countTouches = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { touches: number };
    counted.touches = 0;
    document.addEventListener('pointerdown', () => (counted.touches += 1), { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { touches: number }).touches);
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
