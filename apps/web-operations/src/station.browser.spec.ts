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
  type OpenPage,
} from '@huihuan/testing-browser';
import { soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { agreeAsSender, sendTruck, type Truck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('the console at a transfer station', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let truck: Truck;
  const line = (place: number, page = opened.page) => page.locator(`[data-item="${truck.itemIds[place] ?? ''}"]`);
  const found = (place: number, finding: string, page = opened.page): Promise<unknown> =>
    page.waitForSelector(`[data-item="${truck.itemIds[place] ?? ''}"][data-finding="${finding}"]`, patience);
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined)
      await opened.page.screenshot({ path: `${folder}/operations-${name}.png`, fullPage: true });
  };

  beforeAll(async () => {
    platform = await startPages();
    truck = await sendTruck(platform.url, await demoPerson(platform.url, 'transfer-operator-01'), 6);
    opened = await openPage(chromium, `${platform.url}/operate/arrivals`, 'document');
    await signInAt(opened.page, 'transfer-operator-01');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('shows what is on its way, with a countdown, and opens it by a key', async () => {
    const { page } = opened;
    await page.waitForSelector(`[data-shipment="${truck.shipmentId}"] [data-overdue="false"]`, patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot('arrivals');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-sum="declared"][data-lines="6"]', patience);
    const drawn = page.locator('[data-driver-signature="not-come"]');
    await soon(async () => expect(await drawn.textContent()).toContain('司机已手写签名，签名文件尚未收到'));
  });

  it('takes what is scanned, wherever the focus is, and says right, again or wrong', async () => {
    const { page } = opened;
    for (const place of [0, 1, 2]) {
      await scan(page, truck.codes[place] ?? '');
      await found(place, 'accepted');
    }
    await page.waitForSelector('[data-scan="right"]', patience);
    await scan(page, truck.codes[0]?.toLowerCase() ?? '');
    await page.waitForSelector('[data-scan="again"]', patience);
    await scan(page, 'SN-OF-NOBODY');
    await page.waitForSelector('[data-scan="wrong"]', patience);
    await soon(async () => expect(await page.getAttribute('html', 'data-last-sound')).toBe('wrong'));
    await shot('receive-wrong');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows another operator the same lines by themselves', async () => {
    const context = await opened.page.context().browser()?.newContext();
    context?.setDefaultTimeout(patience.timeout);
    const second = await context?.newPage();
    if (second === undefined) throw new Error('no second page');
    await second.goto(`${platform.url}/operate/receive/${truck.shipmentId}`);
    await signInAt(second, 'transfer-operator-02');
    await found(2, 'accepted', second);
    await scan(second, truck.codes[3] ?? '');
    await found(3, 'accepted', second);
    await found(3, 'accepted');
    await context?.close();
  });

  it('weighs the truck loaded and empty, typed and by the scale, and says what the list says', async () => {
    const { page } = opened;
    const weighed = (net: string, within: string): Promise<unknown> =>
      page.waitForSelector(
        `[data-weighbridge]:has([data-weighed-by="receiver"][data-net="${net}"]) [data-within="${within}"]`,
        patience,
      );
    const typed = async (key: 'g' | 't', kilograms: string): Promise<void> => {
      await page.keyboard.press(key);
      await page.waitForSelector('dialog input[name="kilograms"]', patience);
      await page.keyboard.type(kilograms);
    };
    await weighed('', '');
    await typed('g', '11500');
    await page.reload();
    await page.waitForSelector('dialog input[name="kilograms"]', patience);
    await soon(async () => expect(await page.inputValue('dialog input[name="kilograms"]')).toBe('11500'));
    // 11.5 kg or 11,500 kg
    await page.locator('dialog input[name="kilograms"]').fill('11,500');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog input[name="kilograms"][aria-invalid="true"]', patience);
    await shot('weigh-typed');
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('dialog input[name="kilograms"]').fill('11500');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog', { state: 'detached', ...patience });
    await page.keyboard.press('t');
    await page.locator('dialog input[value="simulator"]').check(patience);
    await page.waitForSelector('dialog [data-steady="true"]', patience);
    await shot('weigh-scale');
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('dialog input[name="slipNumber"]').fill('0017');
    await page.keyboard.press('Enter');
    // 440 kg net against 300 kg on the list
    await weighed('440000', 'false');
    await page.locator('[data-weighed-by="receiver"]', { hasText: '0017' }).waitFor(patience);
    await shot('weighed-beyond');
    await page.keyboard.press('g');
    await page.locator('dialog input[value="none"]').check(patience);
    await page.locator('dialog input[name="kilograms"]').fill('11360');
    await page.keyboard.press('Enter');
    await weighed('300000', 'true');
    await page.waitForSelector('[data-connection="live"]', patience);
    await shot('weighed');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('keeps what is said while the line is cut, over a reload, and sends it by itself', async () => {
    const { page } = opened;
    const before = opened.troubles().length;
    await page.route('**/findings', (route) => route.abort());
    await scan(page, truck.codes[4] ?? '');
    await found(4, 'accepted');
    await page.waitForSelector('[data-connection="cut"][data-waiting="1"]', patience);
    await page.reload();
    await found(4, 'accepted');
    await soon(async () => expect(await line(4).innerText()).toContain('待上传'));
    await page.waitForSelector('[data-connection="cut"]', patience);
    await shot('receive-cut');
    await page.unroute('**/findings');
    await page.waitForSelector('[data-connection="live"][data-waiting="0"]', patience);
    const cut = opened.troubles().slice(before);
    expect(cut.every((words) => words.includes('net::ERR_FAILED'))).toBe(true);
  });

  it('says by letters what is missing and what is heavier, and signs, by keys alone', async () => {
    const { page } = opened;
    await page.keyboard.press('End');
    await page.waitForSelector(`[data-item="${truck.itemIds[5] ?? ''}"][aria-selected="true"]`, patience);
    await page.keyboard.press('m');
    await found(5, 'missing');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('w');
    await page.waitForSelector('dialog input[name="kilograms"]', patience);
    await page.keyboard.type('54.5');
    await page.reload();
    await page.waitForSelector('dialog input[name="kilograms"]', patience);
    await soon(async () => expect(await page.inputValue('dialog input[name="kilograms"]')).toBe('54.5'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog', { state: 'detached', ...patience });
    await until(async () => (await line(4).innerText()).includes('54.5'));
    await page.waitForSelector('[data-waiting="0"]', patience);
    await page.keyboard.press('s');
    await page.waitForSelector('dialog[open]', patience);
    await shot('receive-sign');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(`[data-closed="${truck.shipmentId}"] [data-differences="2"]`, patience);
    await shot('receive-closed');
  });

  it('puts the differences side by side and settles them when both sides say yes', async () => {
    const { page } = opened;
    await page.locator('[data-closed] a').focus();
    await page.keyboard.press('Enter');
    for (const [kind, difference] of [
      ['weight', '4500'],
      ['missing', '-50000'],
    ] as const) {
      await page.locator(`button[data-kind="${kind}"]`).focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector(`[data-card] [data-difference="${difference}"]`, patience);
      await page.locator('input[name="reason"]').focus();
      await page.keyboard.type('复核两次，结果相同');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-proposal]', patience);
      await shot(`difference-${kind}`);
      expect(await axeFindings(page)).toEqual([]);
      await until(() => agreeAsSender(platform.url, truck, kind));
      await page.locator(`button[data-kind="${kind}"]`).waitFor({ state: 'detached', ...patience });
    }
  });

  it('has in stock what was received, what came first first', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/operate/storage`);
    await page.locator('tbody tr').first().waitFor(patience);
    for (const place of [0, 1, 2, 3, 4]) await line(place).waitFor(patience);
    await soon(async () => expect(await line(5).count()).toBe(0));
    // against the limits of today, each with where it comes from
    await page.locator('li[data-measure="area"][data-state="met"]').waitFor(patience);
    const packs = page.locator('li[data-group="traction-battery"][data-state="free"]');
    await soon(async () => expect(await packs.locator('[data-standing="local"]').textContent()).toContain('本地规则'));
    await soon(async () => expect(await packs.textContent()).toMatch(/ \/ 5/));
    await shot('storage');
    expect(await axeFindings(page)).toEqual([]);
    await scan(page, truck.codes[1] ?? '');
    await line(0).waitFor({ state: 'detached', ...patience });
    await line(1).waitFor(patience);
    await soon(async () => expect(await page.locator('tbody tr').count()).toBe(1));
  });

  it('asks no other host and has no errors', () => {
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles().filter((words) => !words.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
