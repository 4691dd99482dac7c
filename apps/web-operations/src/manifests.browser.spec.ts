import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  demoPerson,
  inBrowser,
  openPage,
  patience,
  shoot,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, caughtUp, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';

jest.setTimeout(300_000);

const waste = '900-052-31';

inBrowser('manifests of hazardous waste', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let centre: OpenPage;
  let station = { siteId: '', login: '' };
  let desk = { siteId: '', login: '' };
  const must = async (path: string, body: unknown): Promise<void> => {
    const answer = await call(platform.url, path, body);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  };
  const sites = async () =>
    (
      await call<{ sites: readonly { siteId: string; kind: string; acceptsFamilies: string[] }[] }>(
        platform.url,
        '/api/registry/sites?limit=1000',
      )
    ).body.sites.filter(({ acceptsFamilies }) => acceptsFamilies.includes('light-battery'));

  /** Somebody who works at one site of a kind alone. */
  const workerAt = async (kind: string, role: string): Promise<{ siteId: string; login: string }> => {
    const known = (await sites()).filter((site) => site.kind === kind).map(({ siteId }) => siteId);
    for (let number = 1; number < 20; number += 1) {
      const login = `${role}-${String(number).padStart(2, '0')}`;
      const { siteIds } = await demoPerson(platform.url, login);
      const [siteId = ''] = siteIds;
      if (siteIds.length === 1 && known.includes(siteId)) return { siteId, login };
    }
    throw new Error(`nobody works at a ${kind} that takes light batteries`);
  };

  /** A lead battery comes to the station. */
  const bringBattery = async (): Promise<string> => {
    const point = (await sites()).find(({ kind }) => kind === 'collection-point')?.siteId ?? '';
    const [itemId, shipmentId] = [testId(), testId()];
    await must('/api/collection/intakes', {
      ...{ id: itemId, siteId: point, classCode: 'light-battery.lead-acid', grams: 28_000, paidFen: 0 },
      ...{ identifiers: [], consignor: { kind: 'anonymous' }, occurredAt: new Date().toISOString() },
    });
    await must('/api/collection/shipments', { id: shipmentId, fromSiteId: point, toSiteId: station.siteId });
    const way = `/api/collection/shipments/${shipmentId}`;
    await must(`${way}/lines`, { id: testId(), addItems: [itemId] });
    await must(`${way}/seal`, { id: testId() });
    await must(`${way}/dispatch`, { id: testId() });
    await arrive('transfer', shipmentId);
    return itemId;
  };
  const arrive = async (tier: string, shipmentId: string): Promise<void> => {
    await caughtUp(platform.url);
    const path = `/api/${tier}/shipments/${shipmentId}`;
    await until(async () => (await call(platform.url, `${path}?direction=in`)).status === 200);
    await must(`${path}/receipt`, { id: testId(), rest: 'accepted' });
  };
  const load = async (itemId: string): Promise<string> => {
    const shipmentId = testId();
    await must('/api/transfer/shipments', { id: shipmentId, fromSiteId: station.siteId, toSiteId: desk.siteId });
    await must(`/api/transfer/shipments/${shipmentId}/lines`, { id: testId(), addItems: [itemId] });
    await must(`/api/transfer/shipments/${shipmentId}/seal`, { id: testId() });
    return shipmentId;
  };
  const shot = (name: string): Promise<void> => shoot(opened.page, `manifests-${name}`);
  const at = ({ page }: OpenPage) => ({
    dialog: page.locator('dialog[open]'),
    row: (number: string, more = '') => page.locator(`[data-manifest="${number}"]${more}`),
    press: (key: string) => page.keyboard.press(key),
  });
  const submit = async ({ page }: OpenPage): Promise<void> => {
    await page.keyboard.press('Control+Enter');
    await at({ page } as OpenPage).dialog.waitFor({ state: 'detached', ...patience });
  };
  const record = async (number: string): Promise<void> => {
    const { dialog, press } = at(opened);
    await press('n');
    await dialog.locator('input[name="number"]').fill(number, patience);
    await dialog.locator('input[name="transporter"]').fill('演示危废运输有限公司');
  };

  /** A letter is heard once it is sure that no scanner types it: then the field has the keys. */
  const find = async (number: string): Promise<void> => {
    const { page } = opened;
    await page.keyboard.press('/');
    await page.locator('input[name="search"]:focus').fill(number, patience);
    await page.keyboard.press('Enter');
  };

  let itemId = '';
  let shipmentId = '';
  beforeAll(async () => {
    platform = await startPages();
    station = await workerAt('transfer-station', 'transfer-operator');
    desk = await workerAt('sorting-centre', 'supervisor');
    itemId = await bringBattery();
    opened = await openPage(chromium, `${platform.url}/operate/manifests`, 'document');
    await signInAt(opened.page, station.login);
    centre = await openPage(chromium, `${platform.url}/operate/manifests`, 'document');
    await signInAt(centre.page, desk.login);
  });

  afterAll(async () => {
    await opened.close();
    await centre.close();
    await platform.stop();
  });

  it('lack where a list with hazardous waste is sealed, and are recorded by keys', async () => {
    const { page } = opened;
    await page.getByText('没有待确认的联单。').waitFor(patience);
    shipmentId = await load(itemId);
    await page.locator(`[data-lacking="${shipmentId}"]`).click(patience);
    await shot('lacking');
    await record('LD-2026-1');
    await shot('record');
    expect(await axeFindings(page)).toEqual([]);
    await submit(opened);
    await at(opened).row('LD-2026-1', '[data-state="waiting"]').waitFor(patience);
    await page.locator(`[data-lacking="${shipmentId}"]`).waitFor({ state: 'detached', ...patience });
    expect(await axeFindings(page)).toEqual([]);
  });

  it('say that a list is full', async () => {
    const { page } = opened;
    const asked = '**/manifests?limit=200';
    await page.route(asked, async (route) => {
      const response = await route.fetch();
      const board = (await response.json()) as { readonly manifests: readonly { readonly manifestId: string }[] };
      const manifests = Array.from({ length: 200 }, (_, at) => ({ ...board.manifests[0], manifestId: `${at}` }));
      await route.fulfill({ response, json: { ...board, manifests } });
    });
    const full = page.getByText('只列出最早的 200 份。');
    await full.waitFor(patience);
    await page.unroute(asked);
    await full.waitFor({ state: 'detached', ...patience });
  });

  it('ask to be voided when the trip is cancelled; the number is found later and never used again', async () => {
    const { page } = opened;
    await must(`/api/transfer/shipments/${shipmentId}/cancel`, { id: testId(), reason: '车辆故障' });
    const { row, dialog, press } = at(opened);
    await row('LD-2026-1', '[data-asks="void"]').click(patience);
    await shot('asks');
    await press('v');
    await dialog.locator('input[name="reason"]').fill('车辆故障，改日转运', patience);
    await shot('void');
    await submit(opened);
    await page.getByText('没有待确认的联单。').waitFor(patience);
    await find('LD-2026');
    await soon(async () =>
      expect(await row('LD-2026-1', '[data-state="void"]').innerText(patience)).toMatch(
        /已作废[^]*运输取消 · 车辆故障/,
      ),
    );
    await shot('found');
    expect(await axeFindings(page)).toEqual([]);
    // back by a key, found by a press, and back by one
    await press('Escape');
    await page.getByText('没有待确认的联单。').waitFor(patience);
    await page.getByLabel('联单编号', { exact: true }).fill('LD-9');
    await page.getByRole('button', { name: '按编号查找' }).click();
    await page.getByText('没有这个编号开头的联单。').waitFor(patience);
    await page.getByRole('button', { name: '返回待确认' }).click();
    await page.getByText('没有待确认的联单。').waitFor(patience);
    await soon(async () => expect(await page.getByLabel('联单编号', { exact: true }).inputValue()).toBe(''));
    shipmentId = await load(itemId);
    await page.locator(`[data-lacking="${shipmentId}"]`).click(patience);
    await record('LD-2026-1');
    await press('Control+Enter');
    await dialog.getByText('作废的编号也不再使用').waitFor(patience);
    await dialog.locator('input[name="number"]').fill('LD-2026-2');
    await submit(opened);
    await row('LD-2026-2').waitFor(patience);
  });

  it('are confirmed by the receiver with what it found, and both sides see it without reading anew', async () => {
    await must(`/api/transfer/shipments/${shipmentId}/dispatch`, { id: testId() });
    await arrive('sorting', shipmentId);
    const there = at(centre);
    await there.row('LD-2026-2').click(patience);
    await centre.page.getByText(/还剩 5 个工作日/).waitFor(patience);
    await shoot(centre.page, 'manifests-due');
    const [download] = await Promise.all([
      centre.page.waitForEvent('download', patience),
      centre.page.getByRole('button', { name: '打印（PDF）' }).click(patience),
    ]);
    expect(download.suggestedFilename()).toBe('liandan-LD-2026-2.pdf');
    await centre.page.locator('main h1').click();
    await there.press('c');
    await soon(async () => expect(await there.dialog.locator('input[name="weight"]').inputValue(patience)).toBe('28'));
    await there.dialog.locator('input[name="weight"]').fill('27.5');
    await there.dialog.locator('[data-difference="-500"]').waitFor(patience);
    // another weight needs a reason
    await there.dialog.getByText('实收与联单重量不同时须写明原因').waitFor(patience);
    await soon(async () =>
      expect(await there.dialog.getByRole('button', { name: '确认联单' }).isDisabled()).toBe(true),
    );
    await there.dialog.locator('input[name="remark"]').fill('途中漏液');
    await shoot(centre.page, 'manifests-confirm');
    expect(await axeFindings(centre.page)).toEqual([]);
    await submit(centre);
    await opened.page.getByText('没有待确认的联单。').waitFor(patience);
    await find('LD-2026-2');
    const row = at(opened).row('LD-2026-2', '[data-state="confirmed"]');
    await soon(async () =>
      expect(await row.innerText(patience)).toMatch(new RegExp(`${waste}[^]*实收 27.5 kg · 途中漏液`)),
    );
    await opened.page.locator('input[type="radio"][value="en"]').check();
    await opened.page.locator('input[type="radio"][value="dark"]').check();
    await opened.page.getByRole('heading', { name: 'Numbers that begin with “LD-2026-2”' }).waitFor(patience);
    await shot('english-dark');
    expect(await axeFindings(opened.page)).toEqual([]);
  });
});
