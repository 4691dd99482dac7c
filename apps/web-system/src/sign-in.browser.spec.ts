import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Request } from 'playwright-core';
import {
  demoKey,
  demoPassword,
  demoPerson,
  findChromium,
  openPage,
  typeSignIn,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const inside = 'tr[data-service="registry"]';
const form = 'input[name="username"]';

jest.setTimeout(300_000);

suite(`signing in at a page${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/sign-in-${name}.png` });
  };
  /** Types both, and gives the status of the answer. */
  const answered = async (login: string, password: string): Promise<number> => {
    const isIt = (sent: Request): boolean => sent.method() === 'POST' && sent.url().endsWith('/api/registry/session');
    const [response] = await Promise.all([
      opened.page.waitForResponse((one) => isIt(one.request()), patience),
      typeSignIn(opened.page, login, password),
    ]);
    return response.status();
  };
  const signOut = async (): Promise<void> => {
    await opened.page.locator('[data-account-button]').click();
    await opened.page.getByRole('button', { name: '退出登录' }).click();
    await opened.page.waitForSelector(form, patience);
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    opened = await openPage(chromium ?? '', `${platform.url}/system/?tab=discarded`, 'document');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('asks who it is, with what password managers look for, at a desk and on a phone, by day and by night', async () => {
    const { page } = opened;
    await page.waitForSelector(form, patience);
    await soon(async () => expect(await page.getAttribute(form, 'autocomplete')).toBe('username'));
    await soon(async () =>
      expect(await page.getAttribute('input[name="password"]', 'autocomplete')).toBe('current-password'),
    );
    await soon(async () =>
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('username'),
    );
    for (const [width, height] of [
      [390, 844],
      [1280, 800],
    ] as const)
      for (const theme of ['dark', 'light']) {
        await page.setViewportSize({ width, height });
        await page.locator(`input[type="radio"][value="${theme}"]`).check();
        await soon(async () =>
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
        );
        await shot(`${width}-${theme}`);
      }
    await page.locator('input[type="radio"][value="en"]').check();
    await soon(async () => expect(await page.innerText('main')).not.toMatch(/[一-鿿]/));
    await shot('english');
    await page.locator('input[type="radio"][value="zh-CN"]').check();
    expect(opened.troubles()).toEqual([]);
  });

  it('says that the password is wrong, and nothing about whether the login name exists', async () => {
    const { page } = opened;
    for (const login of ['administrator', 'nobody-at-all']) {
      await answered(login, 'wrong horse battery');
      await page.waitForSelector('form[data-refused="sign-in.failed"]', patience);
      await soon(async () => expect(await page.innerText('[role="alert"]')).toBe('登录名或口令不对，请重新输入。'));
    }
    const shownAs = async (type: string): Promise<void> =>
      soon(async () => expect(await page.getAttribute('input[name="password"]', 'type')).toBe(type));
    await shownAs('password');
    await page.getByRole('button', { name: '显示口令' }).click();
    await shownAs('text');
    await page.getByRole('button', { name: '隐藏口令' }).click();
    await shownAs('password');
    await shot('wrong');
  });

  it('counts down when it was tried too often, and lets try again then', async () => {
    const { page } = opened;
    // the first wait is over before a slow machine has tried again; each further one is twice as long
    for (let status = 0; status !== 429;) {
      const counting = page.waitForFunction(
        () =>
          document.querySelector('form[data-refused="sign-in.slow-down"] button[type="submit"]:disabled') !== null &&
          /尝试次数过多，请等待 \d+ 秒/.test(document.querySelector<HTMLElement>('[role="alert"]')?.innerText ?? ''),
        undefined,
        patience,
      );
      counting.catch(() => undefined);
      status = await answered('driver-09', 'wrong horse battery');
      if (status === 429) await counting;
    }
    await shot('slow-down');
    await page.waitForSelector('form button[type="submit"]:not(:disabled)', patience);
    await soon(async () => expect(await page.innerText('form [role="status"]')).toBe('现在可以重试。'));
  });

  it('says when nobody answers', async () => {
    const { page } = opened;
    await page.context().setOffline(true);
    await typeSignIn(page, 'administrator');
    await page.waitForSelector('form[data-refused="network.unreachable"]', patience);
    await soon(async () => expect(await page.innerText('[role="alert"]')).toContain('无法连接服务器'));
    await page.context().setOffline(false);
  });

  it('offers the office by its name, and says in words why somebody came back without a session', async () => {
    const { page } = opened;
    const ways = { passkey: false, office: { label: '县政务统一身份认证' } };
    await page.route('**/api/registry/session/ways', (route) => route.fulfill({ json: ways }));
    await page.reload();
    await page.locator('[data-office]').waitFor(patience);
    await shot('office');
    await page.getByRole('button', { name: '县政务统一身份认证' }).click();
    await page.getByText('本平台未接入单位统一身份认证。').waitFor(patience);
    await soon(() => expect([new URL(page.url()).search, new URL(page.url()).hash]).toEqual(['?tab=discarded', '']));
    await page.unrouteAll();
  });

  it('opens what the address names, by the keyboard alone, and leaves no token behind', async () => {
    const { page } = opened;
    await page.locator(form).fill('administrator');
    await page.keyboard.press('Tab');
    await page.keyboard.type(demoPassword('administrator'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(inside, patience);
    await soon(() => expect(new URL(page.url()).searchParams.get('tab')).toBe('discarded'));
    await soon(async () => expect(await page.isChecked('input[type="radio"][value="discarded"]')).toBe(true));
    const kept = await page.evaluate(() =>
      [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join(' '),
    );
    expect(kept).not.toContain('eyJ');
    await page.locator('[data-account-button]').click();
    await soon(async () => expect(await page.innerText('[data-account]')).toMatch(/系统管理员[\s\S]*全网/));
    await shot('account');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForSelector(inside, patience);
  });

  it('changes the password: the wrong old one is told, the session goes on with the new one', async () => {
    const { page } = opened;
    await page.locator('[data-account-button]').click();
    await page.getByRole('button', { name: '修改口令' }).click();
    const dialog = page.getByRole('dialog', { name: '修改口令' });
    const change = async (old: string, next: string): Promise<void> => {
      await dialog.locator('input[name="password"]').fill(old);
      await dialog.locator('input[name="new-password"]').fill(next);
      await dialog.locator('input[name="new-password-again"]').fill(next);
      await dialog.getByRole('button', { name: '保存新口令' }).click();
    };
    await change('not the old one', 'seven quiet herons');
    await dialog.getByText('当前口令不对。').waitFor(patience);
    await shot('change');
    await change(demoPassword('administrator'), 'password1234');
    await dialog.getByRole('alert').waitFor(patience);
    await change(demoPassword('administrator'), 'seven quiet herons');
    await dialog.getByText('口令已修改').waitFor(patience);
    await dialog.getByRole('button', { name: '知道了' }).click();
    await page.reload();
    await page.waitForSelector(inside, patience);
  });

  it('is shared by the pages of a browser: signed out in one is signed out in all, and so is signed in', async () => {
    const { page } = opened;
    const other = await page.context().newPage();
    await other.goto(`${platform.url}/system/?service=sorting`);
    await other.waitForSelector(inside, patience);
    await page.waitForSelector(inside, patience);
    await signOut();
    await other.waitForSelector(form, patience);
    await soon(async () => expect(await other.innerText('main')).toContain('登录已结束'));
    await soon(async () => expect(await page.innerText('main')).toContain('您已退出登录'));
    await typeSignIn(page, 'administrator', 'seven quiet herons');
    await page.waitForSelector(inside, patience);
    await other.waitForSelector(inside, patience);
    await soon(() => expect(new URL(other.url()).searchParams.get('service')).toBe('sorting'));
    await other.close();
  });

  it('is renewed in silence before it runs out, in two pages at once without one taking it from the other', async () => {
    const { page } = opened;
    const context = page.context();
    await context.clock.install();
    const other = await context.newPage();
    const answers: number[] = [];
    for (const one of [page, other]) {
      await one.goto(`${platform.url}/system/`);
      await one.waitForSelector(inside, patience);
    }
    context.on('response', (response) => {
      if (response.url().endsWith('/session/refresh')) answers.push(response.status());
    });
    for (let turn = 0; turn < 3; turn += 1) {
      const renewed = context.waitForEvent('response', {
        ...patience,
        predicate: (response) => response.url().endsWith('/session/refresh'),
      });
      await context.clock.fastForward('09:10');
      await renewed;
      for (const one of [page, other]) await one.waitForSelector(inside, patience);
    }
    expect(answers.length).toBeGreaterThanOrEqual(3);
    expect(new Set(answers)).toEqual(new Set([201]));
    await soon(async () => expect(await page.locator(form).count()).toBe(0));
    await other.close();
  });

  it('asks again when the session was ended elsewhere, and keeps the place', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="discarded"]').check();
    const asked = { login: 'administrator', password: 'seven quiet herons', as: 'program' };
    const { body } = await call<{ accessToken: string }>(platform.url, '/api/registry/session', asked);
    const headers = { authorization: `Bearer ${body.accessToken}` };
    await fetch(`${platform.url}/api/registry/sessions`, { method: 'DELETE', headers });
    // the next time that the token is due, the server says so
    await page.context().clock.fastForward('09:10');
    await page.waitForSelector(form, patience);
    await soon(async () => expect(await page.innerText('main')).toContain('登录已结束，请重新登录'));
    await typeSignIn(page, 'administrator', 'seven quiet herons');
    await page.waitForSelector(inside, patience);
    await soon(() => expect(new URL(page.url()).searchParams.get('tab')).toBe('discarded'));
  });

  it('tells somebody whose work it is not who may, and how to leave', async () => {
    const { page } = opened;
    await signOut();
    await typeSignIn(page, 'regulator-county');
    await page.waitForSelector('[data-denied="system"]', patience);
    await soon(async () =>
      expect(await page.innerText('main')).toMatch(/县级监管员[\s\S]*区域 410122[\s\S]*系统管理员/),
    );
    await soon(async () =>
      expect(await page.getByRole('link', { name: '前往监管地图' }).getAttribute('href')).toBe('/'),
    );
    await shot('denied');
    await page.getByRole('button', { name: '退出并换个账号' }).click();
    await page.waitForSelector(form, patience);
  });

  it('lets nobody on by a one-time password before it is changed', async () => {
    const { page } = opened;
    const asked = { login: 'administrator', password: 'seven quiet herons', as: 'program' };
    const { body } = await call<{ accessToken: string }>(platform.url, '/api/registry/session', asked);
    const { personId } = await demoPerson(platform.url, 'regulator-city');
    const made = await fetch(`${platform.url}/api/registry/people/${personId}/one-time-password`, {
      method: 'POST',
      headers: { authorization: `Bearer ${body.accessToken}` },
    });
    const { password } = (await made.json()) as { readonly password: string };
    await typeSignIn(page, 'regulator-city', password);
    await page.waitForSelector('input[name="new-password"]', patience);
    await shot('first');
    await page.locator('input[name="new-password"]').fill('four brass kettles');
    await page.locator('input[name="new-password-again"]').fill('four brass kettles');
    await page.locator('form button[type="submit"]').click();
    await page.waitForSelector('[data-denied="system"]', patience);
    await soon(async () => expect(await page.innerText('main')).toContain('区域 410100'));
    expect(opened.foreignRequests()).toEqual([]);
  });
});
