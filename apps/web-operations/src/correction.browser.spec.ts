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
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { sendTruck, type Truck } from './truck.spec-support.ts';

const patience = { timeout: 90_000 };

jest.setTimeout(300_000);

interface Listed {
  readonly corrections: readonly { readonly correctionId: string; readonly itemId: string }[];
}

inBrowser('the weight of an item that was recorded wrong', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let operator: DemoPerson;
  let truck: Truck;
  let itemId: string;
  let shipmentId: string;
  const shot = async (name: string): Promise<void> => {
    await shoot(opened.page, `correction-${name}`);
  };
  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'transfer-operator-01');
    truck = await sendTruck(platform.url, operator, 1);
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
    await soon(async () => expect(await came.innerText()).toMatch(/由 .+ 送到[^]*清单 50\.0/));
    await shot('way');
    await came.getByRole('link').click();
    await page.waitForURL(`**/operate/receive/${shipmentId}`, patience);
    await page.goBack();
    await came.waitFor(patience);
  });

  /** The other side, at the collection point, says this by the programming interface. */
  const atPoint = async <Body>(path: string, body?: unknown): Promise<Body> => {
    const answer = await call<Body>(platform.url, `/api/collection/${path}`, body, truck.attendant.headers);
    expect(answer.status).toBeLessThan(300);
    return answer.body;
  };
  const gramsHere = async (): Promise<number> => {
    const path = `/api/transfer/items/${itemId}`;
    const { body } = await call<{ item: { grams: number } }>(platform.url, path, undefined, operator.headers);
    return body.item.grams;
  };

  it('is asked of the site that sent it, by keys, and stays as it is until that agrees', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '更正登记' }).waitFor(patience);
    await page.keyboard.press('r');
    await page.locator('dialog[open] input[name="kilograms"]').fill('49,5', patience);
    await page.locator('dialog[open] input[name="reason"]').fill('复称');
    await shot('asked');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('已提出，等待对方答复。').waitFor(patience);
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached', ...patience });
    expect(await gramsHere()).toBe(50_000);
    const asked = async () =>
      (await atPoint<Listed>(`proposed-corrections?siteId=${truck.fromSiteId}`)).corrections.find(
        (one) => one.itemId === itemId,
      );
    await until(async () => (await asked()) !== undefined);
    const said = { id: testId(), siteId: truck.fromSiteId };
    await atPoint(`proposed-corrections/${(await asked())?.correctionId ?? ''}/agreements`, said);
    await page.locator('[data-story]', { hasText: '49.5' }).waitFor(patience);
    await shot('done');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is not asked over what was agreed while the form was open', async () => {
    const { page } = opened;
    const ofPoint = await atPoint<{ corrects: string }>(`items/${itemId}`);
    const correctionId = testId();
    const asks = { id: correctionId, itemId, siteId: truck.fromSiteId, corrects: ofPoint.corrects };
    const identifiers = [{ kind: 'serial', value: `${truck.codes[0]?.toUpperCase() ?? ''}-R` }];
    await atPoint('proposed-corrections', { ...asks, identifiers, reason: '铭牌抄错' });
    await page.keyboard.press('r');
    await page.locator('dialog[open] input[name="kilograms"]').fill('52', patience);
    await page.locator('dialog[open] input[name="reason"]').fill('复称');
    const path = `/api/transfer/proposed-corrections/${correctionId}`;
    const has = async () => (await call(platform.url, path, undefined, operator.headers)).status;
    await until(async () => (await has()) === 200);
    const yes = { id: testId(), siteId: operator.siteIds[0] };
    expect((await call(platform.url, `${path}/agreements`, yes, operator.headers)).status).toBeLessThan(300);
    await page.locator('dialog[open] [role="alert"]', { hasText: '49.5' }).waitFor(patience);
    await shot('meanwhile');
    expect(await axeFindings(page)).toEqual([]);
    let sent = 0;
    page.on('request', (request) => (sent += request.url().endsWith('/proposed-corrections') ? 1 : 0));
    await page.keyboard.press('Control+Enter');
    await soon(async () => expect(await page.locator('dialog[open] button[type="submit"]').isDisabled()).toBe(true));
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached', ...patience });
    expect(sent).toBe(0);
  });

  it('is offered to nobody who may not', async () => {
    const context = await opened.page.context().browser()?.newContext();
    context?.setDefaultTimeout(patience.timeout);
    const other = await context?.newPage();
    if (other === undefined) throw new Error('no second page');
    await other.goto(`${platform.url}/operate/items/${itemId}`);
    await signInAt(other, 'site-administrator-01');
    await other.waitForSelector('[data-story]', patience);
    await soon(async () => expect(await other.getByRole('button', { name: '更正登记' }).count()).toBe(0));
    await context?.close();
  });

  it('asks no other host and has no errors', () => {
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles()).toEqual([]);
  });
});
