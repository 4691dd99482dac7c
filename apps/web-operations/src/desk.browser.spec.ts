import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import {
  axeFindings,
  demoPerson,
  type DemoPerson,
  inBrowser,
  openPage,
  type OpenPage,
  scan,
  shoot,
  signInAt,
  startPages,
} from '@huihuan/testing-browser';
import { call, soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import type { Shipment } from './lib/custody/types.ts';
import { changePerson, fillStation } from './desk.spec-support.ts';
import { sendTruck, type Truck } from './truck.spec-support.ts';

const patience = { timeout: 90_000 };
const goods = 100_000;

jest.setTimeout(300_000);

inBrowser('a desk that several people use, with a hundred thousand things in stock', (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let opened: OpenPage;
  let truck: Truck;
  const screen = (path: string): string => `${platform.url}/operate/${path}`;
  const shot = async (name: string): Promise<void> => {
    await shoot(opened.page, `desk-${name}`);
  };
  const receipt = async (): Promise<Shipment> => {
    const path = `/api/transfer/shipments/${truck.shipmentId}?direction=in`;
    return (await call<Shipment>(platform.url, path, undefined, operator.headers)).body;
  };
  const row = (index: number) => opened.page.locator(`[data-index="${index}"]`);
  const drawn = (): Promise<number> => opened.page.locator('tbody tr').count();
  /** Scrolls on as long as there is more to read. */
  const scrollTo = (index: number): Promise<unknown> =>
    opened.page.waitForFunction(
      (wanted) => {
        const frame = document.querySelector('[data-rows]');
        if (frame === null) return false;
        frame.scrollTop = Math.min(wanted * 40, frame.scrollHeight);
        return document.querySelector(`[data-index="${wanted}"]`) !== null;
      },
      index,
      { timeout: 180_000 },
    );

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'transfer-operator-01');
    truck = await sendTruck(platform.url, operator, 3);
    const announced = `/api/transfer/shipments/${truck.shipmentId}?direction=in`;
    await until(async () => (await call(platform.url, announced, undefined, operator.headers)).status === 200);
    await fillStation(platform.database.url, operator.siteIds[0] ?? '', goods);
    opened = await openPage(chromium, screen(`receive/${truck.shipmentId}`), 'document');
    await signInAt(opened.page, 'transfer-operator-01');
    await opened.page.locator('[data-sum="declared"][data-lines="3"]').waitFor(patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('sends what one person found under no other name', async () => {
    const { page } = opened;
    await page.route('**/findings', (route) => route.abort());
    await scan(page, truck.codes[0] ?? '');
    await page.locator('[data-connection="cut"][data-waiting="1"]').waitFor(patience);
    await changePerson(page, 'transfer-operator-02');
    await page.locator('[data-of-others="1"]').waitFor(patience);
    await soon(async () => expect(await page.locator('[data-of-others]').innerText()).toContain('中转操作员 01'));
    await page.unroute('**/findings');
    await scan(page, truck.codes[1] ?? '');
    await page.locator(`[data-item="${truck.itemIds[1] ?? ''}"][data-finding="accepted"]`).waitFor(patience);
    await page.locator('[data-connection="live"][data-waiting="0"]').waitFor(patience);
    await shot('of-others');
    expect(await axeFindings(page)).toEqual([]);
    expect((await receipt()).lines.map(({ finding }) => finding)).toEqual([null, 'accepted', null]);
    await changePerson(page, 'transfer-operator-01');
    await until(async () => (await receipt()).lines[0]?.finding === 'accepted');
    await page.locator('[data-of-others]').waitFor({ state: 'detached', ...patience });
  });

  it('takes extra goods back that were none', async () => {
    const { page } = opened;
    await page.keyboard.press('x');
    await page.locator('dialog input[name="note"]').fill('一台洗衣机');
    await page.keyboard.press('Enter');
    await until(async () => (await receipt()).unexpected.length === 1);
    await page.locator('[data-unexpected]').waitFor(patience);
    await page.keyboard.press('z');
    await page.locator('[data-unexpected]').waitFor({ state: 'detached', ...patience });
    await until(async () => (await receipt()).unexpected.length === 0);
  });

  it('draws a screenful of a hundred thousand rows, and scrolling brings the right ones', async () => {
    const { page } = opened;
    await page.goto(screen('storage'));
    await row(0).waitFor(patience);
    await row(0).getByText('ROW-1', { exact: true }).waitFor(patience);
    await scrollTo(goods - 1);
    await row(goods - 1)
      .getByText(`ROW-${goods}`, { exact: true })
      .waitFor(patience);
    await soon(async () => expect(await drawn()).toBeLessThan(60));
    await scrollTo(50_000);
    await row(50_000).getByText('ROW-50001', { exact: true }).waitFor(patience);
    await soon(async () => expect(await drawn()).toBeLessThan(60));
    await page.keyboard.press('Home');
    await row(0).waitFor(patience);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('[data-story$="000000000002"]').waitFor(patience);
    await page.goBack();
    await row(0).waitFor(patience);
  });

  it('keeps views, filtered by the server, for the person', async () => {
    const { page } = opened;
    await page.locator('main select').first().selectOption('traction-battery');
    await page.locator('[data-index="0"]').getByText('ROW-100', { exact: true }).waitFor(patience);
    await page.getByRole('button', { name: '保存当前筛选' }).click();
    await page.locator('input[name="view"]').fill('电池');
    await page.keyboard.press('Enter');
    await page.locator('[data-view="电池"]').waitFor(patience);
    await page.locator('main select').first().selectOption('');
    await row(0).getByText('ROW-1', { exact: true }).waitFor(patience);
    await page.reload();
    await page.locator('[data-view="电池"]').waitFor(patience);
    await page.keyboard.press('1');
    await row(0).getByText('ROW-100', { exact: true }).waitFor(patience);
    for (const theme of ['dark', 'light']) {
      await page.locator(`input[type="radio"][value="${theme}"]`).evaluate((one: HTMLElement) => one.click());
      expect(await axeFindings(page)).toEqual([]);
      await shot(`storage-${theme}`);
    }
  });

  it('saves all that is filtered for Excel and as CSV', async () => {
    const { page } = opened;
    const saved = async (format: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download', patience),
        page.getByRole('button', { name: `导出筛选结果 ${format}` }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
      return download.path();
    };
    const lines = (await readFile(await saved('csv'), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + goods / 100);
    expect(lines[1]).toContain('ROW-100,40.1,');
    const sheet = await readSheet(await saved('xlsx'));
    expect(sheet).toHaveLength(1 + goods / 100);
    expect(sheet.at(-1)?.slice(1, 3)).toEqual([`ROW-${goods}`, 140]);
  });

  it('speaks English too, asks no other host and has no errors but the cut that was made', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="en"]').evaluate((one: HTMLElement) => one.click());
    await page.getByText('Export what is filtered').waitFor(patience);
    await shot('storage-english');
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles().filter((words) => !words.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
