import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { demoPassword, demoPerson } from '@huihuan/testing-browser';

export const patience = { timeout: 30_000 };

/** Enrols the tablet that is open, signs the first attendant in and sets a PIN: from here on the counter is open. */
export const openCounter = async (page: Page, base: string, pin = '493857'): Promise<{ readonly siteId: string }> => {
  const [administrator, attendant] = await Promise.all([
    demoPerson(base, 'administrator'),
    demoPerson(base, 'attendant-01'),
  ]);
  const [siteId = ''] = attendant.siteIds;
  const made = await fetch(`${base}/api/registry/sites/${siteId}/device-codes`, {
    method: 'POST',
    headers: administrator.headers,
  });
  const { code } = (await made.json()) as { readonly code: string };
  await page.locator('input[name="code"]').fill(code);
  await page.locator('input[name="device"]').fill('一号窗口');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('input[name="username"]').fill('attendant-01', patience);
  await page.locator('input[name="password"]').fill(demoPassword('attendant-01'));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '设置 PIN' }).waitFor(patience);
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '交来的是什么？' }).waitFor(patience);
  return { siteId };
};

/** Types as a scanner does: keys quicker than a hand, and Enter; from within the page, so that a busy machine puts no pauses between. */
export const scan = async (page: Page, text: string): Promise<void> => {
  await page.evaluate(
    (keys) => {
      for (const key of keys)
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
    },
    [...text.split(''), 'Enter'],
  );
};

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
