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
import { call, caughtUp, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { chinaDayBefore } from './keeping.spec-support.ts';
import { sendTruck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

const kind = 'scrapped-vehicle-recovery';
/** One instant for everything: midnight in China may pass while this runs. */
const now = Date.now();
const china = (days: number): string => chinaDayBefore(now, -days);

inBrowser('the registration of a site', (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let opened: OpenPage;
  let shipmentId: string;
  const dialog = () => opened.page.locator('dialog[open]');
  const fill = (name: string, value: string) => dialog().locator(`input[name="${name}"]`).fill(value, patience);
  const submit = () => opened.page.keyboard.press('Control+Enter');
  const closed = () => dialog().waitFor({ state: 'detached', ...patience });
  const seen = async (name: string): Promise<void> => {
    await shoot(opened.page, `operations-sites-${name}`);
    // the colours change over some frames
    await soon(async () => expect(await axeFindings(opened.page)).toEqual([]));
  };
  const receive = async (id = testId()): Promise<readonly [isDone: boolean, code: unknown]> => {
    const path = `/api/sorting/shipments/${shipmentId}/receipt`;
    const asked = { id, rest: 'accepted' };
    const { status, body } = await call<{ readonly code?: string }>(platform.url, path, asked, operator.headers);
    return [status < 300, body.code];
  };

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'sorting-operator-05');
    const checkedOn = china(0);
    ({ shipmentId } = await sendTruck(platform.url, operator, 1, {
      ...{ classCode: 'vehicle.passenger-car', grams: 1_250_000, attendant: 'attendant-04' },
      identifiers: [{ kind: 'vin', value: 'LSVAA4185PA000123' }],
      details: {
        ...{ model: '示例牌 SL7001', vehicleUse: 'passenger-private-small', fuel: 'petrol', plateState: 'both' },
        ...{ engineNumberState: 'none', missingExplained: '前车主已拆' },
        papers: ['registration-certificate', 'plates', 'driving-permit'],
        assemblies: ['frame', 'gearbox', 'steering-gear', 'axles'],
        ...{ pledged: false, pledgeCheckedOn: checkedOn, seized: false, seizureCheckedOn: checkedOn },
        ...{ theftSuspected: false, theftCheckedOn: checkedOn },
      },
    }));
    const administrator = await demoPerson(platform.url, 'site-administrator-10');
    const licences = [{ kind, number: 'DEMO-LIC-1', issuer: '演示', validFrom: '2024-01-01', validTo: china(-1) }];
    const ended = { id: testId(), reason: '到期', licences };
    const path = `/api/registry/sites/${operator.siteIds[0]}/changes`;
    expect((await call(platform.url, path, ended, administrator.headers)).status).toBe(201);
    await caughtUp(platform.url);
    const inbound = `/api/sorting/shipments/${shipmentId}?direction=in`;
    await until(async () => (await call(platform.url, inbound, undefined, operator.headers)).status === 200);
    opened = await openPage(chromium, `${platform.url}/operate/sites`, 'document');
    await signInAt(opened.page, 'site-administrator-10');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('says in words that a licence has ended, by the name of the rule book', async () => {
    const { page } = opened;
    expect(await receive()).toEqual([false, 'licence.missing']);
    const row = page.locator(`[data-kind="${kind}"][data-standing="ended"]`);
    await row.waitFor(patience);
    await soon(async () => expect(await row.innerText()).toMatch(/报废机动车回收拆解资质认定[^]*已到期 [12] 天/));
    await seen('ended');
  });

  it('says what is wrong at its field, and renews beside the old licence: what was refused is received', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '续期：报废机动车回收拆解资质认定' }).click(patience);
    await fill('reason', '资质延续');
    const lastDays: (string | null | undefined)[] = [];
    page.on('request', (request) => {
      if (!request.url().endsWith('/changes')) return;
      const { licences } = request.postDataJSON() as { licences?: readonly { validTo: string | null }[] };
      if (licences !== undefined) lastDays.push(licences.at(-1)?.validTo);
    });
    // a day that is typed by half is told by the browser: it is not sent as no last day
    await dialog().locator('input[name="validTo"]').focus();
    await page.keyboard.press('5');
    await submit();
    await dialog().locator('input[name="validTo"]:invalid').waitFor(patience);
    await fill('validTo', china(-5));
    await submit();
    await dialog().locator('input[name="validTo"][aria-invalid="true"]').waitFor(patience);
    await seen('wrong');
    await fill('validTo', china(1000));
    await submit();
    await closed();
    expect(lastDays).toEqual([china(-5), china(1000)]);
    await page.locator('[data-licence="DEMO-LIC-1"][data-standing="renewed"]').waitFor(patience);
    await page.locator('[data-licence="DEMO-LIC-1"][data-standing="left"]').waitFor(patience);
    await caughtUp(platform.url);
    const id = testId();
    await soon(async () => expect(await receive(id)).toEqual([true, undefined]));
  });

  it('says that nothing changes, asks before a family is given up, and keeps the rest', async () => {
    const { page } = opened;
    await page.keyboard.press('e');
    await fill('reason', '业务调整');
    await submit();
    await dialog().getByText('没有需要变更的内容').waitFor(patience);
    await dialog().locator('input[value="machine"]').uncheck(patience);
    await submit();
    await dialog().locator('[data-shrinks]').getByText('机械').waitFor(patience);
    await seen('shrinks');
    await submit();
    await closed();
    await soon(async () => {
      const families = await page.locator('[data-fact="families"]').innerText();
      expect(families).toContain('机动车');
      expect(families).not.toContain('机械');
    });
  });

  it('lists the sites of whoever looks after many, finds one by its code, and shows its filings by their names', async () => {
    const { page } = opened;
    const system = await demoPerson(platform.url, 'administrator');
    const { personId } = await demoPerson(platform.url, 'site-administrator-10');
    const points = '/api/registry/sites?kind=collection-point&limit=9';
    const { body } = await call<{ sites: readonly { siteId: string }[] }>(
      platform.url,
      points,
      undefined,
      system.headers,
    );
    for (const { siteId } of body.sites) {
      const grant = { id: testId(), role: 'site-administrator', scope: { kind: 'site', siteId } };
      const path = `/api/registry/people/${personId}/grants`;
      expect((await call(platform.url, path, grant, system.headers)).status).toBe(201);
    }
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/^\/api\/registry\/(administered-)?sites/.test(pathname)) asked.push(pathname);
    });
    await page.reload();
    const rows = page.locator('tr[data-site]');
    await soon(async () => expect(await rows.count()).toBe(10));
    expect(asked).toEqual(['/api/registry/administered-sites']);
    await page.locator('tr[data-site][aria-selected="true"]').getByText('ZM-C-001').waitFor(patience);
    await seen('many');
    await page.locator('input[name="search"]').fill('zm-c-007', patience);
    await page.locator('[data-facts]').getByText('ZM-C-007').waitFor(patience);
    await page.locator('[data-kind="police-filing"]').getByText('公安备案').waitFor(patience);
    await page.locator('[data-kind="hazardous-waste-collection-pilot"]').getByText('2026-12-15').waitFor(patience);
    await page.locator('input[name="search"]').fill('ZM-S-002', patience);
    await soon(async () => expect(await rows.count()).toBe(1));
  });

  it('says all of it in English and in the dark', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="en"]').check();
    await page.getByText('another of its kind holds').waitFor(patience);
    await page.locator('input[type="radio"][value="dark"]').check();
    await seen('en-dark');
    await page.setViewportSize({ width: 834, height: 1112 });
    await seen('tablet');
  });

  it('asks no other host and has no errors', () => {
    expect(opened.foreignRequests()).toEqual([]);
    // the form shows what the server finds wrong with it, which the browser writes down, too
    expect(opened.troubles().filter((text) => !text.includes('422'))).toEqual([]);
  });
});
