import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPassword,
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

const [login, supervisor] = ['attendant-01', 'supervisor-16'];
const [pin, supervisorPin] = ['493857', '739105'];

inBrowser('a supervisor at the counter', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let siteId: string;
  let [damaged, putApart, mistaken, mistakenToo] = ['', '', '', ''];
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const typePin = async (digits: string): Promise<void> => {
    for (const digit of digits) await press(digit);
  };
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click();
  const step = (name: string) => opened.page.waitForSelector(`[data-step="${name}"]`, patience);
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `release-${name}`)));
  };
  const lock = async (): Promise<void> => {
    await go('设置');
    await press('锁屏');
  };
  /** Takes in a fridge of 900 kg, which its class cannot weigh. */
  const takeIn = async (): Promise<void> => {
    await go('登记');
    await press('家电');
    await press('电冰箱');
    await step('number');
    await press('没有编号');
    await step('weight');
    await typePin('900');
    await press(/^采用 900/);
    await press('不拍');
    await press(/^登记并付/);
    await step('receipt');
    await press('下一位');
  };
  /** A battery whose casing is broken, and of which nobody recorded that it lies apart. */
  const takeInDamaged = async (): Promise<string> => {
    const { headers, siteIds } = await demoPerson(platform.url, login);
    const id = testId();
    const said = {
      ...{ id, siteId: siteIds[0], classCode: 'light-battery.lead-acid', grams: 28_000, paidFen: 0, identifiers: [] },
      ...{ consignor: { kind: 'anonymous' }, details: { damaged: true }, occurredAt: new Date().toISOString() },
    };
    const { status, body } = await call(platform.url, '/api/collection/intakes', said, headers);
    if (status >= 300) throw new Error(JSON.stringify(body));
    return id;
  };
  const stateOf = async (shipmentId: string): Promise<string> => {
    const { headers } = await demoPerson(platform.url, login);
    const path = `/api/collection/shipments/${shipmentId}?direction=out`;
    return (await call<{ state: string }>(platform.url, path, undefined, headers)).body.state;
  };
  const release = async (digits: string, reason = '商用冷柜，已复核'): Promise<void> => {
    await opened.page.locator('input[name="release-reason"]').fill(reason);
    await typePin(digits);
    await press('放行');
  };
  const heaviest = async (): Promise<number> => {
    const { headers } = await demoPerson(platform.url, login);
    const stock = await fetch(`${platform.url}/api/collection/sites/${siteId}/items?limit=100`, { headers });
    const { items } = (await stock.json()) as {
      readonly items: readonly { readonly item: { readonly grams: number } }[];
    };
    return Math.max(0, ...items.map(({ item }) => item.grams));
  };

  beforeAll(async () => {
    platform = await startPages();
    damaged = await takeInDamaged();
    putApart = await takeInDamaged();
    mistaken = await takeInDamaged();
    mistakenToo = await takeInDamaged();
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await opened.page.locator('input[name="code"]').waitFor(patience);
    ({ siteId } = await openCounter(opened.page, platform.url, { login, pin }));
    await go('设置');
    await press('不用（手工输入）');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('is called for by Today without a network already, and nobody can release before one has a PIN here', async () => {
    const { page } = opened;
    await page.context().setOffline(true);
    await takeIn();
    await go('今日');
    await page.getByRole('heading', { name: '需要主管放行' }).waitFor(patience);
    await press('主管放行');
    await page.getByText('没有设置过 PIN 的本场所主管').waitFor(patience);
    await looksRight('nobody');
    await press('保留');
    await page.context().setOffline(false);
    await page.locator('[data-held="1"] [role="alert"]').waitFor(patience);
    await soon(async () => expect(await heaviest()).toBeLessThan(900_000));
  });

  it('sets a PIN on the tablet once', async () => {
    const { page } = opened;
    await lock();
    await press('其他人员（口令登录）');
    await page.locator('input[name="username"]').fill(supervisor, patience);
    await page.locator('input[name="password"]').fill(demoPassword(supervisor));
    await press('登录');
    await page.getByRole('heading', { name: '设置 PIN' }).waitFor(patience);
    await typePin(supervisorPin);
    await press('保存');
    await page.getByRole('navigation').waitFor(patience);
    await lock();
    await press(/值守员/);
    await typePin(pin);
    await press('进入');
    await page.getByRole('navigation').waitFor(patience);
  });

  it('releases it by PIN with a reason while the attendant goes on, and by no wrong PIN', async () => {
    const { page } = opened;
    await go('今日');
    await press('主管放行');
    await release('111111');
    await page.getByRole('alert').filter({ hasText: 'PIN' }).waitFor(patience);
    await looksRight('wrong-pin');
    await release(supervisorPin);
    await page.getByRole('heading', { name: '需要主管放行' }).waitFor({ ...patience, state: 'detached' });
    await page.locator('[data-warning="weight.implausible"]').waitFor(patience);
    await looksRight('released');
    await soon(async () => expect(await heaviest()).toBe(900_000));
    await soon(async () => expect(await page.locator('header').innerText()).toContain('值守员'));
  });

  /** Sends one battery off, which is refused, and goes where the tablet says why. @returns the shipment */
  const sendRefused = async (itemId: string): Promise<string> => {
    const { page } = opened;
    await go('发运');
    await page.getByRole('button', { name: new RegExp(`^装车 .*${itemId.slice(-8).toUpperCase()}$`) }).click(patience);
    await press('封单、签署并发运 1 件');
    await press('司机不在场，照常发运');
    const shipmentId = (await page.locator('[data-shipment]').getAttribute('data-shipment', patience)) ?? '';
    await page.waitForSelector('[data-shipment][data-state="refused"]', patience);
    await soon(async () => expect(await stateOf(shipmentId)).toBe('sealed'));
    await go('今日');
    await page.locator('[data-held="1"] [role="alert"]', { hasText: '隔离' }).waitFor(patience);
    return shipmentId;
  };

  it('is not needed where what is missing is recorded on the page of the piece, to which the refusal leads', async () => {
    const { page } = opened;
    const shipmentId = await sendRefused(putApart);
    await press('打开该物品');
    await press('隔离存放');
    await page.locator('[data-detail="place"] input').fill('隔离区 1', patience);
    await page
      .locator('[data-detail="terminalsInsulated"]')
      .getByRole('button', { name: '是', exact: true })
      .click(patience);
    await press('签署并登记');
    await page.locator('[data-here="item.step"][data-state="done"]').waitFor(patience);
    await go('今日');
    await press('原样重发');
    await until(async () => (await stateOf(shipmentId)) === 'in-transit');
    await page.getByRole('heading', { name: '需要主管放行' }).waitFor({ ...patience, state: 'detached' });
  });

  it('releases a dispatch that a rule stops, in the same way', async () => {
    const { page } = opened;
    const shipmentId = await sendRefused(damaged);
    await press('主管放行');
    await looksRight('dispatch');
    await release(supervisorPin, '已装防爆箱，隔离记录后补');
    await until(async () => (await stateOf(shipmentId)) === 'in-transit');
    await page.getByRole('heading', { name: '需要主管放行' }).waitFor({ ...patience, state: 'detached' });
  });

  const detailsOf = async (itemId: string): Promise<Readonly<Record<string, unknown>>> => {
    const { headers } = await demoPerson(platform.url, login);
    const path = `/api/collection/items/${itemId}/family`;
    return (await call<{ details: Readonly<Record<string, unknown>> }>(platform.url, path, undefined, headers)).body
      .details;
  };
  /** Says of a broken battery that it is whole, on its page, and signs it. */
  const sayWhole = async (itemId: string): Promise<void> => {
    const { page } = opened;
    await go('库存');
    await page.locator(`a[href$="/stock/${itemId}"]`).click(patience);
    await page.locator('[data-said="damaged"]').waitFor(patience);
    await press('补填或更正信息');
    await page.locator('[data-detail="damaged"]').getByRole('button', { name: '否', exact: true }).click(patience);
    await page.getByText('使“发运”受阻').waitFor(patience);
    await press('交投时填错');
  };

  it('releases on the page of the piece a description that takes back a stop, of which the tablet knows by itself', async () => {
    const { page } = opened;
    await sayWhole(mistaken);
    await looksRight('lifts-stop');
    await press('签署并登记');
    await page.locator('[data-here="item.describe"]').getByRole('button', { name: '主管放行' }).click(patience);
    await page.locator('input[name="release-reason"]').waitFor(patience);
    await looksRight('piece');
    await release(supervisorPin, '外壳完好，交投时误填');
    await until(async () => (await detailsOf(mistaken))['damaged'] === false);
    await page.locator('[data-here="item.describe"][data-state="done"]').waitFor(patience);
    await page.getByRole('button', { name: '主管放行' }).waitFor({ ...patience, state: 'detached' });
  });

  it('is asked for under Today as well, where the server has refused such a description', async () => {
    const { page } = opened;
    await sayWhole(mistakenToo);
    await press('签署并登记');
    await page.locator('[data-here="item.describe"][data-state="refused"]').waitFor(patience);
    expect(await detailsOf(mistakenToo)).toMatchObject({ damaged: true });
    await go('今日');
    await page.locator('[data-held="1"] [role="alert"]', { hasText: '主管' }).waitFor(patience);
    await press('主管放行');
    await release(supervisorPin, '外壳完好，交投时误填');
    await until(async () => (await detailsOf(mistakenToo))['damaged'] === false);
    await page.getByRole('heading', { name: '需要主管放行' }).waitFor({ ...patience, state: 'detached' });
  });

  it('had nothing wrong on any screen', () => {
    expect(troubles).toEqual([]);
  });
});
