import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inBrowser, openCounter, openPage, patience, scan, startPages, type OpenPage } from '@huihuan/testing-browser';
import type { PlatformProcess } from '@huihuan/testing-platform';

jest.setTimeout(300_000);

const languages = [
  {
    language: 'zh-CN',
    words: {
      ...{ settings: '设置', language: '中文', simulator: '模拟秤（演示）', intake: '登记', appliances: '家电' },
      ...{ fridge: '电冰箱', take: /^采用 45\.20/, noPhoto: '不拍', pay: /^登记并付/, next: '下一位' },
      ...{ today: '今日', ship: '发运', load: /^装车 电冰箱 BCD210TMG0001/ },
      number: 'BCD210TMG0001',
    },
  },
  {
    language: 'en',
    words: {
      ...{ settings: /设置|Settings/, language: 'EN', simulator: 'Simulated scale (demonstration)', intake: 'Take in' },
      ...{ appliances: 'Appliances', fridge: 'Refrigerator', take: /^Take 45\.20/, noPhoto: 'No photo' },
      ...{ pay: /^Record and pay/, next: 'Next person', today: 'Today', ship: 'Ship', load: /^Load .* BCD210TMG0002/ },
      number: 'BCD210TMG0002',
    },
  },
] as const;

/** What `npm run guide:pictures` puts into docs/guide/pictures of the tablet. */
inBrowser('the pictures of the tablet', (chromium) => {
  let platform: PlatformProcess;

  const shot = async ({ page }: OpenPage, name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_GUIDE_PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  };

  beforeAll(async () => {
    platform = await startPages();
  });

  afterAll(() => platform.stop());

  it('show the attendant a hand-in from the first key to the receipt, and what comes after, in both languages', async () => {
    const tablet = await openPage(chromium, `${platform.url}/collect/`, 'document');
    const { page } = tablet;
    const press = (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' }).click();
    const go = (name: string | RegExp) => page.getByRole('navigation').getByRole('link', { name }).click();
    const step = (name: string) => page.waitForSelector(`[data-step="${name}"]`, patience);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('input[name="code"]').waitFor(patience);
    await shot(tablet, 'attendant-enrol-zh-CN');
    await page.getByRole('radio', { name: 'English' }).check();
    await shot(tablet, 'attendant-enrol-en');
    await page.getByRole('radio', { name: '中文' }).check();
    await openCounter(page, platform.url);
    for (const { language, words } of languages) {
      await go(words.settings);
      await press(words.language);
      await press(words.simulator);
      await shot(tablet, `attendant-settings-${language}`);
      await go(words.intake);
      await step('family');
      await shot(tablet, `attendant-intake-${language}`);
      await press(words.appliances);
      await press(words.fridge);
      await step('number');
      await shot(tablet, `attendant-number-${language}`);
      await scan(page, words.number);
      await step('weight');
      await page.getByRole('button', { name: words.take }).and(page.locator(':enabled')).waitFor(patience);
      await shot(tablet, `attendant-weight-${language}`);
      await press(words.take);
      await press(words.noPhoto);
      await step('amount');
      await shot(tablet, `attendant-amount-${language}`);
      await press(words.pay);
      await step('receipt');
      await shot(tablet, `attendant-receipt-${language}`);
      await press(words.next);
      await go(words.today);
      await page.locator('[data-class]').waitFor(patience);
      await shot(tablet, `attendant-today-${language}`);
      await go(words.ship);
      await press(words.load);
      await shot(tablet, `attendant-ship-${language}`);
    }
    expect(tablet.foreignRequests()).toEqual([]);
    await tablet.close();
  });
});
