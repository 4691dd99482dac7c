import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import writeSheet from 'write-excel-file/universal';
import {
  axeFindings,
  demoPerson,
  type DemoPerson,
  inBrowser,
  openPage,
  type OpenPage,
  shoot,
  signInAt,
  startPages,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { sendTruck } from './truck.spec-support.ts';

const patience = { timeout: 90_000 };

jest.setTimeout(300_000);

inBrowser('grades from a file, and a shipment whose answers are lost', (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let opened: OpenPage;
  let codes: readonly string[];
  let itemIds: readonly string[];
  const shot = async (name: string): Promise<void> => {
    await shoot(opened.page, `centre-desk-${name}`);
  };
  const ask = async <Body>(path: string, body?: object): Promise<Body> => {
    const answer = await call<Body>(platform.url, path, body, operator.headers);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const waiting = async (): Promise<number> => {
    const path = `/api/sorting/sites/${operator.siteIds[0] ?? ''}/storage?grade=none&limit=100`;
    return (await ask<{ rows: readonly unknown[] }>(path)).rows.length;
  };
  const choose = async (rows: readonly (readonly string[])[]): Promise<void> => {
    const file = await writeSheet(rows.map((row) => [...row])).toBlob();
    const buffer = Buffer.from(await file.arrayBuffer());
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await opened.page.locator('input[type="file"]').setInputFiles({ name: 'grades.xlsx', mimeType, buffer });
  };
  const says = (line: number): Promise<string> => opened.page.locator(`[data-line="${line}"]`).innerText();

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'sorting-operator-01');
    const truck = await sendTruck(platform.url, operator, 3);
    [codes, itemIds] = [truck.codes, truck.itemIds];
    const path = `/api/sorting/shipments/${truck.shipmentId}`;
    await until(
      async () => (await call(platform.url, `${path}?direction=in`, undefined, operator.headers)).status === 200,
    );
    await ask(`${path}/receipt`, { id: testId(), rest: 'accepted' });
    opened = await openPage(chromium, `${platform.url}/operate/grading`, 'document');
    await signInAt(opened.page, 'sorting-operator-01');
    await opened.page.locator(`[data-item="${itemIds[0] ?? ''}"]`).waitFor(patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('offers the sheet to fill in, with what waits', async () => {
    const { page } = opened;
    await page.keyboard.press('i');
    const [download] = await Promise.all([
      page.waitForEvent('download', patience),
      page.getByRole('button', { name: '下载填写表' }).click(),
    ]);
    const sheet = await readSheet(await download.path());
    expect(sheet[0]?.slice(0, 4)).toEqual(['编号', '物品', '结果', '理由']);
    expect(new Set(sheet.slice(1).map(([code]) => String(code).toLowerCase()))).toEqual(
      new Set(codes.map((code) => code.toLowerCase())),
    );
  });

  it('says of each row what the server would, before anything is written', async () => {
    const { page } = opened;
    await choose([['what', 'is', 'this']]);
    await page.getByText('第一行应有这些列：编号 · 结果 · 理由').waitFor(patience);
    await choose([
      ['编号', '结果', '理由', '功能测试'],
      [codes[0] ?? '', '拆解', '压缩机失效', '不通过'],
      [codes[1] ?? '', '梯次利用', '余能合格', ''],
      ['SN-OF-NOBODY', '拆解', '不可修复', ''],
      [codes[2] ?? '', '卖掉', '有人要', ''],
    ]);
    await page.locator('[data-good="1"][data-written="false"]').waitFor(patience);
    await soon(async () => expect(await page.locator('[data-line][data-says="refused"]').count()).toBe(3));
    await soon(async () => expect(await says(2)).toContain('可以写入'));
    await soon(async () => expect(await says(4)).toContain('本场所没有这个编号的待定级物品'));
    await soon(async () => expect(await says(5)).toContain('没有这种结果：卖掉'));
    for (const theme of ['dark', 'light']) {
      await page.locator(`input[type="radio"][value="${theme}"]`).evaluate((one: HTMLElement) => one.click());
      expect(await axeFindings(page)).toEqual([]);
      await shot(`report-${theme}`);
    }
    await soon(async () => expect(await waiting()).toBe(3));
  });

  it('writes the rows that passed, once, also when the answer is lost', async () => {
    const { page } = opened;
    let lost = 0;
    await page.route('**/api/sorting/grades', async (route) => {
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: '写入 1 行' }).click();
    await page.locator('[data-grade-file] [role="alert"]').first().waitFor(patience);
    await page.unroute('**/api/sorting/grades');
    await soon(async () => expect([lost, await waiting()]).toEqual([1, 2]));
    await page.getByRole('button', { name: '写入 1 行' }).click();
    await page.locator('[data-written="true"]').waitFor(patience);
    await soon(async () => expect(await says(2)).toContain('已写入'));
    await soon(async () => expect(await waiting()).toBe(2));
  });

  it('says that more wait than are listed', async () => {
    const { page } = opened;
    const asked = /\/storage\?.*grade=none/u;
    // the server answers with pages of one instead of five hundred
    await page.route(asked, (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('limit', '1');
      return route.continue({ url: url.href });
    });
    await page.goto(`${platform.url}/operate/grading`);
    await page.locator('[data-note="cut"]', { hasText: '最先到的 1 件' }).waitFor(patience);
    await soon(async () => expect(await page.locator('[data-count="waiting"]').innerText()).toBe('1+ 件等待定级'));
    await shot('cut');
    await page.unroute(asked);
    await page.locator('[data-note="cut"]').waitFor({ state: 'detached', ...patience });
    await soon(async () => expect(await page.locator('[data-count="waiting"]').innerText()).toBe('2 件等待定级'));
  });

  it('ships once what it was told to ship, although every answer is lost', async () => {
    const { page } = opened;
    const jobId = testId();
    const [siteId = ''] = operator.siteIds;
    await ask('/api/sorting/jobs', { id: jobId, siteId, itemIds: itemIds.slice(0, 1) });
    const output = (classCode: string, grams: number) => ({ itemId: testId(), classCode, grams, identifiers: [] });
    const put = [output('bulk.steel', 40_000), output('bulk.plastics', 9_250), output('hazardous.circuit-board', 750)];
    await ask(`/api/sorting/jobs/${jobId}/output-changes`, { id: testId(), put, remove: [], loss: null });
    await ask(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
    await page.goto(`${platform.url}/operate/outputs`);
    const steel = page.locator(`[data-row="${put[0]?.itemId ?? ''}"]`);
    await steel.waitFor(patience);
    await page
      .locator('select[name="to"] option')
      .first()
      .waitFor({ state: 'attached', ...patience });
    const ids = new Map<string, Set<unknown>>();
    await page.route(/\/api\/sorting\/shipments(\/[^/?]+\/(lines|seal|dispatch))?$/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const { pathname } = new URL(route.request().url());
      const sent = ids.get(pathname);
      ids.set(pathname, new Set([...(sent ?? []), (route.request().postDataJSON() as { id: unknown }).id]));
      // the server acts, and its first answer never arrives
      const response = await route.fetch();
      return sent === undefined ? route.abort() : route.fulfill({ response });
    });
    await steel.click();
    await page.keyboard.press(' ');
    await page.locator('[data-count="chosen"]').getByText('1').waitFor(patience);
    await page.keyboard.press('s');
    await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT', undefined, patience);
    await page.keyboard.press('Enter');
    await page.locator('[data-shipped="true"]').waitFor(patience);
    await page.locator('[data-shipment][data-state="in-transit"]').waitFor(patience);
    await soon(async () => expect(await page.locator('[data-shipment]').count()).toBe(1));
    expect([...ids.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1]);
    await shot('shipped');
  });

  it('asks no other host and has no errors but the answers that were lost', () => {
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles().filter((words) => !words.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
