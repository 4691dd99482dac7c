import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const inside = 'tr[data-service="registry"]';
const form = 'input[name="username"]';

jest.setTimeout(300_000);

suite(`passkeys${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let sent: string | null = null;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/passkey-${name}.png` });
  };
  const dialog = () => opened.page.getByRole('dialog', { name: '通行密钥' });
  const openDialog = async (): Promise<void> => {
    await opened.page.locator('[data-account-button]').click();
    await opened.page.locator('[data-account]').getByRole('button', { name: '通行密钥' }).click();
    await dialog().waitFor(patience);
  };
  const signOut = async (): Promise<void> => {
    await opened.page.locator('[data-account-button]').click();
    await opened.page.getByRole('button', { name: '退出登录' }).click();
    await opened.page.waitForSelector(form, patience);
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    // browsers make passkeys for names alone
    const address = new URL('/system/', platform.url.replace('127.0.0.1', 'localhost'));
    opened = await openPage(chromium ?? '', address.href, 'document');
    const devtools = await opened.page.context().newCDPSession(opened.page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
        ...{ isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    opened.page.on('request', (request) => {
      if (request.url().endsWith('/api/registry/session/passkey')) sent = request.postData();
    });
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('are added by somebody who is signed in, and listed by name', async () => {
    await signInAt(opened.page, 'administrator');
    await openDialog();
    await dialog().getByText('还没有通行密钥。').waitFor(patience);
    await dialog().getByLabel('名称').fill('值班室电脑');
    await dialog().getByRole('button', { name: '添加通行密钥' }).click();
    await dialog().locator('[data-key="值班室电脑"]').waitFor(patience);
    await soon(async () => expect(await dialog().innerText()).toContain('尚未使用'));
    await shot('list');
    await dialog().getByRole('button', { name: '关闭' }).click();
  });

  it('sign in without a name and a password', async () => {
    await signOut();
    await shot('sign-in');
    await opened.page.getByRole('button', { name: '用通行密钥登录' }).click();
    await opened.page.waitForSelector(inside, patience);
    await opened.page.reload();
    await opened.page.waitForSelector(inside, patience);
  });

  it('answer a question once: the same answer again opens nothing', async () => {
    const again = await fetch(`${platform.url}/api/registry/session/passkey`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: sent,
    });
    expect([again.status, await again.json()]).toMatchObject([401, { code: 'passkey.refused' }]);
  });

  it('get another name', async () => {
    await openDialog();
    await dialog().getByRole('button', { name: '改名' }).click();
    await dialog().getByLabel('名称').first().fill('调度室电脑');
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().locator('[data-key="调度室电脑"]').waitFor(patience);
    await soon(async () => expect(await dialog().innerText()).toContain('最近使用'));
  });

  it('are of no use after they were removed', async () => {
    await dialog().getByRole('button', { name: '删除' }).click();
    await dialog().getByRole('button', { name: '确定删除' }).click();
    await dialog().getByText('还没有通行密钥。').waitFor(patience);
    await dialog().getByRole('button', { name: '关闭' }).click();
    await signOut();
    await opened.page.getByRole('button', { name: '用通行密钥登录' }).click();
    await opened.page.getByText('此通行密钥不能登录').waitFor(patience);
    await shot('refused');
    expect(opened.foreignRequests()).toEqual([]);
  });

  it('are not offered where the page was opened by an address of digits, and the account says why', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/system/`);
    await signInAt(page, 'administrator');
    await openDialog();
    await soon(async () =>
      expect(await dialog().innerText()).toContain(`http://localhost:${new URL(platform.url).port}/system/`),
    );
    await dialog().getByRole('button', { name: '关闭' }).click();
    await signOut();
    await soon(async () => expect(await page.locator('[data-passkey]').count()).toBe(0));
  });
});
