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

const vin = 'LSVAA4185PA000123';

const checkedOn = new Date().toISOString().slice(0, 10);
const form = {
  ...{ model: '示例牌 SL7001', vehicleUse: 'passenger-private-small', fuel: 'petrol', plateState: 'both' },
  ...{ engineNumberState: 'none', missingExplained: '前车主已拆' },
  papers: ['registration-certificate', 'plates', 'driving-permit'],
  assemblies: ['frame', 'gearbox', 'steering-gear', 'axles'],
  ...{ pledged: false, pledgeCheckedOn: checkedOn, seized: false, seizureCheckedOn: checkedOn },
  ...{ theftSuspected: false, theftCheckedOn: checkedOn },
};

inBrowser('certificates of a sorting centre', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let theCar: { readonly siteId: string; readonly itemId: string };
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
    ).body.sites;
  const shot = (name: string): Promise<void> => shoot(opened.page, `certificates-${name}`);
  const dialog = () => opened.page.locator('dialog[open]');
  const submit = async (): Promise<void> => {
    await opened.page.keyboard.press('Control+Enter');
  };

  /** A centre that takes vehicles, and the login of its supervisor. */
  const centreWithSupervisor = async (): Promise<readonly [centreId: string, login: string]> => {
    const centres = (await sites()).filter(
      ({ kind, acceptsFamilies }) => kind === 'sorting-centre' && acceptsFamilies.includes('vehicle'),
    );
    for (let number = 1; number < 20; number += 1) {
      const login = `supervisor-${String(number).padStart(2, '0')}`;
      const { siteIds } = await demoPerson(platform.url, login);
      const [centre] = centres.filter(({ siteId }) => siteIds.includes(siteId));
      if (centre !== undefined && siteIds.length === 1) return [centre.siteId, login];
    }
    throw new Error('no supervisor of a centre that takes vehicles');
  };

  /** A car whose form says what is there comes to the centre where the supervisor works. */
  const bringCar = async (centreId: string): Promise<string> => {
    const point = (await sites()).find(
      ({ kind, acceptsFamilies }) => kind === 'collection-point' && acceptsFamilies.includes('vehicle'),
    );
    const [itemId, shipmentId, siteId] = [testId(), testId(), point?.siteId ?? ''];
    await must('/api/collection/intakes', {
      ...{ id: itemId, siteId, classCode: 'vehicle.passenger-car', grams: 1_250_000, paidFen: 0 },
      ...{ identifiers: [{ kind: 'vin', value: vin }], consignor: { kind: 'anonymous' } },
      occurredAt: new Date().toISOString(),
      details: form,
    });
    await must('/api/collection/shipments', { id: shipmentId, fromSiteId: siteId, toSiteId: centreId });
    const way = `/api/collection/shipments/${shipmentId}`;
    await must(`${way}/lines`, { id: testId(), addItems: [itemId] });
    await must(`${way}/seal`, { id: testId() });
    await must(`${way}/dispatch`, { id: testId() });
    await caughtUp(platform.url);
    const arrived = `/api/sorting/shipments/${shipmentId}`;
    await until(async () => (await call(platform.url, `${arrived}?direction=in`)).status === 200);
    await must(`${arrived}/receipt`, { id: testId(), rest: 'accepted' });
    return itemId;
  };

  beforeAll(async () => {
    platform = await startPages();
    const [centreId, login] = await centreWithSupervisor();
    theCar = { siteId: centreId, itemId: await bringCar(centreId) };
    opened = await openPage(chromium, `${platform.url}/operate/certificates`, 'document');
    await signInAt(opened.page, login);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('is issued by keys; what a rule doubts, the supervisor answers for with a reason', async () => {
    const { page } = opened;
    await page.getByText('本场所尚未出具证明。').waitFor(patience);
    await page.keyboard.press('n');
    await dialog().locator('input[name="item"]').fill('LSVAA0000000000', patience);
    await submit();
    await dialog().getByText('本场所在库物品中没有这个编号').waitFor(patience);
    await dialog().locator('input[name="item"]').fill(vin);
    await submit();
    await dialog().getByText('缺少发动机（驱动电机），视为车辆缺失').waitFor(patience);
    await dialog().locator('input[name="reason"]').fill('车管所已核实');
    await shot('doubted');
    expect(await axeFindings(page)).toEqual([]);
    await submit();
    const row = page.locator('[data-certificate$="-000001"]');
    await row.waitFor(patience);
    await soon(async () => expect(await row.innerText()).toMatch(new RegExp(`${vin}[^]*有效[^]*主管放行`)));
    await shot('issued');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is printed as a PDF', async () => {
    const { page } = opened;
    const [download] = await Promise.all([
      page.waitForEvent('download', patience),
      page.getByRole('button', { name: '打印（PDF）' }).click(patience),
    ]);
    expect(download.suggestedFilename()).toMatch(/^zhengming-.+-000001\.pdf$/);
  });

  it('is refused a second time, and after it was voided with a reason the next number follows', async () => {
    const { page } = opened;
    await page.locator('main h1').click();
    await page.keyboard.press('v');
    await dialog().locator('input[name="reason"]').fill('车架号打印错误', patience);
    await shot('voiding');
    await submit();
    await page.locator('[data-certificate$="-000001"][data-state="void"]').waitFor(patience);
    await page.keyboard.press('n');
    await dialog().locator('input[name="item"]').fill(vin, patience);
    await submit();
    await dialog().locator('input[name="reason"]').fill('车管所已核实', patience);
    await submit();
    const next = page.locator('[data-certificate$="-000002"]');
    await next.waitFor(patience);
    await soon(async () => expect(await next.innerText()).toContain('替换已作废的证明'));
    await shot('replaced');
  });

  it('says that it is no longer true once the form was filled in anew, and offers to void it and issue it anew', async () => {
    const { page } = opened;
    const { siteId, itemId } = theCar;
    const details = { ...form, model: '示例牌 SL7002' };
    await must(`/api/sorting/items/${itemId}/description`, { id: testId(), siteId, details, reason: '型号录错' });
    const row = page.locator('[data-certificate$="-000002"][data-state="untrue"]');
    await row.waitFor(patience);
    await soon(async () => expect(await row.innerText()).toMatch(/不再属实[^]*请作废并重新出具/));
    await row.click();
    await page.getByRole('button', { name: '作废并重新出具' }).waitFor(patience);
    await shot('untrue');
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('main h1').click();
    await page.keyboard.press('v');
    await dialog().getByText('作废后随即为同一物品重新出具').waitFor(patience);
    await dialog().locator('input[name="reason"]').fill('型号录错', patience);
    await submit();
    await dialog().locator('input[name="item"]').waitFor(patience);
    await soon(async () => expect(await dialog().locator('input[name="item"]').inputValue()).toBe(itemId));
    await submit();
    await dialog().locator('input[name="reason"]').fill('车管所已核实', patience);
    await submit();
    const anew = page.locator('[data-certificate$="-000003"][data-state="counts"]');
    await anew.waitFor(patience);
    await soon(async () => expect(await anew.innerText()).toContain('替换已作废的证明'));
    await page.locator('[data-certificate$="-000002"][data-state="void"]').waitFor(patience);
  });
});
