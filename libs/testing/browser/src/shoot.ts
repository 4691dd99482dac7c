import type { Page } from 'playwright-core';

/** Keeps a picture of the page for people to look at, where HUIHUAN_SCREENSHOTS names a folder. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['HUIHUAN_SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};
