import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { readCodes } from '@huihuan/testing-documents';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { printed } from './counter.spec-support.ts';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

const login = 'attendant-04';
const code = '001PB240000003B3C0221953';

inBrowser('the stock on the tablet', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const troubles: string[] = [];
  /** Handed in without a network. */
  let itemId = '';
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click(patience);
  const step = (name: string) => opened.page.waitForSelector(`[data-step="${name}"]`, patience);
  const weigh = async (kilograms: string): Promise<void> => {
    await step('weight');
    for (const digit of kilograms) await press(digit);
    await press(new RegExp(`^采用 ${kilograms}`));
    await step('photo');
  };
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `stock-${name}`)));
  };
  const load = (state: string) => opened.page.locator(`[data-load="traction-battery"][data-state="${state}"]`);

  /** What lies at the site before: traction batteries of 3,960 kg of the 5 t that may, and a lead battery. */
  const fill = async (): Promise<void> => {
    const { headers, siteIds } = await demoPerson(platform.url, login);
    const take = async (classCode: string, grams: number): Promise<void> => {
      const said = {
        ...{ id: testId(), siteId: siteIds[0], classCode, grams, paidFen: 0, details: {} },
        ...{ identifiers: [{ kind: 'serial', value: `SN-${testId().slice(-12)}` }], consignor: { kind: 'anonymous' } },
        occurredAt: new Date().toISOString(),
      };
      const { status, body } = await call(platform.url, '/api/collection/intakes', said, headers);
      if (status >= 300) throw new Error(JSON.stringify(body));
    };
    for (let piece = 0; piece < 4; piece += 1) await take('traction-battery.pack', 990_000);
    await take('light-battery.lead-acid', 28_000);
  };

  beforeAll(async () => {
    platform = await startPages();
    await fill();
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    // a server whose books are older than its copy of the rules
    await opened.page.route('**/storage-limits', async (route) => {
      const answer = await route.fetch();
      const limits = (await answer.json()) as object;
      await route.fulfill({ response: answer, json: { ...limits, isWhole: false } });
    });
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(opened.page, platform.url, { login });
    await go('设置');
    await press('不用（手工输入）');
  });
  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('stands against the limits by weight and by days, each with its rule and where that comes from', async () => {
    const { page } = opened;
    await go('库存');
    await load('free').getByText('3.96 t / 5.00 t · 79 %').waitFor(patience);
    await load('free').locator('[data-standing="local"]').getByText('本地规则').waitFor(patience);
    const stay = page.locator('[data-stay="lead-battery"][data-state="free"]');
    await stay.getByText('最早一件还可存放 89 天（最多 90 天）').waitFor(patience);
    await page.locator('[data-load="lithium-battery"]').getByText('· 0 %').waitFor(patience);
    await page.getByText('早先设定的本地规则可能不在其中。').waitFor(patience);
    await looksRight('limits');
  });

  it('is known without a network: a hand-in that would pass a limit, or come near to it, is told so before it is paid', async () => {
    const { page } = opened;
    await page.context().setOffline(true);
    await go('登记');
    await press('动力电池');
    await press('废旧动力电池包');
    await step('number');
    await page.locator('input[name="number"]').fill(code, patience);
    await page.locator(`form [data-battery-says="${code}"]`).getByText('厂商代码 001').waitFor(patience);
    await looksRight('code');
    await press('采用');
    await weigh('1150');
    await page.locator('[role="alert"] [data-storage="over"]').getByText('5.11 t / 5.00 t').waitFor(patience);
    await page.getByText('早先设定的本地规则可能不在其中。').waitFor(patience);
    await looksRight('over');
    await press('上一步');
    await step('weight');
    for (let digit = 0; digit < 4; digit += 1) await press('退格');
    await weigh('350');
    await page.locator('[data-storage="near"]').getByText('86 %').waitFor(patience);
    await page.locator(`aside [data-battery-says="${code}"]`).waitFor(patience);
    await press('不拍');
    await press(/^登记/);
    await step('receipt');
    await press('下一位');
    await go('库存');
    await load('near').getByText('接近上限').waitFor(patience);
    await looksRight('near');
  });

  it('has a form that was left out filled in without a network, of a piece that the server does not know yet', async () => {
    const { page } = opened;
    await page.locator('a', { hasText: code }).click(patience);
    await page.getByText('没有登记任何信息。').waitFor(patience);
    await press('补填或更正信息');
    await page.locator('[data-detail="swollen"]').getByRole('button', { name: '是', exact: true }).click(patience);
    await press('交投时未填写');
    await press('签署并登记');
    await page.locator('[data-here="item.describe"][data-state="waiting"]').waitFor(patience);
    await page.locator('[data-said="swollen"]').waitFor(patience);
    itemId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  it('prints receipt and label of a hand-in of today once more, with the code that proves it', async () => {
    const { page } = opened;
    await go('今日');
    await page.getByRole('link', { name: /废旧动力电池包 小票、标签/ }).click(patience);
    const receipt = page.locator('[data-paper="receipt"]');
    await receipt.getByText(code).waitFor(patience);
    let address = '';
    await soon(async () => {
      const [found] = await readCodes(await receipt.locator('svg').screenshot());
      address = found?.text ?? '';
      expect(address).toContain('/api/collection/genuine/receipt/');
    });
    await looksRight('receipt-again');
    for (const [paper, width] of [
      ['receipt', 80],
      ['label', 60],
    ] as const)
      expect(await printed(page, paper)).toEqual({ pages: 1, millimetresWide: width });
    await page.context().setOffline(false);
    await until(async () => (await fetch(address)).ok);
    expect(address).toContain(itemId);
    const { headers } = await demoPerson(platform.url, login);
    const path = `/api/collection/items/${itemId}/family`;
    const family = () => call<{ details?: object }>(platform.url, path, undefined, headers);
    await soon(async () => expect((await family()).body.details).toEqual({ swollen: true }));
  });

  it('looks as it should on every screen', () => expect(troubles).toEqual([]));
});
