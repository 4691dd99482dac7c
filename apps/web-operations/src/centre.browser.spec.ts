import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
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
import { codeOn } from './code-on.spec-support.ts';
import { sendTruck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

inBrowser("the sorting centre's console", (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let desk: OpenPage;
  let colleague: OpenPage;
  let supervisor: OpenPage;
  const screen = (path: string): string => new URL(`/operate/${path}`, platform.url).href;
  const shot = async (opened: OpenPage, name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const at = async (login: string, path: string): Promise<OpenPage> => {
    const opened = await openPage(chromium, screen(path), 'document');
    await signInAt(opened.page, login);
    return opened;
  };
  /** Fridges that arrived and were received. */
  const received = async (count: number): Promise<readonly string[]> => {
    const truck = await sendTruck(platform.url, operator, count);
    const path = `/api/sorting/shipments/${truck.shipmentId}`;
    await until(
      async () => (await call(platform.url, `${path}?direction=in`, undefined, operator.headers)).status === 200,
    );
    const answer = await call(platform.url, `${path}/receipt`, { id: testId(), rest: 'accepted' }, operator.headers);
    expect(answer.status).toBe(200);
    return truck.itemIds;
  };
  const weigh = async ({ page }: OpenPage, name: string, kilograms: string): Promise<void> => {
    await page.locator('input[name="class"]').focus();
    await page.keyboard.type(name);
    await page.locator('[role="option"]').first().waitFor(patience);
    await page.keyboard.press('Enter');
    await page.keyboard.type(kilograms);
    await page.keyboard.press('Enter');
  };
  const balanced = (opened: OpenPage, is: boolean) =>
    opened.page.locator(`[data-balanced="${is}"]`).waitFor({ state: 'attached', ...patience });
  const outputsOf = (opened: OpenPage, count: number) =>
    opened.page.waitForFunction(
      (wanted) => document.querySelectorAll('[data-output][data-sent="true"]').length === wanted,
      count,
      patience,
    );

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'sorting-operator-01');
    await received(2);
    desk = await at('sorting-operator-01', 'grading');
  });

  afterAll(async () => {
    for (const opened of [desk, colleague, supervisor] as (OpenPage | undefined)[]) await opened?.close();
    await platform.stop();
  });

  it('grades equals at once, by keys alone', async () => {
    const { page } = desk;
    await page.waitForFunction(() => document.querySelectorAll('[data-item]').length === 2, undefined, patience);
    await page.keyboard.press('a');
    await page.keyboard.press('m');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT', undefined, patience);
    await page.keyboard.type('不制冷');
    await shot(desk, 'grading');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('[data-item]').length === 0, undefined, patience);
  });

  it('takes them apart by keys alone: the bar turns from red to green', async () => {
    const { page } = desk;
    await page.goto(screen('dismantling'));
    await page.waitForFunction(() => document.querySelectorAll('[data-ready]').length === 2, undefined, patience);
    await shot(desk, 'jobs');
    await page.keyboard.press('a');
    const asked = '**/api/sorting/jobs/*/expected';
    await page.route(asked, (route) => route.fulfill({ status: 500, body: '' }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dismantling/*-*', patience);
    await balanced(desk, false);
    const unknown = page.locator('[data-expected-unknown]');
    await unknown.waitFor(patience);
    await page.unroute(asked);
    await unknown.getByRole('button').click();
    await unknown.waitFor({ state: 'detached', ...patience });
    await weigh(desk, 'bulk.steel', '60');
    await weigh(desk, 'bulk.plastics', '30');
    await weigh(desk, 'hazardous.circuit', '1.5');
    await outputsOf(desk, 3);
    await balanced(desk, false);
    const expected = page.locator('[data-expected]');
    await soon(async () =>
      expect(await expected.locator('[data-fraction="bulk.steel"]').innerText()).toMatch(/77\.2 kg\s+60\.0 kg/),
    );
    await soon(async () =>
      expect(await expected.locator('[data-fraction="bulk.copper"]').innerText()).toMatch(/2\.8 kg\s+0/),
    );
    await soon(async () => expect(await expected.locator('[data-standing="local"]').innerText()).toContain('本地规则'));
    await expected.scrollIntoViewIfNeeded();
    await shot(desk, 'bench-red');
  });

  it('shows a colleague the lines live, and the other way round', async () => {
    colleague = await at('sorting-operator-02', new URL(desk.page.url()).pathname.replace('/operate/', ''));
    await outputsOf(colleague, 3);
    await weigh(colleague, 'part.compressor', '7,5');
    await outputsOf(desk, 4);
    await balanced(desk, true);
    await shot(desk, 'bench-green');
  });

  it('names the waste code of what is hazardous, and prints a label with a code for each part and fraction', async () => {
    const { page } = desk;
    const lines = page.locator('[data-list="outputs"]');
    await soon(async () => expect(await lines.innerText()).toContain('900-045-49'));
    await page.emulateMedia({ media: 'print' });
    const labels = page.locator('[data-labels="4"] > div');
    await labels.nth(3).waitFor(patience);
    for (let at = 0; at < 4; at += 1) await labels.nth(at).locator('svg').waitFor(patience);
    await soon(async () =>
      expect((await labels.allInnerTexts()).filter((text) => text.includes('900-045-49'))).toHaveLength(1),
    );
    expect(await codeOn(page, '[data-labels="4"]')).toMatch(`${platform.url}/api/sorting/genuine/item-label/`);
    await shot(desk, 'labels');
    await page.emulateMedia({ media: null });
  });

  it('loses nothing that was typed or weighed while the line is cut', async () => {
    const { page } = desk;
    await page.context().setOffline(true);
    await weigh(desk, 'bulk.copper', '0.5');
    await page.locator('[data-unsent="1"]').waitFor(patience);
    await page.locator('input[name="class"]').fill('alu');
    await page.context().setOffline(false);
    await page.reload();
    await outputsOf(desk, 5);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name="class"]')?.value === 'alu',
      undefined,
      patience,
    );
    await page.keyboard.press('F4');
    await page.locator('[data-state="closed"]').waitFor(patience);
    await shot(desk, 'closed');
  });

  it('lets a supervisor alone release what does not balance', async () => {
    const [itemId] = await received(1);
    const grade = {
      id: testId(),
      siteId: operator.siteIds[0],
      rows: [{ itemId, outcome: 'dismantle', reason: '报废' }],
    };
    await call(platform.url, '/api/sorting/grades', grade, operator.headers);
    const jobId = testId();
    const start = { id: jobId, siteId: operator.siteIds[0], itemIds: [itemId] };
    expect((await call(platform.url, '/api/sorting/jobs', start, operator.headers)).status).toBe(201);
    await desk.page.goto(screen(`dismantling/${jobId}`));
    await weigh(desk, 'bulk.steel', '40');
    await outputsOf(desk, 1);
    await desk.page.locator('[data-needs="supervisor"]').waitFor(patience);
    const forged = await demoPerson(platform.url, 'supervisor-09');
    const explanation = { text: '保温层含水', supervisorId: forged.personId };
    const path = `/api/sorting/jobs/${jobId}/close`;
    expect(await call(platform.url, path, { id: testId(), explanation }, operator.headers)).toMatchObject({
      body: { code: 'explanation.for-another' },
    });
    supervisor = await at('supervisor-09', `dismantling/${jobId}`);
    await outputsOf(supervisor, 1);
    await supervisor.page.locator('textarea[name="explanation"]').fill('保温层含水');
    await shot(supervisor, 'release');
    await supervisor.page.keyboard.press('F4');
    await supervisor.page.locator('[data-state="closed"]').waitFor(patience);
  });

  it('ships outputs to a buyer', async () => {
    const { page } = desk;
    await page.goto(screen('outputs'));
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 6, undefined, patience);
    await page
      .locator('select[name="to"] option')
      .first()
      .waitFor({ state: 'attached', ...patience });
    await page.keyboard.press(' ');
    await page.locator('[data-count="chosen"]').getByText('1').waitFor(patience);
    await page.keyboard.press('s');
    await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT', undefined, patience);
    await page.keyboard.press('Enter');
    await page.locator('[data-shipment][data-state="in-transit"]').waitFor(patience);
    await shot(desk, 'outputs');
    await page.locator('[data-shipment] button').click();
    await page.locator('input[name="document"]').fill('LD-2026-7');
    await page.keyboard.press('Enter');
    await page.locator('[data-shipment][data-state="delivered"]').waitFor(patience);
    expect(desk.foreignRequests()).toEqual([]);
  });
});
