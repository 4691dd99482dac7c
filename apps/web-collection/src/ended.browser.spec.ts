import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPassword,
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  scan,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { caughtUp, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

interface Devices {
  readonly devices: readonly { readonly deviceId: string; readonly revokedAt: string | null }[];
}

/** The browser itself writes to the console what the test does: no network, and a sign-in that is refused. */
const expected = ['ERR_INTERNET_DISCONNECTED', '401', '409'];

inBrowser('a tablet that the server takes no longer', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let siteId: string;
  let authorization = '';
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click();
  const step = (name: string) => opened.page.waitForSelector(`[data-step="${name}"]`, patience);
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, name)));
  };
  const waits = (count: number) => opened.page.waitForSelector(`[data-waiting="${count}"]`, patience);

  const takeIn = async (serial: string): Promise<void> => {
    const { page } = opened;
    await go('登记');
    await press('家电');
    await press('电冰箱');
    await scan(page, serial);
    await step('weight');
    for (const digit of '45') await press(digit);
    await press(/^采用 45\.00/);
    await press('不拍');
    await press(/^登记并付/);
    await step('receipt');
    await press('下一位');
  };

  const revoke = async (reason: string): Promise<void> => {
    const { headers } = await demoPerson(platform.url, 'administrator');
    const devices = `${platform.url}/api/registry/sites/${siteId}/devices`;
    const listed = (await (await fetch(devices, { headers })).json()) as Devices;
    const [device] = listed.devices.filter(({ revokedAt }) => revokedAt === null);
    const revoked = await fetch(`${devices}/${device?.deviceId}/revocation`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ id: testId(), reason, revokedAt: null }),
    });
    expect(revoked.status).toBe(200);
    await caughtUp(platform.url);
    // a service believes for a second what it read of sessions that are over
    const stillIn = () => fetch(`${platform.url}/api/collection/sites`, { headers: { authorization } });
    await until(async () => (await stillIn()).status === 401);
  };

  /** What the books of the site have in stock, as text. */
  const books = async (): Promise<string> => {
    const { headers } = await demoPerson(platform.url, 'attendant-01');
    return (await fetch(`${platform.url}/api/collection/sites/${siteId}/items?limit=1000`, { headers })).text();
  };

  beforeAll(async () => {
    platform = await startPages();
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    opened.page.on('request', (request) => {
      authorization = request.headers()['authorization'] ?? authorization;
    });
    ({ siteId } = await openCounter(opened.page, platform.url));
    await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('says in the bar that it was revoked while it was offline, since when and why', async () => {
    const { page } = opened;
    await takeIn('BCD210END0001');
    await waits(0);
    await page.context().setOffline(true);
    await takeIn('BCD210END0002');
    await revoke('lost');
    await takeIn('BCD210END0003');
    await waits(2);
    await page.context().setOffline(false);
    const said = page.locator('[data-ended="revoked"]');
    await said.waitFor(patience);
    expect(await said.innerText()).toMatch(/本机 [\d:]+ 已被撤销（遗失）：服务器不再接受它的登录，记录都保存在本机/);
    await looksRight('ended-bar');
  });

  it('warns of a hand-in that is begun, says what a sign-in does, and sends everything by it', async () => {
    const { page } = opened;
    await press('家电');
    await press('电冰箱');
    await page.getByRole('link', { name: '登录发送' }).click();
    await page.locator('[data-kept="2"]', { hasText: '本机还有 2 条记录没有发送' }).waitFor(patience);
    await looksRight('ended-begun');
    await press('继续那一笔');
    await step('number');
    for (const before of ['class', 'family']) {
      await press('上一步');
      await step(before);
    }
    await page.getByRole('link', { name: '登录发送' }).click();
    await page.locator('[data-kept="2"]').waitFor(patience);
    for (const sentence of ['这样登录只能发送', '之后的由服务器保存', '记录不会丢失'])
      await soon(async () => expect(await page.innerText('main')).toContain(sentence));
    await looksRight('ended-form');
    await page.locator('input[name="username"]').fill('attendant-01');
    await page.locator('input[name="password"]').fill('not the password');
    await press('登录并发送');
    await page.getByRole('alert').nth(1).waitFor(patience);
    await page.locator('input[name="password"]').fill(demoPassword('attendant-01'));
    await press('登录并发送');
    await page.getByRole('heading', { name: '本机的记录都已发出' }).waitFor(patience);
    await page.getByText('1 条由服务器保存，等主管决定').waitFor(patience);
    await looksRight('ended-sent');
    await soon(async () => expect(await books()).toContain('BCD210END0002'));
    expect(await books()).not.toContain('BCD210END0003');
  });

  it('is enrolled anew, knows what it recorded before, and goes on under its new key', async () => {
    const { page } = opened;
    await press('重新登记本机');
    await page.locator('input[name="code"]').waitFor(patience);
    await openCounter(page, platform.url);
    await page.getByText('1 条待主管决定').waitFor(patience);
    expect(await page.locator('[data-ended]').count()).toBe(0);
    await takeIn('BCD210END0004');
    await waits(0);
    await go('今日');
    for (const [state, count] of [
      ['done', 3],
      ['put-aside', 1],
    ] as const)
      await soon(async () => expect(await page.locator(`li[data-state="${state}"]`).count()).toBe(count));
    await soon(async () => expect(await books()).toContain('BCD210END0004'));
  });

  it('says so at the lock, too, where a PIN is refused; with nothing to send it is enrolled anew at once', async () => {
    const { page } = opened;
    await go('登记');
    await step('family');
    await revoke('replaced');
    await page.reload();
    await page.getByRole('button', { name: /值守员/ }).click();
    for (const digit of '493857') await press(digit);
    await press('进入');
    await page.getByRole('heading', { name: '本机已被撤销' }).waitFor(patience);
    await page.getByText('已被撤销（更换）').waitFor(patience);
    await page.getByText('本机没有待发送的记录').waitFor(patience);
    await looksRight('ended-lock');
    await press('没有网络，先用 PIN 继续');
    await page.getByRole('heading', { name: '谁在值守？' }).waitFor(patience);
    await press('登录发送');
    await press('重新登记本机');
    await openCounter(page, platform.url);
    await page.getByText('1 条待主管决定').waitFor(patience);
  });

  it('had nothing wrong on any screen', () => {
    expect(troubles).toEqual([]);
    expect(opened.troubles().filter((text) => !expected.some((part) => text.includes(part)))).toEqual([]);
    expect(opened.foreignRequests()).toEqual([]);
  });
});
