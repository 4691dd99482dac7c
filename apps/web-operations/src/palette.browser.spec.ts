import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  demoPerson,
  type DemoPerson,
  inBrowser,
  openPage,
  type OpenPage,
  patience,
  scan,
  shoot,
  signInAt,
  startPages,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { sendTruck, type Truck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('palette, keys and scans anywhere', (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let opened: OpenPage;
  let here: Truck;
  let coming: Truck;
  const containerId = testId();
  const containerCode = `BOX-${containerId.slice(-6)}`;
  const shot = async (name: string, of = opened): Promise<void> => {
    await shoot(of.page, `palette-${name}`);
  };
  const screen = (path: string): string => `${platform.url}/operate/${path}`;
  const inBothThemes = async (name: string): Promise<void> => {
    for (const theme of ['dark', 'light']) {
      await opened.page.locator(`input[type="radio"][value="${theme}"]`).evaluate((one: HTMLElement) => one.click());
      expect(await axeFindings(opened.page)).toEqual([]);
      await shot(`${name}-${theme}`);
    }
  };
  const must = async (path: string, body: object): Promise<void> => {
    const answer = await call(platform.url, path, body, operator.headers);
    expect(answer.status).toBeLessThan(300);
  };

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'transfer-operator-01');
    here = await sendTruck(platform.url, operator, 3);
    coming = await sendTruck(platform.url, operator, 2);
    for (const { shipmentId } of [here, coming]) {
      const path = `/api/transfer/shipments/${shipmentId}?direction=in`;
      await until(async () => (await call(platform.url, path, undefined, operator.headers)).status === 200);
    }
    await must(`/api/transfer/shipments/${here.shipmentId}/receipt`, { id: testId(), rest: 'accepted' });
    const [siteId = ''] = operator.siteIds;
    const packed = { kind: 'container', code: containerCode, itemIds: here.itemIds.slice(0, 2) };
    await must('/api/transfer/containers', { id: containerId, siteId, ...packed });
    opened = await openPage(chromium, screen('differences'), 'document');
    await signInAt(opened.page, 'transfer-operator-01');
    await opened.page.locator('main h1').waitFor(patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('goes anywhere by keys alone, and gives the focus back when nothing is chosen', async () => {
    const { page } = opened;
    await page.locator('[data-open="keys"]').focus();
    await page.keyboard.press('Control+k');
    await page.locator('dialog [role="combobox"]').waitFor(patience);
    await soon(async () => {
      const titles = await page.locator('[role="option"] > span').allInnerTexts();
      const tasks = await page.locator('nav a').allInnerTexts();
      expect([titles.length > 0, titles]).toEqual([true, tasks.map((title) => title.trim())]);
    });
    await inBothThemes('all');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached', ...patience });
    await soon(async () =>
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-open'))).toBe('keys'),
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.type('库存');
    await page.locator('[data-entry="/storage"][aria-selected="true"]').waitFor(patience);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/operate/storage', patience);
  });

  it('finds an item, a shipment and a container by code', async () => {
    const { page } = opened;
    for (const [typed, way] of [
      [here.codes[0]?.toLowerCase(), `/items/${here.itemIds[0] ?? ''}`],
      [coming.shipmentId, `/receive/${coming.shipmentId}`],
      [containerCode.slice(0, 8), `/containers/${containerId}`],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.locator('dialog [role="combobox"]').fill(typed ?? '');
      await page.locator(`[data-entry="${way}"][aria-selected="true"]`).waitFor(patience);
      if (way.startsWith('/items')) await inBothThemes('found');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/operate${way}`, patience);
    }
    await page.locator(`[data-container="${containerId}"]`).waitFor(patience);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2, undefined, patience);
    await inBothThemes('container');
  });

  it('opens what is scanned on a screen without a use for scans', async () => {
    const { page } = opened;
    await page.goto(screen('differences'));
    await page.locator('main h1').waitFor(patience);
    await scan(page, here.codes[1] ?? '');
    await page.locator(`[data-story="${here.itemIds[1] ?? ''}"][data-state="packed"]`).waitFor(patience);
    await page.locator('[data-story]', { hasText: containerCode }).waitFor(patience);
    await inBothThemes('story');
    await scan(page, containerCode);
    await page.locator(`[data-container="${containerId}"]`).waitFor(patience);
    await scan(page, 'SN-OF-NOBODY');
    await page.locator('[data-scanned="none"]').waitFor(patience);
    await soon(async () => expect(await page.getAttribute('html', 'data-last-sound')).toBe('wrong'));
    await inBothThemes('nobody');
    await scan(page, coming.shipmentId);
    await page.waitForURL(`**/operate/receive/${coming.shipmentId}`, patience);
    await page.locator('[data-sum="declared"][data-lines="2"]').waitFor(patience);
  });

  it('leaves a scan to the screen that uses it, and to the field that has the focus', async () => {
    const { page } = opened;
    await scan(page, coming.codes[0] ?? '');
    await page.waitForSelector(`[data-item="${coming.itemIds[0] ?? ''}"][data-finding="accepted"]`, patience);
    expect(new URL(page.url()).pathname).toBe(`/operate/receive/${coming.shipmentId}`);
  });

  it('keeps what is scanned while a screen still reads what it is about', async () => {
    const { page } = opened;
    let letRead = (): void => undefined;
    const hold = async (path: RegExp): Promise<void> => {
      const read = new Promise<void>((resolve) => (letRead = resolve));
      await page.route(path, async (route) => {
        await read;
        await route.continue();
      });
    };
    const ofShipment = new RegExp(`/api/transfer/shipments/${coming.shipmentId}\\?`);
    await hold(ofShipment);
    await page.goto(screen(`receive/${coming.shipmentId}`));
    await page.locator('main h1').waitFor(patience);
    await scan(page, coming.codes[1] ?? '');
    letRead();
    await page.waitForSelector(`[data-item="${coming.itemIds[1] ?? ''}"][data-finding="accepted"]`, patience);
    expect(new URL(page.url()).pathname).toBe(`/operate/receive/${coming.shipmentId}`);
    await page.unroute(ofShipment);

    const ofSites = /\/api\/transfer\/sites$/;
    await hold(ofSites);
    await page.goto(screen('differences'));
    await page.locator('nav a').first().waitFor(patience);
    await page.locator('main[id="main"] [role="status"]').first().waitFor(patience);
    await scan(page, here.codes[1] ?? '');
    letRead();
    await page.locator(`[data-story="${here.itemIds[1] ?? ''}"]`).waitFor(patience);
    await page.unroute(ofSites);
    await page.goto(screen(`receive/${coming.shipmentId}`));
    await page.locator('[data-sum="declared"][data-lines="2"]').waitFor(patience);
  });

  it('shows the keys of the screen that handles them, and of every screen', async () => {
    const { page } = opened;
    await page.keyboard.press('?');
    await page.locator('dialog[data-keymap]').waitFor(patience);
    for (const words of ['收下', '损坏拒收', '签收结束', 'Ctrl K', '上移、下移'])
      await soon(async () => expect(await page.locator('dialog[data-keymap]').innerText()).toContain(words));
    await inBothThemes('keys');
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached', ...patience });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('签收');
    await page.locator('[data-entry^="act-"][aria-selected="true"]').waitFor(patience);
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] form').waitFor(patience);
    await page.keyboard.press('Escape');
  });

  it('speaks English, asks no other host and has no errors', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="en"]').check();
    await page.keyboard.press('Control+k');
    await page.locator('dialog [role="combobox"]').fill('zzzz');
    await page.locator('[role="status"][data-asking="false"]').waitFor(patience);
    await soon(async () =>
      expect(await page.locator('dialog').innerText()).toContain('No task, act or code fits “zzzz”'),
    );
    expect(await axeFindings(page)).toEqual([]);
    await shot('english');
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles()).toEqual([]);
  });

  it('takes no letter of a scan for a key: what is scanned while grading grades nothing', async () => {
    const sorter = await demoPerson(platform.url, 'sorting-operator-01');
    const truck = await sendTruck(platform.url, sorter, 2);
    const path = `/api/sorting/shipments/${truck.shipmentId}`;
    await until(
      async () => (await call(platform.url, `${path}?direction=in`, undefined, sorter.headers)).status === 200,
    );
    await call(platform.url, `${path}/receipt`, { id: testId(), rest: 'accepted' }, sorter.headers);
    const desk = await openPage(chromium, screen('grading'), 'document');
    await signInAt(desk.page, 'sorting-operator-01');
    await desk.page.locator(`[data-item="${truck.itemIds[0] ?? ''}"]`).waitFor(patience);
    // a chooses all, m goes to a field, 1 and 2 are outcomes: one after the other, they would grade
    for (const code of ['AM1245', 'am12', 'maa1']) {
      await scan(desk.page, code);
      await desk.page.locator('[data-scanned="none"]').getByText(code).waitFor(patience);
    }
    const typed = (): Promise<string> => desk.page.evaluate(() => document.activeElement?.tagName ?? '');
    await soon(async () => expect(await typed()).toBe('BODY'));
    await soon(async () => expect(await desk.page.locator('tbody tr[data-item]').count()).toBe(2));
    await soon(async () => expect(await desk.page.locator('[data-count="chosen"]').innerText()).toContain('1'));
    await desk.page.keyboard.press('a');
    await desk.page.locator('[data-count="chosen"]').getByText('2').waitFor(patience);
    await desk.page.keyboard.press('m');
    await desk.page.waitForFunction(() => document.activeElement?.tagName === 'INPUT', undefined, patience);
    await desk.page.keyboard.press('Escape');
    await desk.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await desk.page.keyboard.press('?');
    await desk.page.locator('dialog[data-keymap]').waitFor(patience);
    await shot('keys-grading', desk);
    expect(desk.troubles()).toEqual([]);
    await desk.close();
  });
});
