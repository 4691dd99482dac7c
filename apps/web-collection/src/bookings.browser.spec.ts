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
import { clockBehind, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { behindFor, setClockBack } from './china-hour.spec-support.ts';
import { onDisk } from './on-disk.spec-support.ts';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

const login = 'attendant-04';
const address = '测试路测试里甲字院二门';

interface Known {
  readonly bookingId: string;
  readonly state: string;
  readonly cancelReason: string | null;
  readonly handedIn: number;
}

inBrowser('the bookings on the tablet', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let person: DemoPerson;
  let siteId: string;
  let consignorId: string;
  /** Of all screens; told at the end, so that one of them does not stop the work of the others. */
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click();
  const step = (name: string) => opened.page.waitForSelector(`[data-step="${name}"]`, patience);
  const card = (bookingId: string) => opened.page.locator(`[data-booking="${bookingId}"]`);
  const inState = (bookingId: string, state: string) =>
    opened.page.locator(`[data-booking="${bookingId}"][data-state="${state}"]`).waitFor(patience);
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `bookings-${name}`)));
  };
  const post = async (path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await fetch(`${platform.url}${path}`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { ...person.headers, 'content-type': 'application/json' },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${text}`);
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  };
  // ten in the morning in China for server and tablet: no midnight comes while the story is told
  const behind = behindFor(10);
  const begin = Date.now() - behind;
  const [today, tomorrow] = [0, 1].map((ahead) =>
    new Date(begin + ahead * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10),
  );
  const book = async (day: string | undefined, more: object = {}): Promise<string> => {
    const id = testId();
    await post('/api/collection/bookings', {
      ...{ id, siteId, consignorId, family: 'appliance', classCode: 'appliance.refrigerator', way: 'counter' },
      ...{ day, window: { from: '09:00', to: '17:00' }, ...more },
    });
    return id;
  };
  const atServer = async (bookingId: string): Promise<Known | undefined> => {
    const path = `/api/collection/sites/${siteId}/bookings?days=8`;
    const answer = await fetch(`${platform.url}${path}`, { headers: person.headers });
    const { bookings } = (await answer.json()) as { readonly bookings: readonly Known[] };
    return bookings.find((each) => each.bookingId === bookingId);
  };
  const sent = () => opened.page.locator('[data-waiting="0"]').first().waitFor(patience);
  let [coming, fetched, off, cancelledMeanwhile, offTwice]: readonly string[] = [];

  beforeAll(async () => {
    platform = await startPages(clockBehind(behind));
    person = await demoPerson(platform.url, login);
    siteId = person.siteIds[0] ?? '';
    const consignor = await post('/api/collection/consignors', {
      ...{ id: testId(), siteId, kind: 'resident', consent: { version: 'test', at: new Date(begin).toISOString() } },
      fields: [
        { field: 'name', value: '仉测一', purpose: 'contact' },
        { field: 'phone', value: '10012345678', purpose: 'contact' },
      ],
    });
    consignorId = String(consignor['consignorId']);
    coming = await book(today, { count: 2 });
    off = await book(today);
    cancelledMeanwhile = await book(today);
    offTwice = await book(today);
    fetched = await book(tomorrow, { way: 'door', address, note: '门铃坏了' });
    opened = await openPage(chromium, 'about:blank', 'document');
    await setClockBack(opened.page, behind);
    await opened.page.goto(`${platform.url}/collect/`);
    await opened.page.setViewportSize({ width: 1280, height: 800 });
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('are there from the first screen, by day, with who and where masked', async () => {
    await openCounter(opened.page, platform.url, { login });
    await go('设置');
    await press('模拟秤（演示）');
    await go('登记');
    await opened.page.getByRole('button', { name: '今天预约，还有 4 个' }).waitFor(patience);
    await looksRight('family');
    await press('今天预约，还有 4 个');
    await inState(coming!, 'booked');
    await soon(async () =>
      expect(await opened.page.locator(`[data-day="${tomorrow}"] [data-booking]`).count()).toBe(1),
    );
    const text = () => opened.page.locator('main').innerText();
    await soon(async () => expect(await text()).toContain('100****5678'));
    expect(await text()).not.toContain('仉测一');
    expect(await text()).not.toContain(address);
    await looksRight('list');
  });

  it('show whom to call and where to go while the network is there, and say so when it is not', async () => {
    await card(fetched!).getByRole('button', { name: '联系方式' }).click();
    await opened.page.locator('[data-contact="known"]').waitFor(patience);
    await soon(async () =>
      expect(await card(fetched!).innerText()).toMatch(new RegExp(`10012345678[\\s\\S]*${address}`)),
    );
    await looksRight('contact');
    await card(fetched!).getByRole('button', { name: '收起' }).click();
    await soon(async () => expect(await opened.page.locator('main').innerText()).not.toContain(address));
    const kept = await onDisk(opened.page);
    expect(kept).toContain('100****5678');
    expect(kept).not.toContain(address);
    await opened.page.context().setOffline(true);
    await card(fetched!).getByRole('button', { name: '联系方式' }).click();
    await opened.page.locator('[data-contact="away"]').waitFor(patience);
    await looksRight('contact-offline');
    await card(fetched!).getByRole('button', { name: '收起' }).click();
  });

  it('ask before they take the place of a hand-in that is begun, and let go of who begins at the families', async () => {
    const takeIn = (bookingId: string) => card(bookingId).getByRole('button', { name: '登记' }).click();
    const leave = async (): Promise<void> => {
      await go('今日');
      await press('预约');
    };
    const summary = opened.page.getByLabel('本次登记');
    await takeIn(off!);
    await step('number');
    await leave();
    await takeIn(coming!);
    await card(coming!).locator('[data-begun]').waitFor(patience);
    await looksRight('begun');
    await press('继续那一笔');
    await step('number');
    await leave();
    await takeIn(coming!);
    await press('放弃那一笔');
    await step('number');
    await soon(async () => expect(await summary.innerText()).toContain(`对应预约\n${today} 09:00–17:00`));
    await press('上一步');
    await press('上一步');
    await press('家电');
    await press(/^电冰箱/);
    await step('number');
    await soon(async () => expect(await summary.innerText()).toMatch(/不登记(?![\s\S]*对应预约)/));
    await press('上一步');
    await press('上一步');
    await press(/^今天预约/);
  });

  it('open a hand-in with what and who filled in, and are ticked off by it, all without a network', async () => {
    for (const serial of ['BCD210BOOK001', 'BCD210BOOK002']) {
      await card(coming!).getByRole('button', { name: '登记' }).click();
      await step('number');
      const summary = () => opened.page.getByLabel('本次登记').innerText();
      await soon(async () => expect(await summary()).toMatch(/电冰箱[\s\S]*100\*\*\*\*5678[\s\S]*对应预约/));
      await scan(opened.page, serial);
      await step('weight');
      await press(/^采用 45\.20/);
      await step('photo');
      await press('不拍');
      await step('amount');
      await press(/^登记(并付|，不付款)/);
      await step('receipt');
      await press('下一位');
      await step('family');
      await press(/^今天预约/);
      await card(coming!).waitFor(patience);
    }
    await inState(coming!, 'fulfilled');
    await card(off!).getByRole('button', { name: '取消预约' }).click();
    await looksRight('cancel');
    // two taps before the keys are drawn anew
    await card(off!)
      .getByRole('button', { name: '交投人要求' })
      .evaluate((key: HTMLElement) => {
        key.click();
        key.click();
      });
    await inState(off!, 'cancelled');
    expect((await onDisk(opened.page)).match(/"kind":"booking\.cancel"/g)).toHaveLength(1);
    await post(`/api/collection/bookings/${offTwice}/cancellation`, {
      ...{ id: testId(), siteId, reason: 'consignor-asked' },
    });
    await card(offTwice!).getByRole('button', { name: '取消预约' }).click();
    await press('本站不能');
    await inState(offTwice!, 'cancelled');
    await looksRight('done-offline');
    await soon(async () => expect(await atServer(coming!)).toMatchObject({ state: 'booked', handedIn: 0 }));
  });

  it('take a hand-in for what was called off meanwhile, and the attendant is warned', async () => {
    await post(`/api/collection/bookings/${cancelledMeanwhile}/cancellation`, {
      ...{ id: testId(), siteId, reason: 'consignor-asked' },
    });
    await card(cancelledMeanwhile!).getByRole('button', { name: '登记' }).click();
    await step('number');
    // loaded again in the middle of it: what and who are kept, because they name nobody
    await opened.page.context().setOffline(false);
    await opened.page.reload();
    await press(/值守员 04/);
    for (const digit of '493857') await press(digit);
    await press('进入');
    await step('number');
    await soon(async () => expect(await opened.page.getByLabel('本次登记').innerText()).toContain('100****5678'));
    await scan(opened.page, 'BCD210BOOK003');
    await step('weight');
    await press(/^采用 45\.20/);
    await press('不拍');
    await step('amount');
    await press(/^登记(并付|，不付款)/);
    await step('receipt');
    await press('下一位');
    await sent();
    await until(async () => (await atServer(coming!))?.state === 'fulfilled');
    await soon(async () =>
      expect(await atServer(off!)).toMatchObject({ state: 'cancelled', cancelReason: 'consignor-asked' }),
    );
    await soon(async () =>
      expect(await atServer(cancelledMeanwhile!)).toMatchObject({ state: 'cancelled', handedIn: 1 }),
    );
    await go('今日');
    await opened.page.locator('[data-warning="booking.cancelled"]').waitFor(patience);
    // called off at the server and here: refused here, and told by its hours and who, without amounts
    const told = `取消预约 ${today} 09:00–17:00 · `;
    await soon(async () => expect(await opened.page.locator('[data-refused]').innerText(patience)).toContain(told));
    const line = () => opened.page.locator('li[data-state="refused"]').innerText();
    await soon(async () => expect(await line()).toContain(told));
    expect(await line()).not.toMatch(/kg|件/);
    await looksRight('warned');
    await press('预约');
    await inState(coming!, 'fulfilled');
  });

  it('read in English, too, and no screen had troubles', async () => {
    await go('设置');
    await press('EN');
    await go('Today');
    await press('Bookings');
    await inState(coming!, 'fulfilled');
    await soon(async () =>
      expect(await opened.page.locator('main').innerText()).toMatch(/Booked for today[\s\S]*Called off/),
    );
    await looksRight('en');
    expect(troubles).toEqual([]);
  });
});
