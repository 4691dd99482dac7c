import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inBrowser, openCounter, openPage, patience, scan, startPages, type OpenPage } from '@huihuan/testing-browser';
import { soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { layParts, persistAsked, scaleSays, shakesOf, tonesOf, unplugScale } from './counter-parts.spec-support.ts';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

/** What is heard when something went well, and when it did not: hertz. */
const [good, bad] = [
  [880, 1320],
  [220, 180],
];

/** What the test does on purpose: it takes the network away. */
const cutOff = 'ERR_INTERNET_DISCONNECTED';

inBrowser('the tablet as it stands on the counter', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click();
  const step = (name: string) => opened.page.waitForSelector(`[data-step="${name}"]`, patience);

  beforeAll(async () => {
    platform = await startPages();
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await layParts(opened.page);
    await opened.page.reload();
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(opened.page, platform.url);
    await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('can be installed, and asks the browser to keep what it stores', async () => {
    const { page } = opened;
    const devtools = await page.context().newCDPSession(page);
    const hinders = async (): Promise<readonly string[]> => {
      const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
      // the browser of a test keeps nothing, as a private window
      return installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
    };
    await soon(async () => expect(await hinders()).toEqual([]));
    const { data = '{}' } = await devtools.send('Page.getAppManifest');
    expect(JSON.parse(data)).toMatchObject({ start_url: '/collect/', display: 'standalone' });
    await until(async () => (await persistAsked(page)) > 0);
  });

  it('reads a scale by its cable: moving, standing still, net, in 斤, and nothing of an overload', async () => {
    const { page } = opened;
    const shown = (kilograms: string) => page.locator('output', { hasText: kilograms }).waitFor(patience);
    const steady = (text: string) => page.getByRole('button', { name: text, exact: true }).waitFor(patience);
    await go('设置');
    await press('串口或 USB 秤');
    await go('登记');
    await press('家电');
    await press('电冰箱');
    await scan(page, 'BCD210SER0001');
    await step('weight');
    await press('连接电子秤');
    await scaleSays(page, 'US,GS,+0031.40kg');
    await shown('31.40');
    await page.getByText('未稳定').waitFor(patience);
    await soon(async () => expect(await page.getByRole('button', { name: /^采用/ }).isDisabled()).toBe(true));
    await scaleSays(page, 'ST,GS,+0045.20kg');
    await steady('采用 45.20 千克');
    for (const [line, taken] of [
      ['ST,NT,+044.90kg', '采用 44.90 千克'],
      ['ST,GS,+0045200 g', '采用 45.20 千克'],
    ] as const) {
      await scaleSays(page, line);
      await steady(taken);
    }
    await scaleSays(page, 'OL,GS,+9999.99kg');
    await scaleSays(page, 'ST,GS,+0090.80jin');
    await steady('采用 45.40 千克');
  });

  it('says so when the cable is pulled, and reads on when it is put in again', async () => {
    const { page } = opened;
    await unplugScale(page);
    await page.getByText('读不到电子秤').waitFor(patience);
    troubles.push(...(await troublesOfScreen(page, 'scale-pulled')));
    await press('连接电子秤');
    await scaleSays(page, 'ST,GS,+0045.20kg');
    await press('采用 45.20 千克');
    await step('photo');
  });

  it('lets hand and ear feel what was good and what was not, and asks nothing by it when that is switched off', async () => {
    const { page } = opened;
    // PIN, number and weight went well so far; the touch of a key alone makes no sound
    expect(await tonesOf(page)).toEqual([...good, ...good, ...good]);
    await press('不拍');
    await press('更改');
    await press('身份证号');
    // a reader of identity cards types as a scanner does
    await scan(page, '11010519491231002X');
    await soon(async () => expect(await page.getByLabel('身份证号').inputValue()).toBe('11010519491231002X'));
    await soon(async () => expect((await tonesOf(page)).slice(6)).toEqual(good));
    expect((await shakesOf(page)).includes('40')).toBe(true);
    await page.getByText('本人同意按上述用途保存').click();
    await press('确定');
    await page
      .getByText(/110105\*+002X/)
      .first()
      .waitFor(patience);
    await press('更改');
    await press('单位');
    await page.getByLabel('统一社会信用代码').fill('91350100M000100Y4X');
    await page.getByText('代码不正确').waitFor(patience);
    await page.getByLabel('统一社会信用代码').fill('91350100M000100Y43');
    await press('确定');
    await go('设置');
    await page.getByRole('group', { name: '振动' }).getByRole('button', { name: '关' }).click();
    await page.getByRole('group', { name: '提示音' }).getByRole('button', { name: '关' }).click();
    const [before, tonesBefore] = [(await shakesOf(page)).length, (await tonesOf(page)).length];
    await go('登记');
    await step('amount');
    await press(/^登记并付/);
    await step('receipt');
    expect([(await shakesOf(page)).length, (await tonesOf(page)).length]).toEqual([before, tonesBefore]);
    await press('下一位');
    await page.waitForSelector('[data-waiting="0"]', patience);
    await go('设置');
    for (const group of ['提示音', '振动'])
      await page.getByRole('group', { name: group }).getByRole('button', { name: '开' }).click();
  });

  it('opens and works without a network four days after it last had one, and says since when', async () => {
    const { page } = opened;
    await page.context().setOffline(true);
    await page.addInitScript(() => {
      const [days, own] = [4 * 86_400_000, Date.now.bind(Date)];
      class Later extends Date {
        constructor(...given: readonly [] | readonly [number | string]) {
          super(given[0] ?? own() + days);
        }
        static override now = (): number => own() + days;
      }
      Object.assign(globalThis, { Date: Later });
    });
    await page.reload();
    await page.getByRole('button', { name: /值守员/ }).click();
    for (const digit of '493858') await press(digit);
    await press('进入');
    await soon(async () => expect(await tonesOf(page)).toEqual(bad));
    expect((await shakesOf(page)).at(-1)).toBe('80 60 80');
    for (const digit of '493857') await press(digit);
    await press('进入');
    await go('登记');
    await press('家电');
    await press('电冰箱');
    await scan(page, 'BCD210SER0002');
    await step('weight');
    await press('手工输入');
    for (const digit of '46') await press(digit);
    await press(/^采用 46\.00/);
    await press('不拍');
    await press(/^登记并付/);
    await step('receipt');
    await press('下一位');
    await page.waitForSelector('[data-waiting="1"]', patience);
    troubles.push(...(await troublesOfScreen(page, 'four-days')));
    // with its day: the last contact is no hour of today
    await soon(async () =>
      expect(await page.locator('[data-waiting="1"]').innerText()).toMatch(
        /1 条待发送，最早[^]*上次联系 \d\d-\d\d \d\d:\d\d/,
      ),
    );
  });

  it('had nothing wrong on any screen', () => {
    expect(troubles).toEqual([]);
    expect(opened.troubles().filter((text) => !text.includes(cutOff))).toEqual([]);
    expect(opened.foreignRequests()).toEqual([]);
  });
});
