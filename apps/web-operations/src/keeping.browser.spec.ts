import { readFile } from 'node:fs/promises';
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
import { soon, testId, type PlatformProcess } from '@huihuan/testing-platform';
import { chinaDayBefore, fillCentre } from './keeping.spec-support.ts';

jest.setTimeout(300_000);

const operator = 'sorting-operator-01';
const [missing, short, over] = ['豫A00001', '豫A00002', '豫A00003'];

inBrowser('what a centre has to keep', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const rows = () => opened.page.locator('[data-row]');
  const show = (name: string) => opened.page.getByRole('radio', { name, exact: true }).click(patience);
  const dialog = () => opened.page.locator('dialog[open]');
  const shot = (name: string): Promise<void> => shoot(opened.page, `keeping-${name}`);
  /** One instant for everything: midnight in China may pass while this runs. */
  const now = Date.now();
  const china = (daysAgo: number): string => chinaDayBefore(now, daysAgo);
  const listed = (pattern: RegExp) =>
    soon(async () => {
      expect(await rows().count()).toBe(1);
      expect(await rows().first().innerText()).toMatch(pattern);
    });

  beforeAll(async () => {
    platform = await startPages();
    const { siteIds } = await demoPerson(platform.url, operator);
    await fillCentre(platform.database.url, siteIds[0] ?? '', {
      now,
      cars: [
        { itemId: testId(), plate: missing, daysAgo: 1, keptFor: null },
        { itemId: testId(), plate: short, daysAgo: 2, keptFor: 30 },
        { itemId: testId(), plate: over, daysAgo: 400, keptFor: 10 },
      ],
    });
    opened = await openPage(chromium, `${platform.url}/operate/`, 'document');
    await signInAt(opened.page, operator);
    await opened.page.getByRole('navigation').getByRole('link', { name: '资料保存' }).click(patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('shows each rule with its document, how many records since when, and the missing videos first', async () => {
    const { page } = opened;
    const ledger = page.locator('[data-rule="vehicle.ledger"][data-kept="3"]');
    await ledger.waitFor(patience);
    await soon(async () => {
      expect(await ledger.innerText()).toMatch(new RegExp(`1,?825 天[^]*本地规则[^]*${china(400)}`));
      expect(await page.locator('[data-rule="vehicle.video"]').innerText()).toMatch(/365 天[^]*商务部令2020年第2号/);
    });
    await listed(new RegExp(`${missing}[^]*未登记`));
    expect(await page.getByRole('radio', { name: '保存期不足' }).count()).toBe(1);
    await shot('missing');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('records where a missing video is, by keys, and puts a record right that keeps it too short', async () => {
    const { page } = opened;
    await page.keyboard.press('n');
    const fill = (name: string, value: string) => dialog().locator(`input[name="${name}"]`).fill(value, patience);
    await fill('place', '录像机 1 号');
    await fill('cameras', '1、2 号机位');
    for (const day of ['fromDay', 'toDay']) await fill(day, china(1));
    await fill('fromTime', '09:00');
    await fill('toTime', '11:00');
    await fill('keptUntil', china(-400));
    await shot('recording');
    await page.keyboard.press('Control+Enter');
    await page.getByText('没有未登记录像的车辆。').waitFor(patience);
    await shot('none-missing');
    await show('保存期不足');
    await listed(new RegExp(`${short}[^]*保存期不足[^]*录像机 2 号`));
    await page.keyboard.press('n');
    await dialog().getByText('更正').first().waitFor(patience);
    await soon(async () => expect(await dialog().locator('input[name="place"]').inputValue()).toBe('录像机 2 号'));
    await page.keyboard.press('Escape');
    await dialog().waitFor({ ...patience, state: 'detached' });
    await show('保存中');
    await listed(new RegExp(`${missing}[^]*还有 36[345] 天`));
  });

  it('records that a video was destroyed, after its time and not on a day before, and says when and by whom', async () => {
    const { page } = opened;
    await show('可销毁');
    await listed(new RegExp(`${over}[^]*可销毁[^]*已过 3[456] 天`));
    await page.keyboard.press('d');
    await dialog().locator('select[name="how"]').selectOption('deleted', patience);
    await dialog().locator('input[name="destroyedOn"]').fill(china(100));
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('此前不得销毁').first().waitFor(patience);
    await shot('refused');
    await dialog().locator('input[name="destroyedOn"]').fill(china(0));
    await page.keyboard.press('Control+Enter');
    await page.getByText('没有可销毁的录像。').waitFor(patience);
    await show('已销毁');
    await listed(new RegExp(`${over}[^]*已销毁[^]*${china(0)} 由 .*操作员.* 销毁`));
    await shot('destroyed');
    const [download] = await Promise.all([
      page.waitForEvent('download', patience),
      page.getByRole('button', { name: /CSV|csv/ }).click(patience),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain(over);
  });

  it('is found clean in English and in the dark, narrow too, and a row opens its vehicle', async () => {
    const { page } = opened;
    for (const [name, value] of [
      ['huihuan.language', 'en'],
      ['huihuan.theme', 'dark'],
    ] as const)
      await page.evaluate(([key, said]) => localStorage.setItem(key ?? '', said ?? ''), [name, value]);
    await page.reload(patience);
    await page.getByText('Of every vehicle that is asked for').waitFor(patience);
    await show('All');
    await soon(async () => expect(await rows().count()).toBe(3));
    await shot('dark-en');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 900, height: 1200 });
    await shot('narrow-en');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('main h1', { hasText: short }).waitFor(patience);
  });
});
