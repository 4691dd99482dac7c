import { demoPerson, openCounter, openPage, patience, startPages } from '@huihuan/testing-browser';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

const pin = '493857';
const login = 'attendant-04';

interface Known {
  readonly details: Readonly<Record<string, unknown>>;
}

/** A counter at which somebody works who fills forms in. */
export type FormsCounter = Awaited<ReturnType<typeof openFormsCounter>>;

/** Opens one that goes on without a network from now on. @param label of the pictures of its screens */
export const openFormsCounter = async (chromium: string, label: string) => {
  const platform = await startPages();
  const opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
  const { page } = opened;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('input[name="code"]').waitFor(patience);
  await openCounter(page, platform.url, { login, pin });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patience);

  /** Of all screens; told at the end, so that one of them does not stop the work of the others. */
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const step = (name: string) => page.waitForSelector(`[data-step="${name}"]`, patience);
  return {
    ...{ page, troubles, press, step },
    say: (field: string, name: string | RegExp) =>
      page
        .locator(`[data-detail="${field}"]`)
        .getByRole('button', { name, exact: typeof name === 'string' })
        .click(patience),
    type: (field: string, text: string) => page.locator(`[data-detail="${field}"] input`).fill(text, patience),
    go: (name: string) => page.getByRole('navigation').getByRole('link', { name }).click(),
    looksRight: async (name: string): Promise<void> => {
      troubles.push(...(await troublesOfScreen(page, `${label}-${name}`)));
    },
    /** What the page said, but for what the browser itself writes when it is taken from the network. */
    ownTroubles: () => [
      opened.troubles().filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED')),
      opened.foreignRequests(),
    ],
    waiting: () => page.locator('[data-waiting]').first().getAttribute('data-waiting'),
    unlock: async (): Promise<void> => {
      await page.getByRole('button', { name: /值守员 04/ }).click(patience);
      for (const digit of pin) await press(digit);
      await press('进入');
    },
    weigh: async (digits: string): Promise<void> => {
      await step('weight');
      for (const digit of digits) await press(digit === '.' ? '小数点' : digit);
      await press(/^采用/);
      await step('photo');
      await press('不拍');
      await step('amount');
    },
    pay: async (): Promise<void> => {
      await press(/^登记(并付|，不付款)/);
      await step('receipt');
      await press('下一位');
      await step('family');
    },
    /** What the books of the server say of the newest hand-in of a class. */
    inBooks: async (classCode: string): Promise<Known> => {
      const { headers, siteIds } = await demoPerson(platform.url, login);
      const stock = await fetch(`${platform.url}/api/collection/sites/${siteIds[0]}/items?limit=100`, { headers });
      const { items } = (await stock.json()) as {
        readonly items: readonly { readonly item: { readonly itemId: string; readonly classCode: string } }[];
      };
      const found = items.filter(({ item }) => item.classCode === classCode).at(-1);
      const about = await fetch(`${platform.url}/api/collection/items/${found?.item.itemId}/family`, { headers });
      return (await about.json()) as Known;
    },
    close: async (): Promise<void> => {
      await opened.close();
      await platform.stop();
    },
  };
};
