import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
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
import { call, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { sendTruck } from './truck.spec-support.ts';

const patience = { timeout: 90_000 };

jest.setTimeout(300_000);

inBrowser('the weight of an item that was recorded wrong', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let operator: DemoPerson;
  let itemId: string;
  let shipmentId: string;
  const shot = async (name: string): Promise<void> => {
    await shoot(opened.page, `correction-${name}`);
  };
  const correct = async (kilograms: string): Promise<void> => {
    const { page } = opened;
    await page.keyboard.press('w');
    await page.locator('dialog[open] input[name="kilograms"]').fill(kilograms, patience);
    await page.locator('dialog[open] input[name="reason"]').fill('复称');
    await shot('asked');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached', ...patience });
  };

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'transfer-operator-01');
    const truck = await sendTruck(platform.url, operator, 1);
    itemId = truck.itemIds[0] ?? '';
    ({ shipmentId } = truck);
    const path = `/api/transfer/shipments/${truck.shipmentId}`;
    const announced = async () =>
      (await call(platform.url, `${path}?direction=in`, undefined, operator.headers)).status;
    await until(async () => (await announced()) === 200);
    const receipt = await call(platform.url, `${path}/receipt`, { id: testId(), rest: 'accepted' }, operator.headers);
    expect(receipt.status).toBe(200);
    opened = await openPage(chromium, `${platform.url}/operate/items/${itemId}`, 'document');
    await signInAt(opened.page, 'transfer-operator-01');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('is of an item whose way here is told, and leads to the shipment that brought it', async () => {
    const { page } = opened;
    const came = page.locator(`[data-list="moves"] [data-move="came"][data-shipment="${shipmentId}"]`);
    await came.waitFor(patience);
    expect(await came.innerText()).toMatch(/由 .+ 送到[^]*清单 50\.0/);
    await shot('way');
    await came.getByRole('link').click();
    await page.waitForURL(`**/operate/receive/${shipmentId}`, patience);
    await page.goBack();
    await came.waitFor(patience);
  });

  it('is corrected by keys, again after that, and each time the fact names the one that was wrong', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '更正重量' }).waitFor(patience);
    for (const [typed, shown] of [
      ['49.5', '49.5'],
      ['48,25', '48.3'],
    ] as const) {
      await correct(typed);
      await page.locator('[data-story]', { hasText: shown }).waitFor(patience);
    }
    await shot('done');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is not corrected over what a colleague corrected while the form was open', async () => {
    const { page } = opened;
    await page.keyboard.press('w');
    await page.locator('dialog[open] input[name="kilograms"]').fill('52', patience);
    await page.locator('dialog[open] input[name="reason"]').fill('复称');
    const { corrects } = (
      await call<{ readonly corrects: string }>(
        platform.url,
        `/api/transfer/items/${itemId}`,
        undefined,
        operator.headers,
      )
    ).body;
    const said = { id: testId(), siteId: operator.siteIds[0], corrects, grams: 47_600, reason: '换秤复称' };
    const path = `/api/transfer/items/${itemId}/corrections`;
    expect((await call(platform.url, path, said, operator.headers)).status).toBeLessThan(300);
    await page.locator('[data-story]', { hasText: '47.6' }).waitFor({ state: 'attached', ...patience });
    await page.locator('dialog[open] [role="alert"]', { hasText: '47.6' }).waitFor(patience);
    await shot('meanwhile');
    expect(await axeFindings(page)).toEqual([]);
    let sent = 0;
    page.on('request', (request) => (sent += request.url().endsWith('/corrections') ? 1 : 0));
    await page.keyboard.press('Control+Enter');
    expect(await page.locator('dialog[open] button[type="submit"]').isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached', ...patience });
    expect(sent).toBe(0);
  });

  it('is offered to nobody who may not', async () => {
    const context = await opened.page.context().browser()?.newContext();
    const other = await context?.newPage();
    if (other === undefined) throw new Error('no second page');
    await other.goto(`${platform.url}/operate/items/${itemId}`);
    await signInAt(other, 'site-administrator-01');
    await other.waitForSelector('[data-story]', patience);
    expect(await other.getByRole('button', { name: '更正重量' }).count()).toBe(0);
    await context?.close();
  });

  it('asks no other host and has no errors', () => {
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles()).toEqual([]);
  });
});
