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
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { sendTruck, type Truck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

/** How the browser itself notes that the server refused what the test asks for. */
const refused = /status of 4(09|22)/;

interface Known {
  readonly item: {
    readonly grams: number;
    readonly classCode: string;
    readonly identifiers: readonly { value: string }[];
  };
  readonly corrects: string;
}

inBrowser('corrections of goods that have moved', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let operator: DemoPerson;
  let truck: Truck;
  const theirs = (index: number) => ({
    itemId: truck.itemIds[index] ?? '',
    code: (truck.codes[index] ?? '').toUpperCase(),
  });
  const known = async (tier: string, itemId: string, by: DemoPerson): Promise<Known> =>
    (await call<Known>(platform.url, `/api/${tier}/items/${itemId}`, undefined, by.headers)).body;
  /** The collection point says what it had written down wrong. */
  const proposeAtPoint = async (itemId: string, what: object): Promise<string> => {
    const { corrects } = await known('collection', itemId, truck.attendant);
    const said = { id: testId(), itemId, siteId: truck.fromSiteId, corrects, ...what, reason: '铭牌抄错' };
    const answer = await call<{ state: string }>(
      platform.url,
      '/api/collection/proposed-corrections',
      said,
      truck.attendant.headers,
    );
    expect(answer.body.state).toBe('open');
    return said.id;
  };
  const row = (correctionId: string) => opened.page.locator(`[data-correction="${correctionId}"]`);
  const card = (correctionId: string) => opened.page.locator(`[data-card="${correctionId}"]`);

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'transfer-operator-01');
    truck = await sendTruck(platform.url, operator, 3);
    const path = `/api/transfer/shipments/${truck.shipmentId}`;
    const announced = async () =>
      (await call(platform.url, `${path}?direction=in`, undefined, operator.headers)).status;
    await until(async () => (await announced()) === 200);
    const receipt = await call(platform.url, `${path}/receipt`, { id: testId(), rest: 'accepted' }, operator.headers);
    expect(receipt.status).toBe(200);
    // the point has heard that its goods arrived
    for (const itemId of truck.itemIds) {
      await until(async () => {
        const { body } = await call<{ state: string }>(
          platform.url,
          `/api/collection/items/${itemId}`,
          undefined,
          truck.attendant.headers,
        );
        return body.state === 'handed-over';
      });
    }
    opened = await openPage(chromium, `${platform.url}/operate/corrections`, 'document');
    await signInAt(opened.page, 'transfer-operator-01');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('say that none waits', async () => {
    await opened.page.getByText('没有待答复的更正。').waitFor(patience);
    expect(await axeFindings(opened.page)).toEqual([]);
  });

  it('come by themselves from the other side, with what was recorded and what is proposed, and are agreed by a key', async () => {
    const { page } = opened;
    const { itemId, code } = theirs(0);
    const identifiers = [{ kind: 'serial', value: `${code}-R` }];
    const correctionId = await proposeAtPoint(itemId, { identifiers, classCode: 'appliance.washing-machine' });
    await card(correctionId).waitFor(patience);
    await page.waitForFunction(
      (words) => words.every((word) => document.querySelector('[data-card]')?.textContent.includes(word)),
      [code, `${code}-R`, '电冰箱', '洗衣机', '铭牌抄错'],
      patience,
    );
    await soon(async () => expect(await row(correctionId).getAttribute('data-side')).toBe('theirs'));
    await shoot(page, 'corrections-open');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('a');
    await card(correctionId).waitFor({ ...patience, state: 'detached' });
    await soon(async () => {
      const { item } = await known('transfer', itemId, operator);
      expect([item.classCode, item.identifiers[0]?.value]).toEqual(['appliance.washing-machine', `${code}-R`]);
    });
    await page.locator('input[type="radio"][value="ended"]').check();
    await page.locator(`[data-card="${correctionId}"][data-state="amended"]`).waitFor(patience);
    await page.locator('input[type="radio"][value="open"]').check();
  });

  it('are declined with a reason, and nothing changes', async () => {
    const { page } = opened;
    const { itemId } = theirs(1);
    const correctionId = await proposeAtPoint(itemId, { grams: 51_000 });
    await card(correctionId).waitFor(patience);
    await page.keyboard.press('d');
    await page.locator('dialog[open] input[name="reason"]').fill('现场复称无误', patience);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await card(correctionId).waitFor({ ...patience, state: 'detached' });
    await soon(async () => expect((await known('transfer', itemId, operator)).item.grams).toBe(50_000));
  });

  it('are proposed from the story of an item by a key, wait for the other side, and are withdrawn', async () => {
    const { page } = opened;
    const { itemId, code } = theirs(2);
    await page.goto(`${platform.url}/operate/items/${itemId}`);
    await page.getByRole('button', { name: '更正登记' }).waitFor(patience);
    await page.keyboard.press('r');
    await page
      .locator('dialog[open] select[name="classCode"] option')
      .nth(1)
      .waitFor({ ...patience, state: 'attached' });
    await page.locator('dialog[open] select[name="classCode"]').selectOption('appliance.washing-machine');
    await page.locator('dialog[open] input[name="number-serial"]').fill(`${code}-X`);
    await page.locator('dialog[open] input[name="reason"]').fill('抄错一位');
    await shoot(page, 'corrections-propose');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('已提出，等待对方答复。').waitFor(patience);
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog[open]').waitFor({ ...patience, state: 'detached' });
    await soon(async () =>
      expect((await known('transfer', itemId, operator)).item.classCode).toBe('appliance.refrigerator'),
    );
    await page.goto(`${platform.url}/operate/corrections`);
    await page.locator('[data-correction][data-side="mine"]').waitFor(patience);
    await page.keyboard.press('d');
    await page.locator('dialog[open] input[name="reason"]').fill('看错了', patience);
    await page.keyboard.press('Control+Enter');
    await page.getByText('没有待答复的更正。').waitFor(patience);
  });

  it('show the words of the server when they are refused', async () => {
    const { page } = opened;
    const { itemId } = theirs(2);
    await page.goto(`${platform.url}/operate/items/${itemId}`);
    await page.getByRole('button', { name: '更正登记' }).waitFor(patience);
    await page.keyboard.press('r');
    await page.locator('dialog[open] input[name="kilograms"]').fill('900000', patience);
    await page.locator('dialog[open] input[name="reason"]').fill('复称');
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog[open] [role="alert"]').waitFor(patience);
    await page.locator('dialog[open] [data-override="others"]').waitFor(patience);
    await shoot(page, 'corrections-refused');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('are answered for by a supervisor, where the weight is doubtful', async () => {
    const { itemId } = theirs(2);
    const correctionId = await proposeAtPoint(itemId, { grams: 900_000 });
    const desk = await openPage(chromium, `${platform.url}/operate/corrections`, 'document');
    const { page } = desk;
    await signInAt(page, 'supervisor-01');
    await page.locator(`[data-card="${correctionId}"]`).waitFor(patience);
    await page.keyboard.press('a');
    await page.locator('[data-override="mine"] input[name="override"]').fill('连同托盘过磅', patience);
    await shoot(page, 'corrections-answered-for');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator(`[data-card="${correctionId}"]`).waitFor({ ...patience, state: 'detached' });
    await soon(async () => expect((await known('transfer', itemId, operator)).item.grams).toBe(900_000));
    expect(desk.troubles().filter((text) => !refused.test(text))).toEqual([]);
    await desk.close();
  });

  it('are found clean in English and in the dark, narrow too', async () => {
    const { page } = opened;
    const { itemId } = theirs(1);
    const correctionId = await proposeAtPoint(itemId, { grams: 49_000 });
    await page.goto(`${platform.url}/operate/corrections`);
    await page.evaluate(() => localStorage.setItem('huihuan.language', 'en'));
    await page.evaluate(() => localStorage.setItem('huihuan.theme', 'dark'));
    await page.reload();
    await card(correctionId).waitFor(patience);
    await page.getByRole('heading', { name: 'Corrections' }).waitFor(patience);
    await shoot(page, 'corrections-dark-en');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 700, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
    await soon(async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
    );
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles().filter((text) => !refused.test(text))).toEqual([]);
  });
});
