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
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

const waste = '900-052-31';

interface Known {
  readonly manifests: readonly { readonly number: string; readonly state: string }[];
}

inBrowser('transfer manifests on the tablet', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let login = '';
  let person: DemoPerson;
  let shipmentId: string;
  /** Another battery, which is in stock. */
  let later: string;
  /** Of all screens; told at the end, so that one of them does not stop the work of the others. */
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click();
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `manifests-${name}`)));
  };
  const must = async (path: string, body: unknown): Promise<void> => {
    const answer = await call(platform.url, path, body, person.headers);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  };
  const sites = async () => {
    const { headers } = await demoPerson(platform.url, 'administrator');
    const { body } = await call<{ sites: { siteId: string; kind: string; acceptsFamilies: string[] }[] }>(
      ...[platform.url, '/api/registry/sites?limit=1000', undefined, headers],
    );
    return body.sites.filter(({ acceptsFamilies }) => acceptsFamilies.includes('light-battery'));
  };
  const atServer = async (ofShipment: string): Promise<Known['manifests']> => {
    const path = `/api/collection/shipments/${ofShipment}/manifests`;
    // a list that the server has not heard of yet has none
    return (await call<Partial<Known>>(platform.url, path, undefined, person.headers)).body.manifests ?? [];
  };
  const isAtServer = (number: string, state: string, ofShipment = shipmentId) =>
    until(async () => (await atServer(ofShipment)).some((each) => each.number === number && each.state === state));
  const card = (said: string) => opened.page.locator(`[data-lacking="${shipmentId}"][data-said="${said}"]`);
  const takeIn = async (): Promise<string> => {
    const [siteId = ''] = person.siteIds;
    const id = testId();
    await must('/api/collection/intakes', {
      ...{ id, siteId, classCode: 'light-battery.lead-acid', grams: 28_000, paidFen: 0 },
      ...{ identifiers: [], consignor: { kind: 'anonymous' }, occurredAt: new Date().toISOString() },
    });
    return id;
  };
  /** A lead battery that is handed in, on a list that is sealed. */
  const seal = async (): Promise<string> => {
    const itemId = await takeIn();
    const station = (await sites()).find(({ kind }) => kind === 'transfer-station')?.siteId ?? '';
    const [fromSiteId = ''] = person.siteIds;
    const id = testId();
    await must('/api/collection/shipments', { id, fromSiteId, toSiteId: station });
    await must(`/api/collection/shipments/${id}/lines`, { id: testId(), addItems: [itemId] });
    await must(`/api/collection/shipments/${id}/seal`, { id: testId() });
    return id;
  };

  beforeAll(async () => {
    platform = await startPages();
    const points = (await sites()).filter(({ kind }) => kind === 'collection-point').map(({ siteId }) => siteId);
    for (let number = 1; number < 40 && login === ''; number += 1) {
      const name = `attendant-${String(number).padStart(2, '0')}`;
      person = await demoPerson(platform.url, name);
      if (person.siteIds.length === 1 && points.includes(person.siteIds[0] ?? '')) login = name;
    }
    shipmentId = await seal();
    later = await takeIn();
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(opened.page, platform.url, { login });
  });
  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('lack where a list with hazardous waste is sealed, and are one press from the shipments', async () => {
    await go('发运');
    await press('危废联单，缺 1 份');
    await card('none').getByText(waste).waitFor(patience);
    await opened.page.getByText('没有待确认的联单。').waitFor(patience);
    await looksRight('lacking');
  });

  it('are recorded for a list that was sealed without a network, and one form at a time takes a scan', async () => {
    const { page } = opened;
    await go('发运');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: new RegExp(`^装车 .*${later.slice(-8).toUpperCase()}$`) }).click(patience);
    await press('封单、签署并发运 1 件');
    await press('司机不在场，照常发运');
    await press('危废联单，缺 2 份');
    await card('none').waitFor(patience);
    const sealed = page.locator(`[data-lacking]:not([data-lacking="${shipmentId}"])`);
    await sealed.getByText(waste).waitFor(patience);
    await looksRight('sealed-offline');
    await card('none').getByRole('button', { name: '登记联单' }).click(patience);
    await sealed.getByRole('button', { name: '登记联单' }).click(patience);
    await scan(page, 'LD-2026-0009');
    await until(async () => (await sealed.locator('input[name="number"]').inputValue()) === 'LD-2026-0009');
    await soon(async () => expect(await page.locator('input[name="number"]').count()).toBe(1));
    await page.locator('input[name="transporter"]').fill('演示危废运输有限公司');
    await press('登记');
    await sealed.getByText('已在本机登记 LD-2026-0009，联网后发出').waitFor(patience);
    const sealedId = (await sealed.getAttribute('data-lacking')) ?? '';
    await page.context().setOffline(false);
    await isAtServer('LD-2026-0009', 'waiting', sealedId);
    await page.locator('[data-manifest="LD-2026-0009"]').waitFor(patience);
    await sealed.waitFor({ ...patience, state: 'detached' });
  });

  it('are recorded by a scan without a network, and sent when it is back', async () => {
    const { page } = opened;
    await page.context().setOffline(true);
    await card('none').getByRole('button', { name: '登记联单' }).click(patience);
    await scan(page, 'LD-2026-0001');
    await until(async () => (await page.locator('input[name="number"]').inputValue()) === 'LD-2026-0001');
    await page.locator('input[name="transporter"]').fill('演示危废运输有限公司');
    await looksRight('record');
    await press('登记');
    await card('waiting').getByText('已在本机登记 LD-2026-0001，联网后发出').waitFor(patience);
    await looksRight('recorded-offline');
    await page.context().setOffline(false);
    await isAtServer('LD-2026-0001', 'waiting');
    // said so until the next copy of the server's list, which a slow machine has at once
    await card('done').or(page.locator('[data-manifest="LD-2026-0001"]')).first().waitFor(patience);
  });

  it('wait with their clock, and are voided with why; the number is not used again', async () => {
    const { page } = opened;
    // the next copy of the server's list comes by itself
    const manifest = page.locator('[data-manifest="LD-2026-0001"]');
    await manifest.getByText('接收方收货后起算').waitFor(patience);
    await manifest.getByRole('button', { name: '作废' }).click(patience);
    await manifest.locator('input[name="reason"]').fill('编号抄错');
    await looksRight('void');
    await manifest.getByRole('button', { name: '作废' }).click(patience);
    await isAtServer('LD-2026-0001', 'void');
    await card('none').getByRole('button', { name: '登记联单' }).click(patience);
    await page.locator('input[name="number"]').fill('LD-2026-0001');
    await page.locator('input[name="transporter"]').fill('演示危废运输有限公司');
    await press('登记');
    await card('refused').getByText('LD-2026-0001 被退回，请更正').waitFor(patience);
    await card('refused').getByRole('button', { name: '更正后重录' }).click(patience);
    await page.locator('input[name="number"]').fill('LD-2026-0002');
    await page.locator('input[name="transporter"]').fill('演示危废运输有限公司');
    await press('登记');
    await isAtServer('LD-2026-0002', 'waiting');
  });

  it('look as they should on every screen', () => expect(troubles).toEqual([]));
});
