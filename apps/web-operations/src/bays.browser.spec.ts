import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  demoPerson,
  inBrowser,
  openPage,
  patience,
  scan,
  signInAt,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { changePerson, personAt } from './desk.spec-support.ts';
import { sendTruck, type Truck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

interface Board {
  readonly bays: readonly { readonly bayId: string; readonly code: string }[];
}

inBrowser('where in the yard goods lie', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let operator: DemoPerson;
  let truck: Truck;
  let supervisor: string;

  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/bays-${name}.png`, fullPage: true });
  };
  const post = async (path: string, body: object): Promise<void> => {
    const answer = await call(platform.url, path, { id: testId(), ...body }, operator.headers);
    expect([path, answer.status < 300 ? 'done' : answer.body]).toEqual([path, 'done']);
  };
  /** The card of a bay, once it says so many pieces. */
  const card = (code: string, pieces: number, state = 'free'): Promise<unknown> =>
    opened.page.waitForSelector(`[data-bay="${code}"][data-pieces="${pieces}"][data-state="${state}"]`, patience);
  const unplaced = (pieces: number): Promise<unknown> =>
    opened.page.waitForSelector(`[data-unplaced="${pieces}"]`, patience);
  const make = async (code: string, more: Readonly<Record<string, string>> = {}): Promise<void> => {
    const { page } = opened;
    await page.getByRole('button', { name: '新建库位' }).click();
    await page.locator('dialog input[name="code"]').fill(code);
    for (const [name, value] of Object.entries(more)) await page.locator(`dialog input[name="${name}"]`).fill(value);
    await page.keyboard.press('Control+Enter');
    await card(code, 0);
  };
  const bayOf = async (code: string): Promise<string> => {
    const path = `/api/transfer/sites/${truck.toSiteId}/bays`;
    const { body } = await call<Board>(platform.url, path, undefined, operator.headers);
    return body.bays.find((bay) => bay.code === code)?.bayId ?? '';
  };
  const said = (went: string, words: string): Promise<void> =>
    opened.page.locator(`[data-scan="${went}"]`, { hasText: words }).waitFor(patience);

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'transfer-operator-01');
    truck = await sendTruck(platform.url, operator, 4);
    const path = `/api/transfer/shipments/${truck.shipmentId}`;
    await until(
      async () => (await call(platform.url, `${path}?direction=in`, undefined, operator.headers)).status === 200,
    );
    await post(`${path}/receipt`, { rest: 'accepted' });
    supervisor = await personAt(platform.url, truck.toSiteId, 'supervisor');
    opened = await openPage(chromium, `${platform.url}/operate/bays`, 'document');
    await signInAt(opened.page, 'transfer-operator-01');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('leads an operator to the supervisor, and the supervisor to the first bay', async () => {
    const { page } = opened;
    await page.getByText('请本场所主管或管理员设置库位').waitFor(patience);
    await soon(async () => expect(await page.getByRole('button', { name: '新建库位' }).count()).toBe(0));
    await changePerson(page, supervisor);
    await page.getByText('先设置第一个库位').waitFor(patience);
    await shot('empty');
    expect(await axeFindings(page)).toEqual([]);
    await make('A-01', { name: '东墙货架', kilograms: '120' });
    await make('A-02');
    await unplaced(4);
    await page.getByRole('button', { name: '新建库位' }).click();
    await page.locator('dialog input[name="kilograms"]').fill('much');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('dialog input[name="kilograms"][aria-invalid="true"]', patience);
    await shot('dialog');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached', ...patience });
  });

  it('keeps what was typed of a bay until the server takes it', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '新建库位' }).click();
    await page.locator('dialog input[name="code"]').fill('A-01');
    await page.locator('dialog input[name="name"]').fill('西墙');
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog [role="alert"]').waitFor(patience);
    await soon(async () => expect(await page.inputValue('dialog input[name="name"]')).toBe('西墙'));
    await shot('refused');
    await page.locator('dialog input[name="code"]').fill('A-03');
    await page.keyboard.press('Control+Enter');
    await card('A-03', 0);
    await page.waitForSelector('dialog', { state: 'detached', ...patience });
    await page.locator('[data-bay="A-03"]').click();
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByRole('button', { name: '重新启用' }).waitFor(patience);
  });

  it('puts nothing into a retired bay, and offers an administrator of the site no goods', async () => {
    const { page } = opened;
    const retired = await bayOf('A-03');
    await scan(page, truck.codes[3] ?? '');
    await page.waitForSelector(`[data-open="${retired}"] [data-hand="1"]`, patience);
    await changePerson(page, await personAt(platform.url, truck.toSiteId, 'site-administrator'));
    await unplaced(4);
    await page.waitForSelector(`[data-open="none"] [data-thing="${truck.itemIds[0] ?? ''}"]`, patience);
    await page.getByRole('button', { name: '新建库位' }).waitFor(patience);
    await soon(async () => expect(await page.locator('[data-thing] input, [data-scan]').count()).toBe(0));
    await changePerson(page, 'transfer-operator-01');
  });

  it('tells goods that cannot be looked up from goods of nobody', async () => {
    const { page } = opened;
    await unplaced(4);
    await page.context().setOffline(true);
    await scan(page, truck.codes[0] ?? '');
    await said('wrong', '未能查找');
    await page.context().setOffline(false);
  });

  it('takes the bay first and then goods after goods, and says right, again and wrong', async () => {
    const { page } = opened;
    await unplaced(4);
    await scan(page, 'a-01');
    await said('right', 'A-01');
    await scan(page, truck.codes[0] ?? '');
    await said('right', '1 件已放入 A-01');
    await card('A-01', 1);
    await scan(page, truck.codes[0] ?? '');
    await said('again', '已经在 A-01');
    await scan(page, 'SN-OF-NOBODY');
    await said('wrong', 'SN-OF-NOBODY');
    await scan(page, truck.itemIds[1] ?? '');
    await said('right', '1 件已放入 A-01');
    await card('A-01', 2, 'near');
    await unplaced(2);
    await page.waitForSelector(`[data-open] [data-thing="${truck.itemIds[1] ?? ''}"]`, patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot('placed');
  });

  it('refuses what is over the limit, until a supervisor answers for it', async () => {
    const { page } = opened;
    await scan(page, truck.codes[2] ?? '');
    await page.waitForSelector('[data-override="others"]', patience);
    await soon(async () => expect(await page.getAttribute('html', 'data-last-sound')).toBe('wrong'));
    await card('A-01', 2, 'near');
    await changePerson(page, supervisor);
    await card('A-01', 2, 'near');
    await scan(page, 'A-01');
    await said('right', 'A-01');
    await scan(page, truck.codes[2] ?? '');
    await page.locator('[data-override="mine"] input[name="override"]').fill('今晚整车运出');
    await page.keyboard.press('Enter');
    await card('A-01', 3, 'over');
    await shot('over');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('takes goods first and then the bay, and moves what is chosen', async () => {
    const { page } = opened;
    await page.locator('[data-unplaced]').click();
    await scan(page, truck.codes[3] ?? '');
    await page.waitForSelector('[data-hand="1"]', patience);
    await scan(page, await bayOf('A-02'));
    await card('A-02', 1);
    await page.getByText('全部货物都已入位').first().waitFor(patience);
    await page.locator('[data-bay="A-01"]').click();
    await page.locator(`[data-thing="${truck.itemIds[2] ?? ''}"] input`).check();
    await page.locator('select[name="into"]').selectOption({ value: await bayOf('A-02') });
    await page.getByRole('button', { name: '放入', exact: true }).click();
    await card('A-02', 2);
    await card('A-01', 2, 'near');
  });

  it('shows the bay in the stock, keeps what lies in it, and is found by its label anywhere', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/operate/storage`);
    const row = page.locator(`[data-item="${truck.itemIds[0] ?? ''}"]`);
    await row.getByRole('link', { name: 'A-01' }).waitFor(patience);
    await page.locator('select[name="bay"]').selectOption({ value: await bayOf('A-02') });
    await page.waitForSelector('[data-rows="2"]', patience);
    await shot('stock');
    await page.goto(`${platform.url}/operate/arrivals`);
    await page.locator('main h1').waitFor(patience);
    await scan(page, await bayOf('A-01'));
    await page.waitForSelector(`[data-open="${await bayOf('A-01')}"]`, patience);
    await page.locator('[data-labels="1"]').waitFor({ state: 'attached', ...patience });
    await soon(async () => expect(await page.getByRole('button', { name: '停用' }).isDisabled()).toBe(true));
  });

  it('takes goods from their row in the stock and from their page', async () => {
    const { page } = opened;
    const more = await sendTruck(platform.url, operator, 1);
    const [itemId = ''] = more.itemIds;
    const path = `/api/transfer/shipments/${more.shipmentId}`;
    await until(
      async () => (await call(platform.url, `${path}?direction=in`, undefined, operator.headers)).status === 200,
    );
    await post(`${path}/receipt`, { rest: 'accepted' });
    const { headers } = await demoPerson(platform.url, supervisor);
    const bay = { id: testId(), code: 'B-01' };
    expect((await call(platform.url, `/api/transfer/sites/${truck.toSiteId}/bays`, bay, headers)).status).toBe(201);
    await page.goto(`${platform.url}/operate/storage`);
    await page.locator('select[name="bay"]').selectOption({ value: 'none' });
    await page.locator(`[data-item="${itemId}"]`).getByRole('button', { name: '入位' }).click(patience);
    await page.waitForSelector(`dialog select[name="into"] option[value="${bay.id}"]`, {
      state: 'attached',
      ...patience,
    });
    await page.locator('dialog select[name="into"]').selectOption({ value: bay.id });
    expect(await axeFindings(page)).toEqual([]);
    await shot('put-away');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('dialog', { state: 'detached', ...patience });
    await page.locator(`[data-item="${itemId}"]`).waitFor({ state: 'detached', ...patience });
    await page.goto(`${platform.url}/operate/items/${itemId}`);
    await page.locator('[data-story]').getByRole('link', { name: 'B-01' }).waitFor(patience);
    await page.keyboard.press('b');
    await page.locator('dialog select[name="into"]').selectOption({ value: await bayOf('A-02') });
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-story]').getByRole('link', { name: 'A-02' }).waitFor(patience);
    await shot('item');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${platform.url}/operate/bays/${await bayOf('A-01')}`);
    await card('A-01', 2, 'near');
  });

  it('is empty again when its goods have left, and may be retired then', async () => {
    const { page } = opened;
    const shipmentId = testId();
    const centre = (await demoPerson(platform.url, 'sorting-operator-01')).siteIds[0] ?? '';
    const way = `/api/transfer/shipments/${shipmentId}`;
    await post('/api/transfer/shipments', { id: shipmentId, fromSiteId: truck.toSiteId, toSiteId: centre });
    await post(`${way}/lines`, { addItems: truck.itemIds.slice(0, 2) });
    await post(`${way}/seal`, {});
    await card('A-01', 2, 'near');
    await post(`${way}/dispatch`, {});
    await card('A-01', 0);
    await card('A-02', 3);
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByText('已停用').first().waitFor(patience);
    await page.getByRole('button', { name: '重新启用' }).waitFor(patience);
    for (const [name, width, scheme] of [
      ['tablet', 800, 'light'],
      ['dark', 1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await shot(name);
      await soon(async () => expect(await axeFindings(page)).toEqual([]));
    }
  });
});
