import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  demoKey,
  demoPerson,
  findChromium,
  openPage,
  signInAt,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, caughtUp, soon, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import {
  brokenRecord,
  collect,
  collectionPointOf,
  discardAt,
  plant,
  type Logged,
  type Site,
} from './poison.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };

jest.setTimeout(300_000);

suite(`the page for operators${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let base: string;
  let point: Site;
  let attendant: DemoPerson;
  let regulator: DemoPerson;
  let poison: Logged;
  const itemId = testId();
  const ofRegulator = () => opened.page.getByRole('region', { name: '监管', exact: true });
  const card = (event: Logged) => ofRegulator().locator(`[data-letter="${event.id}"]`);
  const failed = () => opened.page.locator('tr[data-service="regulator"] [data-count="failed"]').innerText();
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/system-${name}.png`, fullPage: true });
  };
  const knows = async (): Promise<boolean> =>
    (await call(base, `/api/regulator/trace?q=${itemId}`, undefined, regulator.headers)).status === 200;

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    base = platform.url;
    await caughtUp(base);
    attendant = await demoPerson(base, 'attendant-01');
    regulator = await demoPerson(base, 'regulator-county');
    point = await collectionPointOf(base, attendant, regulator);
    opened = await openPage(chromium ?? '', `${base}/system/`, 'document');
    await signInAt(opened.page, 'administrator');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('is calm while all is well', async () => {
    const { page } = opened;
    await page.waitForSelector('[data-calm="true"]', patience);
    await page.locator('tr[data-state="good"]').nth(4).waitFor(patience);
    await soon(async () => expect(await page.innerText('main')).toContain('没有等待处理的事件'));
    await shot('calm');
  });

  it('shows by itself what could not take effect, and what waits behind it', async () => {
    const { page } = opened;
    poison = brokenRecord(itemId, point.siteId);
    await plant(platform.database.url, poison);
    // the tiers listen to items, too; here it is about what the regulator makes of it
    for (const tier of ['collection', 'transfer', 'sorting']) await discardAt(base, tier, poison.id);
    await card(poison).waitFor(patience);
    await collect(base, attendant, { siteId: point.siteId, itemId });
    await caughtUp(base);
    const fold = card(poison).locator('button[aria-expanded]');
    await fold.waitFor(patience);
    await soon(async () => expect(await fold.innerText()).toContain('1'));
    expect(await knows()).toBe(false);
    for (const part of ['交投登记', poison.type, point.name, itemId, 'huihuan.item', '1 次', '等待人工处理'])
      await soon(async () => expect(await card(poison).innerText()).toContain(part));
    await until(async () => (await failed()) === '1');
    await page.waitForSelector('tr[data-service="regulator"][data-state="failed"]', patience);
    await fold.click();
    await soon(async () => expect(await card(poison).locator('[data-behind]').count()).toBe(1));
    await shot('waiting');
  });

  it('shows the whole error and the record when asked, by the keyboard', async () => {
    const { page } = opened;
    await card(poison).locator('summary').first().focus();
    await page.keyboard.press('Enter');
    const record = card(poison).locator(`[data-record="${poison.id}"]`);
    await record.waitFor(patience);
    await soon(async () => expect(await record.innerText()).toBe(poison.record));
    await soon(async () =>
      expect(await card(poison).locator(`[data-error="${poison.id}"]`).innerText()).toContain('cannot be read'),
    );
    await card(poison).locator('[data-behind] summary').click();
    const behind = card(poison).locator('[data-behind] [data-record]');
    await behind.waitFor(patience);
    const told = { specversion: '1.0', data: { item: { itemId } } };
    await soon(async () => expect(JSON.parse(await behind.innerText())).toMatchObject(told));
    await shot('details');
  });

  it('tries again and says that it failed again; the number of tries rises', async () => {
    const { page } = opened;
    const attempts = card(poison).locator('dl').first().locator('[data-attempts]');
    await soon(async () => expect(await attempts.getAttribute('data-attempts')).toBe('1'));
    await card(poison).getByRole('button', { name: '重试' }).focus();
    await page.keyboard.press('r');
    await page.waitForSelector('[data-outcome="retry"]', patience);
    await card(poison).locator('[data-attempts="2"]').first().waitFor(patience);
    await soon(async () => expect(await page.innerText('[data-outcome="retry"]')).toContain('仍未生效'));
    await page.getByRole('button', { name: '重试监管服务的全部事件' }).click();
    await card(poison).locator('[data-attempts="3"]').first().waitFor(patience);
  });

  it('wants a name and a reason before it discards', async () => {
    const { page } = opened;
    await card(poison).getByRole('button', { name: '废弃' }).focus();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor(patience);
    const confirm = dialog.getByRole('button', { name: '废弃' });
    await soon(async () => expect(await confirm.isDisabled()).toBe(true));
    await dialog.getByLabel('姓名').fill('王芳');
    await dialog.getByLabel('理由').fill('   ');
    await soon(async () => expect(await confirm.isDisabled()).toBe(true));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ ...patience, state: 'hidden' });
    await soon(async () => expect(await card(poison).count()).toBe(1));
  });

  it('discards with them: the later event of the item takes effect', async () => {
    const { page } = opened;
    await card(poison).getByRole('button', { name: '废弃' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('王芳');
    await dialog.getByLabel('理由').fill('记录残缺，已由交投点补录');
    await shot('discard');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: '废弃' }).click();
    await page.waitForSelector('[data-outcome="discard"]', patience);
    await card(poison).waitFor({ ...patience, state: 'detached' });
    await soon(async () => expect(await page.innerText('[data-outcome="discard"]')).toContain('1 个事件已按次序生效'));
    await until(knows);
    await page.waitForSelector('[data-calm="true"]', patience);
  });

  it('keeps what was discarded, with who, when and why', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="discarded"]').check();
    const kept = ofRegulator().locator(`[data-discarded="${poison.id}"]`);
    await kept.waitFor(patience);
    for (const part of ['王芳', '记录残缺，已由交投点补录', '交投登记'])
      await soon(async () => expect(await kept.innerText()).toContain(part));
    await soon(() => expect(new URL(page.url()).searchParams.get('tab')).toBe('discarded'));
    await page.reload();
    await kept.waitFor(patience);
    await shot('discarded');
    expect(opened.troubles()).toEqual([]);
  });

  it('tells in words what is wrong on the way to the broker, and what a service refuses', async () => {
    const { page } = opened;
    const relay = { leader: true, waiting: 4_211, oldestSeconds: 95, sentTotal: 10, lastError: 'connect ECONNREFUSED' };
    const complaint = { zh: '主题 huihuan.item 只有 3 个分区', en: 'the topic huihuan.item has 3 partitions only' };
    const bus = {
      ...{ engine: 'kafka', broker: 'away', complaints: [complaint], relay, lag: { events: 12, seconds: 130 } },
      skipped: [{ type: 'cn.huihuan.item.weighed.v1', count: 3 }],
    };
    const refused = {
      status: 503,
      code: 'service.unavailable',
      title: 'away',
      detail: 'Away.',
      detailZh: '暂不可用。',
    };
    await page.route('**/api/sorting/bus', (route) => route.fulfill({ json: bus }));
    await page.route('**/api/collection/bus', (route) => route.fulfill({ json: { ...bus, complaints: [] } }));
    await page.route('**/api/transfer/**', (route) => route.fulfill({ status: 503, json: refused }));
    await page.waitForSelector('tr[data-service="sorting"][data-state="complaint"]', patience);
    await page.waitForSelector('tr[data-service="collection"][data-state="away"]', patience);
    await page.waitForSelector('tr[data-service="transfer"][data-state="unreachable"]', patience);
    await soon(async () =>
      expect(await page.innerText('tr[data-service="sorting"]')).toContain('本进程 · 4,211 个待发 · 1 分钟'),
    );
    for (const part of [complaint.zh, 'ECONNREFUSED', 'cn.huihuan.item.weighed.v1', '暂不可用'])
      await soon(async () => expect(await page.innerText('[aria-label="需要注意"]')).toContain(part));
    await shot('broker-away');
    await page.unrouteAll();
    await page.waitForSelector('[data-calm="true"]', patience);
  });

  it('speaks English and turns dark when asked', async () => {
    const { page } = opened;
    await plant(platform.database.url, brokenRecord(testId(), point.siteId));
    await page.locator('input[type="radio"][value="waiting"]').check();
    await page.locator('input[type="radio"][value="en"]').check();
    await page.waitForFunction(() => document.documentElement.lang === 'en', undefined, patience);
    // one in each tier and one at the regulator
    await page.locator('[data-letter]').nth(3).waitFor(patience);
    await soon(async () => expect(await page.innerText('main')).toContain('Events that could not take effect'));
    await soon(async () => expect(await page.innerText('main')).not.toMatch(/服务|事件|重试/));
    await shot('english');
    await page.locator('input[type="radio"][value="dark"]').check();
    await soon(async () => expect(await page.getAttribute('html', 'data-theme')).toBe('dark'));
    await shot('dark');
  });

  it('never scrolls sideways and never speaks to another host', async () => {
    const { page } = opened;
    for (const width of [1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await soon(async () =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
      );
    }
    expect(opened.foreignRequests()).toEqual([]);
  });

  it('says when nothing answers any more, keeps what it knew, and goes on by itself', async () => {
    const { page } = opened;
    await page.context().setOffline(true);
    await page.waitForSelector('[data-offline]', patience);
    await page.locator('tr[data-state="offline"]').nth(4).waitFor(patience);
    await soon(async () => expect(await page.locator('[data-letter]').count()).toBe(4));
    await shot('offline');
    await page.context().setOffline(false);
    await page.waitForSelector('[data-offline]', { ...patience, state: 'detached' });
    await page.waitForSelector('tr[data-service="regulator"][data-state="failed"]', patience);
  });
});
