import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

const login = 'attendant-04';

interface Known {
  readonly suspicions: readonly { readonly goods: string; readonly number: string | null; readonly outcome: string }[];
}

inBrowser('reports to the police on the tablet', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let person: DemoPerson;
  /** Of all screens; told at the end, so that one of them does not stop the work of the others. */
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click();
  const field = (name: string) => opened.page.locator(`input[name="${name}"]`);
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `suspicions-${name}`)));
  };
  const atServer = async (): Promise<Known['suspicions']> => {
    const path = `/api/collection/sites/${person.siteIds[0]}/suspicions`;
    return (await call<Known>(platform.url, path, undefined, person.headers)).body.suspicions;
  };

  beforeAll(async () => {
    platform = await startPages();
    person = await demoPerson(platform.url, login);
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(opened.page, platform.url, { login });
    await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patience);
  });
  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('begin where a hand-in stops at forbidden goods, filled with what was typed, without a network', async () => {
    const { page } = opened;
    await press('散料');
    await press('废钢铁');
    await page.waitForSelector('[data-step="details"]', patience);
    await press(/^更多信息/);
    await page.locator('[data-detail="forbiddenSeen"]').getByRole('button', { name: /^铁路/ }).click(patience);
    await page.getByText('立即报告公安机关').waitFor(patience);
    await page.context().setOffline(true);
    await press('登记停收报警');
    await soon(async () => expect(await field('goods').inputValue()).toBe('铁路、油田、电力、电信等专用器材'));
    const kind = page.getByRole('button', { name: '禁止收购的物品' });
    await soon(async () => expect(await kind.getAttribute('aria-pressed')).toBe('true'));
    await page.getByText('随本记录登记 · 废钢铁').waitFor(patience);
    await looksRight('form');
    await soon(async () =>
      expect(await page.getByRole('button', { name: '登记', exact: true }).isDisabled()).toBe(true),
    );
    await field('office').fill('东大街派出所');
    await press('电话');
    await press('留存待公安处理');
    await press('登记');
    const card = page.locator('[data-report][data-open="true"]');
    await card.getByText('已在本机登记，联网后发出').waitFor(patience);
    await card.getByText('尚无编号').waitFor(patience);
    await looksRight('recorded-offline');
  });

  it('are added to before the server has heard of them, and both are sent in order', async () => {
    const { page } = opened;
    await press('补充');
    await field('reportNumber').fill('J-2026-031');
    await looksRight('follow-up');
    await press('登记');
    await page.locator('[data-report]').getByText('J-2026-031').waitFor(patience);
    await page.context().setOffline(false);
    await until(async () => (await atServer()).some(({ number }) => number === 'J-2026-031'));
    expect(await atServer()).toMatchObject([{ goods: '铁路、油田、电力、电信等专用器材', outcome: 'held' }]);
  });

  it('are one press from Today, which counts the open ones, and end when the goods are away', async () => {
    const { page } = opened;
    await go('今日');
    await press('停收报警，待办 1 条');
    await press('补充');
    await press('公安已带走');
    await press('登记');
    await page.locator('[data-report][data-open="false"]').waitFor(patience);
    await until(async () => (await atServer()).some(({ outcome }) => outcome === 'taken'));
    await page.getByText('没有待办的报警记录。').waitFor(patience);
    await looksRight('done');
    await go('今日');
    await page.getByRole('button', { name: '停收报警', exact: true }).waitFor(patience);
  });

  it('say why where they put right what was said before', async () => {
    const { page } = opened;
    await press('停收报警');
    await press('补充');
    await field('reportNumber').fill('J-2026-032');
    const keep = page.getByRole('button', { name: '登记', exact: true });
    await soon(async () => expect(await keep.isDisabled()).toBe(true));
    await field('note').fill('登记时抄错');
    await press('登记');
    await until(async () => (await atServer()).some(({ number }) => number === 'J-2026-032'));
  });

  it('have screens without faults', () => {
    expect(troubles).toEqual([]);
  });
});
