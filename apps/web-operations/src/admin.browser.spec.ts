import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { actStatementText, bodyOfRequest } from '@huihuan/contracts-events';
import {
  axeFindings,
  demoPerson,
  type DemoPerson,
  inBrowser,
  openPage,
  type OpenPage,
  patience,
  shoot,
  signInAt,
  startPages,
} from '@huihuan/testing-browser';
import { call, caughtUp, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { newTabletKey, type TabletKey } from './tablet-key.spec-support.ts';
import { sendTruck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('looking after a site', (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let opened: OpenPage;
  let siteId: string;
  let tablet: TabletKey;
  const deviceId = testId();
  const shot = async (name: string): Promise<void> => {
    await shoot(opened.page, `operations-admin-${name}`);
  };
  const seen = async (name: string): Promise<void> => {
    await shot(name);
    expect(await axeFindings(opened.page)).toEqual([]);
  };
  /** What the tablet has signed of a receipt, at this moment of its clock. */
  const closeReceipt = async (shipmentId: string): Promise<number> => {
    const path = `/api/transfer/shipments/${shipmentId}/receipt`;
    const body = { id: testId(), rest: 'accepted' };
    const { personId } = operator;
    const said = {
      act: 'receipt.close',
      id: body.id,
      siteId,
      deviceId,
      personId,
      deviceTime: new Date().toISOString(),
    };
    const value = await tablet.sign(actStatementText({ ...said, body: bodyOfRequest({ shipmentId }, body) }));
    const { deviceTime } = said;
    const statement = { deviceId, personId, deviceTime, value };
    return (await call(platform.url, path, { ...body, statement }, operator.headers)).status;
  };

  beforeAll(async () => {
    tablet = await newTabletKey();
    platform = await startPages();
    operator = await demoPerson(platform.url, 'transfer-operator-01');
    siteId = operator.siteIds[0] ?? '';
    opened = await openPage(chromium, `${platform.url}/operate/devices`, 'document');
    await signInAt(opened.page, 'site-administrator-01');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('enrols a tablet by a code that is shown once, large and to be scanned', async () => {
    const { page } = opened;
    await page.getByText('还没有终端').waitFor(patience);
    await seen('devices-none');
    await page.keyboard.press('n');
    const code = (await page.locator('[data-secret]').getAttribute('data-secret', patience)) ?? '';
    await page.locator('dialog svg[role="img"]').waitFor(patience);
    await seen('devices-code');
    const { kty, crv, x, y } = tablet.publicKey;
    const proof = { act: 'device.enrol', code: code.replaceAll('-', ''), deviceId, kid: tablet.kid };
    const asked = {
      id: deviceId,
      code,
      name: '窗口一',
      publicKey: { kty, crv, x, y },
      value: await tablet.sign(JSON.stringify(proof)),
    };
    expect(await call(platform.url, '/api/registry/devices', asked, {})).toMatchObject({ status: 201 });
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(`[data-device="${deviceId}"][data-state="enrolled"]`, patience);
  });

  it('revokes it with a reason, and says what comes of it', async () => {
    const { page } = opened;
    await page.keyboard.press('r');
    await page.waitForSelector('dialog[open] select[name="reason"]', patience);
    await page.locator('select[name="reason"]').selectOption('stolen');
    await seen('devices-revoke');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(`[data-device="${deviceId}"][data-state="revoked"]`, patience);
    for (const theme of ['dark', 'light']) {
      await page.locator(`input[type="radio"][value="${theme}"]`).check();
      await seen(`devices-${theme}`);
    }
  });

  it('shows what was put aside, why and when, and admits or rejects it with a reason', async () => {
    const { page } = opened;
    // a tier that has not heard that it was revoked would still believe it
    await caughtUp(platform.url);
    for (const place of [1, 2]) {
      const { shipmentId } = await sendTruck(platform.url, operator, place);
      await until(async () => (await closeReceipt(shipmentId)) === 202);
    }
    await page.goto(`${platform.url}/operate/put-aside`);
    await page.waitForSelector('[data-aside]:nth-child(2)', patience);
    await page.getByText('窗口一').first().waitFor(patience);
    await seen('put-aside');
    const chosen = page.locator('[data-aside][aria-selected="true"]');
    const first = (await chosen.getAttribute('data-aside', patience)) ?? '';
    await page.keyboard.press('a');
    await page.locator('dialog[open] input[name="reason"]').fill('当班人员在场', patience);
    await seen('put-aside-a');
    // what comes meanwhile stands in its place, and is not what was asked about
    const { shipmentId } = await sendTruck(platform.url, operator, 3);
    await until(async () => (await closeReceipt(shipmentId)) === 202);
    await page.waitForSelector('[data-aside]:nth-child(3)', { state: 'attached', ...patience });
    await soon(async () => expect(await chosen.getAttribute('data-aside')).toBe(first));
    await soon(async () =>
      expect(await page.locator('[data-aside]').first().getAttribute('data-aside')).not.toBe(first),
    );
    await page.keyboard.press('Control+Enter');
    await page.locator(`[data-aside="${first}"]`).waitFor({ state: 'detached', ...patience });
    await page.locator('dialog[open]').waitFor({ state: 'detached', ...patience });
    await soon(async () => expect(await page.locator('[data-aside]').count()).toBe(2));
    // the list is read before the answer to what shortens it is there
    await page.route('**/put-aside/*/decision', async (route) => {
      const response = await route.fetch();
      await page.waitForFunction(() => document.querySelectorAll('[data-aside]').length === 1, undefined, patience);
      await route.fulfill({ response });
    });
    await page.keyboard.press('x');
    await page.locator('dialog[open] input[name="reason"]').fill('没有人认得', patience);
    await seen('put-aside-x');
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached', ...patience });
    await soon(async () => expect(await page.locator('[data-aside]').count()).toBe(1));
    await page.unroute('**/put-aside/*/decision');
    await page.locator('input[type="radio"][value="all"]').check();
    await page.waitForSelector('[data-decision="admitted"]', patience);
    await page.waitForSelector('[data-decision="rejected"]', patience);
    await seen('put-aside-all');
  });

  it('registers somebody with a role, gives another from–to and ends it', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/operate/people`);
    await page.waitForSelector('[data-person]', patience);
    await page.waitForSelector('[data-grant]', patience);
    await page.keyboard.press('n');
    await page.locator('dialog[open] input[name="name"]').fill('钱七', patience);
    await page.locator('dialog[open] input[name="login"]').fill('qian-qi');
    await seen('people-new');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-person]', { hasText: '钱七' }).click(patience);
    await page.waitForSelector('[data-about] [data-grant="transfer-operator"]', patience);
    await page.locator('[data-about] select[name="role"]').selectOption('driver');
    await page.locator('[data-about] input[name="to"]').fill('2099-01-01');
    await page.getByRole('button', { name: '授予角色' }).click();
    await page.waitForSelector('[data-grant="driver"]', patience);
    await seen('people');
    await page.locator('[data-grant="driver"] button').click();
    await page.locator('[data-grant="driver"]', { hasText: '已结束' }).waitFor(patience);
  });

  it('gives a password that is shown once, which signs in, and signs out everywhere', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '给一次性口令' }).click();
    const password = (await page.locator('[data-secret]').getAttribute('data-secret', patience)) ?? '';
    await seen('people-password');
    await page.keyboard.press('Control+Enter');
    const signIn = { login: 'qian-qi', password, as: 'program' };
    const signedIn = await call<{ readonly accessToken: string }>(platform.url, '/api/registry/session', signIn, {});
    expect(signedIn.status).toBe(201);
    await page.getByRole('button', { name: '在所有设备上退出' }).click();
    await page.waitForSelector('[data-ended="1"]', patience);
    const headers = { authorization: `Bearer ${signedIn.body.accessToken}` };
    await until(async () => (await call(platform.url, '/api/registry/session', undefined, headers)).status === 401);
    await seen('people-out');
  });

  it('shows markup that somebody typed as the text that it is', async () => {
    const { page } = opened;
    const name = '<img src="x" data-planted onerror="window.planted=1"><b>孙八</b>';
    await page.goto(`${platform.url}/operate/people`);
    await page.waitForSelector('[data-person]', patience);
    await page.keyboard.press('n');
    await page.locator('dialog[open] input[name="name"]').fill(name, patience);
    await page.locator('dialog[open] input[name="login"]').fill('sun-ba');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-person]', { hasText: name }).waitFor(patience);
    expect(await page.locator('[data-planted]').count()).toBe(0);
    expect(await page.evaluate(() => 'planted' in window)).toBe(false);
  });

  it('says all of it in English', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="en"]').check();
    for (const path of ['devices', 'put-aside', 'people']) {
      await page.goto(`${platform.url}/operate/${path}`);
      await page.waitForSelector('main table, main [role="radiogroup"]', patience);
      await seen(`${path}-en`);
    }
  });

  it('asks no other host and has no errors', () => {
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles()).toEqual([]);
  });
});
