import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readSheet } from 'read-excel-file/universal';
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

jest.setTimeout(300_000);

const answers = '**/api/sorting/traceability/export?**';
const [first, second] = ['001PB240000003B3C0000051', '001PB240000003B3C0000052'];

inBrowser('traceability of traction batteries, at the console', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let operator: DemoPerson;
  const must = async (path: string, body: unknown): Promise<void> => {
    const answer = await call(platform.url, path, body);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  };
  interface Site {
    readonly siteId: string;
    readonly kind: string;
    readonly acceptsFamilies: readonly string[];
  }
  const takers = async (): Promise<readonly Site[]> => {
    const asked = await call<{ sites: readonly Site[] }>(platform.url, '/api/registry/sites?limit=1000');
    return asked.body.sites.filter(({ acceptsFamilies }) => acceptsFamilies.includes('traction-battery'));
  };

  /** Somebody who works at one centre alone that takes traction batteries. */
  const findOperator = async (): Promise<readonly [string, DemoPerson]> => {
    const known = (await takers()).filter(({ kind }) => kind === 'sorting-centre').map(({ siteId }) => siteId);
    for (let number = 1; number < 20; number += 1) {
      const login = `sorting-operator-${String(number).padStart(2, '0')}`;
      const person = await demoPerson(platform.url, login);
      if (person.siteIds.length === 1 && known.includes(person.siteIds[0] ?? '')) return [login, person];
    }
    throw new Error('nobody works at a centre that takes traction batteries');
  };

  /** Packs are handed in, driven to the centre and received there. */
  const bring = async (...codes: readonly string[]): Promise<void> => {
    const point = (await takers()).find(({ kind }) => kind === 'collection-point')?.siteId ?? '';
    const [toSiteId = ''] = operator.siteIds;
    const itemIds = codes.map(() => testId());
    for (const [place, code] of codes.entries())
      await must('/api/collection/intakes', {
        ...{ id: itemIds[place], siteId: point, classCode: 'traction-battery.pack', grams: 300_000, paidFen: 0 },
        ...{ identifiers: [{ kind: 'battery', value: code }], consignor: { kind: 'anonymous' } },
        details: { chemistry: 'lithium-iron-phosphate', damaged: false, leaking: false, swollen: false },
        occurredAt: new Date().toISOString(),
      });
    const shipmentId = testId();
    const way = `/api/collection/shipments/${shipmentId}`;
    await must('/api/collection/shipments', { id: shipmentId, fromSiteId: point, toSiteId });
    await must(`${way}/lines`, { id: testId(), addItems: itemIds });
    await must(`${way}/seal`, { id: testId() });
    await must(`${way}/dispatch`, { id: testId() });
    await caughtUp(platform.url);
    const there = `/api/sorting/shipments/${shipmentId}`;
    await until(async () => (await call(platform.url, `${there}?direction=in`)).status === 200);
    await must(`${there}/receipt`, { id: testId(), rest: 'accepted' });
  };

  const row = (code: string) => opened.page.locator(`tr[data-move="${code}"]`);
  const dialog = () => opened.page.locator('dialog[open]');
  const submit = async (): Promise<void> => {
    await opened.page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached', ...patience });
  };
  const save = async (format: string): Promise<Buffer> => {
    const { page } = opened;
    const [download] = await Promise.all([
      page.waitForEvent('download', patience),
      page.getByRole('button', { name: `导出所选 ${format}` }).click(patience),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^traceability-[\\d-]+\\.${format}$`));
    const saved = await readFile(await download.path());
    // the keys of the screen are the screen's again
    await page.locator('main h1').click();
    return saved;
  };

  beforeAll(async () => {
    platform = await startPages();
    const [login, person] = await findOperator();
    operator = person;
    await bring(first, second);
    opened = await openPage(chromium, `${platform.url}/operate/traceability`, 'document');
    await signInAt(opened.page, login);
  });
  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('shows what is due, by which rule, within how many days and how sure that is', async () => {
    const { page } = opened;
    await row(first).waitFor(patience);
    await soon(async () =>
      expect(await row(first).innerText()).toMatch(
        /入库[^]*(梯次利用|再生利用)企业[^]*系统默认值[^]*还剩 \d+ 个工作日/,
      ),
    );
    await soon(async () =>
      expect(await page.locator('tr[data-rule]').first().innerText()).toMatch(/\d+ 个工作日[^]*系统默认值[^]*2/),
    );
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'traceability-due');
  });

  it('saves the chosen moves as JSON, CSV and Excel', async () => {
    const { page } = opened;
    await row(first).click(patience);
    await page.keyboard.press('Space');
    await page.locator('[data-chosen="1"]').waitFor(patience);
    const json = JSON.parse((await save('json')).toString('utf8')) as { moves: { batteryCode: string }[] };
    expect(json.moves.map(({ batteryCode }) => batteryCode)).toEqual([first]);
    const csv = (await save('csv')).toString('utf8');
    expect([csv.includes(first), csv.includes(second)]).toEqual([true, false]);
    const sheet = await readSheet(new Blob([new Uint8Array(await save('xlsx'))]));
    expect(sheet.map(([, , code]) => code)).toEqual(['电池编码 Battery code', first]);
  });

  it('records the filing of all by keys, and the number when it came back; what came too late is marked', async () => {
    const { page } = opened;
    await page.keyboard.press('a');
    await page.locator('[data-chosen="2"]').waitFor(patience);
    await page.keyboard.press('n');
    await dialog().getByText('登记 2 条的申报').waitFor(patience);
    await shoot(page, 'traceability-record');
    expect(await axeFindings(page)).toEqual([]);
    // while the dialog is open the list behind it loses one of the two: the answer of the server is changed for it
    await page.route(answers, async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { moves: { batteryCode: string }[] };
      const moves = body.moves.filter(({ batteryCode }) => batteryCode !== first);
      await route.fulfill({ response, json: { ...body, moves } });
    });
    await row(first).waitFor({ ...patience, state: 'detached' });
    await dialog().getByText('登记 2 条的申报').waitFor(patience);
    await page.unroute(answers);
    await submit();
    await page.getByText('该时段没有待上报的电池。').waitFor(patience);
    await page.getByRole('radio', { name: '已申报' }).check(patience);
    await page.locator('tr[data-filing=""][data-late="false"]').click(patience);
    await page.locator('main h1').click();
    await page.keyboard.press('r');
    await dialog().locator('input[name="receiptNumber"]').fill('SY-2026-000123', patience);
    await submit();
    const filed = page.locator('tr[data-filing="SY-2026-000123"]');
    await soon(async () => expect(await filed.innerText(patience)).toMatch(/2 条[^]*已有回执/));
    // somebody else submitted later than the rule allows: the answer of the server is changed for it
    await page.route(answers, async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { moves: { filing: object | null }[] };
      const moves = body.moves.map((move) => ({ ...move, filing: { ...move.filing, isLate: true } }));
      await route.fulfill({ response, json: { ...body, moves } });
    });
    await page.locator('tr[data-late="true"]').getByText('逾期提交').waitFor(patience);
    await page.unroute(answers);
    await shoot(page, 'traceability-filed');
  });

  it('finds what was filed by its number or a code, also in English and in the dark', async () => {
    const { page } = opened;
    await page.locator('main h1').click();
    await page.keyboard.press('/');
    await page.locator('input[name="search"]:focus').fill('sy-9', patience);
    await page.getByText('该时段没有申报记录。').waitFor(patience);
    await page.locator('input[name="search"]').fill(second);
    await page.locator('tr[data-filing="SY-2026-000123"]').waitFor(patience);
    await page.locator('input[type="radio"][value="en"]').check();
    await page.locator('input[type="radio"][value="dark"]').check();
    await page.getByRole('heading', { name: 'Traceability of traction batteries' }).waitFor(patience);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'traceability-english-dark');
  });
});
