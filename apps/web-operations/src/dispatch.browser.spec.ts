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
import { codeOn } from './code-on.spec-support.ts';
import { sendTruck, type Truck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('what leaves a transfer station', (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let driver: DemoPerson;
  let centreId: string;
  let truck: Truck;
  let opened: OpenPage;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/operations-${name}.png` });
  };
  const scanned = async (place: number): Promise<void> => {
    await scan(opened.page, truck.codes[place] ?? '');
    await opened.page.waitForSelector('[data-scan="right"]', patience);
  };
  const state = (wanted: string): Promise<unknown> =>
    opened.page.waitForSelector(`[data-outgoing][data-state="${wanted}"]`, patience);
  /** The server does what is asked, and its answer is lost on the way, once or until it is let through. */
  const loseAnswers = (path: string): Promise<unknown> =>
    opened.page.route(path, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      // a page that is read anew gives its requests up by itself
      await route.fetch().catch(() => undefined);
      return route.abort().catch(() => undefined);
    });
  const shipments = async (): Promise<readonly { readonly shipmentId: string; readonly state: string }[]> => {
    const path = `/api/transfer/shipments?siteId=${operator.siteIds[0] ?? ''}&direction=out`;
    interface Answer {
      readonly shipments: readonly { readonly shipmentId: string; readonly state: string }[];
    }
    return (await call<Answer>(platform.url, path, undefined, operator.headers)).body.shipments;
  };

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'transfer-operator-01');
    driver = await demoPerson(platform.url, 'driver-01');
    centreId = (await demoPerson(platform.url, 'sorting-operator-01')).siteIds[0] ?? '';
    truck = await sendTruck(platform.url, operator, 4);
    const path = `/api/transfer/shipments/${truck.shipmentId}`;
    await until(
      async () => (await call(platform.url, `${path}?direction=in`, undefined, operator.headers)).status === 200,
    );
    const receipt = { id: testId(), rest: 'accepted' };
    expect((await call(platform.url, `${path}/receipt`, receipt, operator.headers)).status).toBe(200);
    opened = await openPage(chromium, `${platform.url}/operate/containers`, 'document');
    await signInAt(opened.page, 'transfer-operator-01');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('packs what is scanned, and what is in the container outlives a reload', async () => {
    const { page } = opened;
    await page.waitForSelector('[data-build="0"]', patience);
    await scanned(0);
    await page.waitForSelector('[data-build="1"]', patience);
    await page.reload();
    await page.waitForSelector('[data-build="1"]', patience);
    await scan(page, 'SN-OF-NOBODY');
    await page.waitForSelector('[data-scan="wrong"]', patience);
    await scanned(1);
    await page.waitForSelector('[data-build="2"]', patience);
    await shot('containers-build');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('p');
    await page.waitForSelector('[data-build="0"]', patience);
    await page.waitForSelector('[data-container][aria-selected="true"]', patience);
    await page.waitForSelector('[data-card] li:nth-child(2)', patience);
    await shot('containers');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('opens a container again, by keys', async () => {
    const { page } = opened;
    await scanned(2);
    // what the last scan said still stands there
    await page.waitForSelector('[data-build="1"]', patience);
    await page.keyboard.press('p');
    await until(async () => (await page.locator('[data-container]').count()) === 2);
    await page.waitForSelector('[data-card] li', patience);
    await page.keyboard.press('r');
    await page.waitForSelector('dialog[open]', patience);
    await page.keyboard.press('Control+Enter');
    await until(async () => (await page.locator('[data-container]').count()) === 1);
  });

  it('opens one shipment, however often the answer is lost and the page read anew', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/operate/dispatch`);
    await page.locator(`select[name="to"] option[value="${centreId}"]`).waitFor({ state: 'attached', ...patience });
    await page.locator('select[name="to"]').selectOption(centreId);
    await page.waitForSelector('select[name="truck"] option:nth-child(2)', { state: 'attached', ...patience });
    await page.locator('select[name="truck"]').selectOption({ index: 1 });
    await page
      .locator(`select[name="driver"] option[value="${driver.personId}"]`)
      .waitFor({ state: 'attached', ...patience });
    await page.locator('select[name="driver"]').selectOption(driver.personId);
    expect(await axeFindings(page)).toEqual([]);
    await loseAnswers('**/api/transfer/shipments');
    await page.locator('select[name="to"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-connection="cut"][data-waiting="1"]', patience);
    await page.reload();
    await page.waitForSelector('[data-connection="cut"][data-waiting="1"]', patience);
    await page.unroute('**/api/transfer/shipments');
    await state('draft');
    await soon(async () => expect(await shipments()).toHaveLength(1));
    await page.locator(`[data-driver="${driver.personId}"]`, { hasText: '司机 01' }).waitFor(patience);
  });

  it('keeps what is scanned until it is known what the destination takes', async () => {
    const { page } = opened;
    const ofPlaces = /\/api\/registry\/sites\?/;
    let letRead = (): void => undefined;
    const read = new Promise<void>((resolve) => (letRead = resolve));
    await page.route(ofPlaces, async (route) => {
      await read;
      await route.continue();
    });
    await page.reload();
    await page.waitForSelector('[data-pane="stock"]', patience);
    await scan(page, truck.codes[3] ?? '');
    letRead();
    await page.waitForSelector('[data-scan="right"]', patience);
    await page.waitForSelector('dl[data-items="1"]', patience);
    await page.waitForSelector('[data-waiting="0"]', patience);
    await page.unroute(ofPlaces);
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('[data-pane="list"] [data-goods][aria-selected="true"]', patience);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dl[data-items="0"]', patience);
    await page.waitForSelector('[data-waiting="0"]', patience);
  });

  it('proposes what should leave first and takes it by one key; takes off and puts on by scan', async () => {
    const { page } = opened;
    await page.waitForSelector('[data-pane="stock"] [data-goods]:nth-child(3)', patience);
    await shot('dispatch-proposed');
    await page.keyboard.press('p');
    await page.waitForSelector('dl[data-items="4"]', patience);
    await page.waitForSelector('[data-waiting="0"]', patience);
    await page.reload();
    await page.waitForSelector('dl[data-items="4"]', patience);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await page.waitForSelector('[data-pane="list"] [data-goods]:last-child[aria-selected="true"]', patience);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-pane="stock"] [data-goods]', patience);
    await page.waitForSelector('[data-waiting="0"]', patience);
    const removed = await page.locator('[data-pane="stock"] [data-goods]').first().getAttribute('data-goods');
    // what is no item of the truck is the container, which is found by each of its members
    await scanned(Math.max(0, truck.itemIds.indexOf(removed ?? '')));
    await page.waitForSelector('dl[data-items="4"][data-grams="200000"]', patience);
    await scan(page, truck.codes[0] ?? '');
    await page.waitForSelector('[data-scan="again"]', patience);
    await page.waitForSelector('[data-waiting="0"]', patience);
    for (const theme of ['dark', 'light']) {
      await page.locator(`input[type="radio"][value="${theme}"]`).check();
      expect(await axeFindings(page)).toEqual([]);
      await shot(`dispatch-list-${theme}`);
    }
  });

  it('can be gone on with from the list of shipments', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/operate/dispatch`);
    await page.waitForSelector('[data-shipment][data-state="draft"]', patience);
    await shot('dispatch');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await state('draft');
  });

  it('seals and dispatches once, with a signature, though answers are lost', async () => {
    const { page } = opened;
    await page.waitForSelector('dl[data-items="4"]', patience);
    await loseAnswers('**/seal');
    await page.keyboard.press('s');
    await page.waitForSelector('[data-connection="cut"]', patience);
    await page.reload();
    await page.unroute('**/seal');
    await page.waitForSelector('[data-waiting="0"]', patience);
    await state('sealed');
    for (const [key, kilograms] of [
      ['t', '11060'],
      ['g', '11260'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator('dialog input[name="kilograms"]').fill(kilograms);
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog', { state: 'detached', ...patience });
    }
    await page.waitForSelector('[data-weighed-by="sender"][data-net="200000"]', patience);
    await page.waitForSelector('[data-within="true"]', patience);
    await shot('dispatch-sealed');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('d');
    await page.waitForSelector('dialog[open]', patience);
    await shot('dispatch-sign');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await state('in-transit');
    await page.waitForSelector('[data-left] [data-signed="true"]', patience);
    await shot('dispatch-left');
    const [sent] = await shipments();
    const address = `${platform.url}/api/transfer/genuine/shipment-note/${sent?.shipmentId ?? ''}`;
    for (const where of ['[data-left]', '[data-labels="1"]']) expect(await codeOn(page, where)).toBe(address);
    await soon(async () => expect(await (await fetch(address)).text()).toContain('data-verdict="recorded"'));
    expect(await axeFindings(page)).toEqual([]);
    await soon(async () => expect(await shipments()).toMatchObject([{ state: 'in-transit' }]));
  });

  it('is seen by the receiver among its arrivals', async () => {
    const [sent] = await shipments();
    const context = await opened.page.context().browser()?.newContext();
    context?.setDefaultTimeout(patience.timeout);
    const receiver = await context?.newPage();
    if (receiver === undefined) throw new Error('no second page');
    await receiver.goto(`${platform.url}/operate/arrivals`);
    await signInAt(receiver, 'sorting-operator-01');
    await receiver.waitForSelector(`[data-shipment="${sent?.shipmentId ?? ''}"]`, patience);
    // with what its truck weighed there, and under the names that stand on its containers
    await receiver.goto(`${platform.url}/operate/receive/${sent?.shipmentId ?? ''}`);
    await receiver.waitForSelector('[data-weighed-by="sender"][data-net="200000"]', patience);
    const code = await receiver.locator('[data-container]').first().getAttribute('data-container', patience);
    await scan(receiver, code ?? '');
    await until(async () => (await receiver.locator('[data-finding="accepted"]').count()) === 2);
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await receiver.screenshot({ path: `${folder}/operations-receive-container.png` });
    await context?.close();
  });

  it('asks no other host and has no errors', () => {
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles().filter((words) => !words.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
