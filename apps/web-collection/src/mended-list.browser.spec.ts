import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  scan,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

interface Shipment {
  readonly shipmentId: string;
  readonly state: string;
  readonly lines: readonly { readonly item: { readonly itemId: string } }[];
}
interface Held {
  readonly item: { readonly itemId: string; readonly identifiers: readonly { readonly value: string }[] };
}

inBrowser('a shipment that waits for a hand-in which the server refuses', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let person: DemoPerson;
  let siteId = '';
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click();
  const step = (name: string) => opened.page.waitForSelector(`[data-step="${name}"]`, patience);
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `mended-${name}`)));
  };
  const offline = (isOff: boolean) => opened.page.context().setOffline(isOff);
  /** A fridge with this number stands here already, so that no other can have it. */
  const taken = async (number: string): Promise<void> => {
    const said = {
      ...{ id: testId(), siteId, classCode: 'appliance.refrigerator', grams: 50_000, paidFen: 0 },
      ...{ identifiers: [{ kind: 'serial', value: number }], consignor: { kind: 'anonymous' } },
      occurredAt: new Date().toISOString(),
    };
    const { status, body } = await call(platform.url, '/api/collection/intakes', said, person.headers);
    if (status >= 300) throw new Error(JSON.stringify(body));
  };
  /** @param digits none where it was weighed before @returns what stands on its label: the last eight signs of its id */
  const weighAndPay = async (digits = '45'): Promise<string> => {
    await step('weight');
    for (const digit of digits) await press(digit);
    await press(/^采用 45/);
    await press('不拍');
    await press(/^登记并付/);
    await step('receipt');
    const code = opened.page.getByRole('img', { name: /^收据二维码/ });
    return ((await code.getAttribute('aria-label', patience)) ?? '').slice(-8);
  };
  const takeIn = async (number: string): Promise<string> => {
    await go('登记');
    await press('家电');
    await press('电冰箱');
    await step('number');
    await scan(opened.page, number);
    const label = await weighAndPay();
    await press('下一位');
    return label;
  };
  const ship = async (...numbers: readonly string[]): Promise<string> => {
    const { page } = opened;
    await go('发运');
    for (const number of numbers) await press(new RegExp(`^装车 .*${number}$`));
    await press(`封单、签署并发运 ${numbers.length} 件`);
    await press('司机不在场，照常发运');
    return (await page.locator('[data-shipment]').getAttribute('data-shipment', patience)) ?? '';
  };
  const shipment = async (shipmentId: string): Promise<Shipment> => {
    const path = `/api/collection/shipments/${shipmentId}?direction=out`;
    return (await call<Shipment>(platform.url, path, undefined, person.headers)).body;
  };
  const left = async (shipmentId: string, state = 'in-transit'): Promise<Shipment> => {
    await until(async () => (await shipment(shipmentId)).state === state);
    return shipment(shipmentId);
  };
  /** The numbers of an item in the books; `null` while the server does not know it. */
  const numbersOf = async (itemId: string): Promise<readonly string[] | null> => {
    const { status, body } = await call<Held>(
      ...[platform.url, `/api/collection/items/${itemId}`, undefined, person.headers],
    );
    return status === 200 ? body.item.identifiers.map(({ value }) => value) : null;
  };
  const nothingWaits = () =>
    opened.page.locator('[role="status"][data-waiting="0"]', { hasText: '全部已发送' }).waitFor(patience);
  const refusedFor = (number: string) => opened.page.locator('[data-refused]').filter({ hasText: number });
  const giveUp = async (number: string): Promise<void> => {
    const card = refusedFor(number);
    await card.getByRole('button', { name: '放弃' }).click(patience);
    await card.getByText('有 1 条记录等着它').waitFor(patience);
    await card.getByRole('button', { name: '放弃' }).click(patience);
  };

  beforeAll(async () => {
    platform = await startPages();
    person = await demoPerson(platform.url, 'attendant-01');
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await opened.page.locator('input[name="code"]').waitFor(patience);
    ({ siteId } = await openCounter(opened.page, platform.url));
    await go('设置');
    await press('不用（手工输入）');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('leaves once the hand-in is mended, under the code that its label has, and nothing goes twice', async () => {
    const { page } = opened;
    await taken('BCD210TMG7001');
    await offline(true);
    const label = await takeIn('BCD210TMG7001');
    const shipmentId = await ship('BCD210TMG7001');
    await offline(false);
    await go('今日');
    const card = refusedFor('已登记');
    await card.getByText('有 1 条记录等着它').waitFor(patience);
    await looksRight('refused');
    expect((await shipment(shipmentId)).lines).toEqual([]);
    await press('更正后重录');
    for (const before of ['photo', 'weight', 'number']) {
      await press('上一步');
      await step(before);
    }
    await page.locator('input[name="number"]').fill('BCD210TMG7002');
    await press('采用');
    expect(await weighAndPay('')).toBe(label);
    await page.getByText('先前打印的小票和标签').waitFor(patience);
    await looksRight('mended');
    const { lines } = await left(shipmentId);
    expect(lines.map(({ item }) => item.itemId.slice(-8).toUpperCase())).toEqual([label]);
    expect(await numbersOf(lines[0]?.item.itemId ?? '')).toEqual(['BCD210TMG7002']);
    await nothingWaits();
    await press('下一位');
    await go('今日');
    await page.getByRole('heading', { name: '今日' }).waitFor(patience);
    await until(async () => (await page.locator('[data-refused], [data-stuck]').count()) === 0);
  });

  it('finds by the label from before what was mended', async () => {
    const { page } = opened;
    await taken('BCD210TMG7003');
    const label = await takeIn('BCD210TMG7003');
    await go('今日');
    await refusedFor('已登记').waitFor(patience);
    await press('更正后重录');
    for (const before of ['photo', 'weight', 'number']) {
      await press('上一步');
      await step(before);
    }
    await press('没有编号');
    await weighAndPay('');
    await press('下一位');
    await go('发运');
    const load = page.getByRole('button', { name: new RegExp(`^装车 .*${label}$`) });
    await load.waitFor(patience);
    const itemId = await page.evaluate(idEndingWith, label.toLowerCase());
    await scan(page, itemId);
    await page.getByRole('button', { name: new RegExp(`^取下 .*${label}$`) }).waitFor(patience);
    await press(new RegExp(`^取下 .*${label}$`));
    await until(async () => (await numbersOf(itemId))?.length === 0);
  });

  it('can go without what was given up, and says so until somebody decides', async () => {
    const { page } = opened;
    await taken('BCD210TMG7004');
    await offline(true);
    const given = await takeIn('BCD210TMG7004');
    const good = await takeIn('BCD210TMG7005');
    const shipmentId = await ship('BCD210TMG7004', 'BCD210TMG7005');
    await offline(false);
    await go('今日');
    await giveUp('已登记');
    const stuck = page.locator('[data-stuck]');
    await stuck.getByText('电冰箱，45.0 kg').waitFor(patience);
    await page.getByRole('link', { name: '1 条等不到，请处理' }).waitFor(patience);
    await looksRight('stuck');
    await press('去掉后发运 1 件');
    const { lines } = await left(shipmentId);
    expect(lines.map(({ item }) => item.itemId.slice(-8).toUpperCase())).toEqual([good]);
    expect(good).not.toBe(given);
    await stuck.waitFor({ ...patience, state: 'detached' });
    await nothingWaits();
  });

  it('is taken back whole, also at the server', async () => {
    const { page } = opened;
    await taken('BCD210TMG7006');
    await offline(true);
    await takeIn('BCD210TMG7006');
    const shipmentId = await ship('BCD210TMG7006');
    await offline(false);
    await go('今日');
    await giveUp('已登记');
    const stuck = page.locator('[data-stuck]');
    await stuck.getByRole('button', { name: '整张撤回' }).click(patience);
    await stuck.getByText('确定撤回？').waitFor(patience);
    await stuck.getByRole('button', { name: '整张撤回' }).click(patience);
    expect((await left(shipmentId, 'cancelled')).lines).toEqual([]);
    await stuck.waitFor({ ...patience, state: 'detached' });
    await nothingWaits();
  });

  it('had nothing wrong on any screen', () => {
    expect(troubles).toEqual([]);
  });
});

/** Of the acts of this tablet, in the page: the id of the hand-in whose label has these last signs. */
const idEndingWith = async (end: string): Promise<string> => {
  const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the disk does not answer'));
    });
  const disk = await answered(indexedDB.open('huihuan.outbox'));
  const rows = (await answered(disk.transaction('acts').objectStore('acts').getAll())) as {
    readonly id: string;
    readonly state: string;
  }[];
  disk.close();
  return rows.find(({ id, state }) => state === 'mended' && id.endsWith(end))?.id ?? '';
};
