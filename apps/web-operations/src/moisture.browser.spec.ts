import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  demoPerson,
  inBrowser,
  openPage,
  patience,
  signInAt,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';

jest.setTimeout(300_000);

inBrowser('wet paper at the bench', (chromium) => {
  let platform: PlatformProcess;
  let desk: OpenPage;
  let jobId = '';
  const bar = 'section[data-balanced]';
  const must = async (path: string, body: object, person: DemoPerson): Promise<void> => {
    const answer = await call(platform.url, path, body, person.headers);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  };
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await desk.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  /** A tonne of wet paper goes from a collection point to the centre, and on the line there. */
  const onTheLine = async (): Promise<void> => {
    const attendant = await demoPerson(platform.url, 'attendant-01');
    const operator = await demoPerson(platform.url, 'sorting-operator-01');
    const [[fromSiteId = ''], [siteId = '']] = [attendant.siteIds, operator.siteIds];
    const [itemId, shipmentId] = [testId(), testId()];
    await must(
      '/api/collection/intakes',
      {
        ...{ id: itemId, siteId: fromSiteId, classCode: 'bulk.paper', grams: 1_000_000, identifiers: [], paidFen: 0 },
        ...{ consignor: { kind: 'anonymous' }, evidence: [], occurredAt: new Date().toISOString() },
      },
      attendant,
    );
    const way = `/api/collection/shipments/${shipmentId}`;
    const expectedAt = new Date(Date.now() + 40 * 60_000).toISOString();
    const shipment = { id: shipmentId, fromSiteId, toSiteId: siteId, expectedAt };
    await must('/api/collection/shipments', shipment, attendant);
    await must(`${way}/lines`, { id: testId(), addItems: [itemId] }, attendant);
    await must(`${way}/seal`, { id: testId() }, attendant);
    const driverSignature = { kind: 'drawn', sha256: 'ab'.repeat(32) };
    await must(`${way}/dispatch`, { id: testId(), driverSignature }, attendant);
    const arrived = `/api/sorting/shipments/${shipmentId}`;
    await until(
      async () => (await call(platform.url, `${arrived}?direction=in`, undefined, operator.headers)).status === 200,
    );
    await must(`${arrived}/receipt`, { id: testId(), rest: 'accepted' }, operator);
    jobId = testId();
    await must('/api/sorting/jobs', { id: jobId, siteId, itemIds: [itemId] }, operator);
  };

  beforeAll(async () => {
    platform = await startPages();
    await onTheLine();
    desk = await openPage(chromium, new URL(`/operate/dismantling/${jobId}`, platform.url).href, 'document');
    await desk.page.setViewportSize({ width: 1440, height: 1000 });
    await signInAt(desk.page, 'sorting-operator-01');
  });

  afterAll(async () => {
    await desk.close();
    await platform.stop();
  });

  it('is measured on the way in, by the step of its family', async () => {
    const { page } = desk;
    await page.locator('[data-input-moisture=""]').waitFor(patience);
    await page.getByRole('button', { name: '记录工序' }).first().click();
    const dialog = page.locator('dialog');
    await dialog.locator('select[name="step"]').selectOption('measure-moisture');
    await dialog.locator('input[name="moisturePercent"]').fill('18');
    await dialog.locator('select[name="method"]').selectOption('infrared');
    await dialog.locator('button[type="submit"]').click();
    await page.locator('[data-input-moisture="180"]').waitFor(patience);
  });

  it('comes out drier: the weights alone leave the bar red', async () => {
    const { page } = desk;
    await page.locator('input[name="class"]').focus();
    await page.keyboard.type('bulk.paper');
    await page.locator('[role="option"]').first().waitFor(patience);
    await page.keyboard.press('Enter');
    // by the keys alone: from the weight to the moisture, and from there to what is wrong
    await page.locator('input[name="kilograms"]:focus').waitFor(patience);
    await page.keyboard.type('900');
    await page.keyboard.press('Enter');
    await page.locator('input[name="moisture"]:focus').waitFor(patience);
    const told = page.locator('form:has(input[name="moisture"]) [role="status"]');
    await page.keyboard.type('wet');
    await page.keyboard.press('Enter');
    await told.filter({ hasText: '含水率应为 0 至 100' }).waitFor(patience);
    await page.locator('input[name="moisture"][aria-invalid="true"]:focus').waitFor(patience);
    await page.locator('input[name="moisture"]').fill('9');
    await page.keyboard.press('Enter');
    await told.filter({ hasText: '请选择测定方法' }).waitFor(patience);
    await page.locator('select[name="method"][aria-invalid="true"]:focus').waitFor(patience);
    await page.locator(`${bar}[data-balanced="false"]`).waitFor(patience);
    await shot('moisture-red');
  });

  it('shows the water apart and turns green once both sides are measured', async () => {
    const { page } = desk;
    await page.locator('select[name="method"]').selectOption('infrared');
    await page.locator('input[name="moisture"]').press('Enter');
    await page.locator(`${bar}[data-balanced="true"]`).waitFor(patience);
    await page.locator(`${bar} [data-dry="1000"][data-basis="dry"]`).waitFor(patience);
    await page.locator(`${bar} [data-water-bar="99000"]`).waitFor({ state: 'attached', ...patience });
    await soon(async () =>
      expect(await page.innerText(`${bar} [data-water="99000"]`)).toMatch(/180\.0 kg.*81\.0 kg.*99\.0 kg/s),
    );
    expect(await axeFindings(page)).toEqual([]);
    await shot('moisture-green');
  });

  it('closes without an explanation, and says the same in the record', async () => {
    const { page } = desk;
    await page.locator('[data-output][data-sent="true"]').waitFor(patience);
    await page.keyboard.press('F4');
    await page.locator('[data-state="closed"]').waitFor(patience);
    await page.locator(`${bar}[data-balanced="true"] [data-dry="1000"]`).waitFor(patience);
    await soon(async () => expect(await page.innerText(bar)).toContain('按干重判定'));
  });
});
