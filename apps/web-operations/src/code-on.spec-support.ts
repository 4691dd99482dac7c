import type { Page } from 'playwright-core';
import { patience } from '@huihuan/testing-browser';
import { readCodes } from '@huihuan/testing-documents';

/** What a scanner reads off the first code at that place of a page, drawn as large as a sheet. */
export const codeOn = async (page: Page, where: string): Promise<string | undefined> => {
  const drawn = page.locator(`${where} svg[viewBox][aria-label]`).first();
  await drawn.waitFor({ state: 'attached', ...patience });
  const svg = await drawn.evaluate((element) => element.outerHTML);
  const sheet = await page.context().newPage();
  try {
    await sheet.setContent(`<body style="margin:40px;width:480px;background:#fff;color:#000">${svg}</body>`);
    const [code] = await readCodes(await sheet.screenshot());
    return code?.text;
  } finally {
    await sheet.close();
  }
};
