import type { Page } from 'playwright-core';
import { demoPassword, demoPerson } from './demo-people.ts';
import { patience } from './patience.ts';

/** Enrols the tablet that is open, signs an attendant in, the first unless said, and sets a PIN: from here on the counter is open. */
export const openCounter = async (
  page: Page,
  base: string,
  { pin = '493857', login = 'attendant-01' }: { readonly pin?: string; readonly login?: string } = {},
): Promise<{ readonly siteId: string }> => {
  const [administrator, attendant] = await Promise.all([demoPerson(base, 'administrator'), demoPerson(base, login)]);
  const [siteId = ''] = attendant.siteIds;
  const made = await fetch(`${base}/api/registry/sites/${siteId}/device-codes`, {
    method: 'POST',
    headers: administrator.headers,
  });
  const { code } = (await made.json()) as { readonly code: string };
  await page.locator('input[name="code"]').fill(code);
  await page.locator('input[name="device"]').fill('一号窗口');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('input[name="username"]').fill(login, patience);
  await page.locator('input[name="password"]').fill(demoPassword(login));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '设置 PIN' }).waitFor(patience);
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '交来的是什么？' }).waitFor(patience);
  return { siteId };
};
