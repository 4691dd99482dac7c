import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  inBrowser,
  openPage,
  patience,
  shoot,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { soon, type PlatformProcess } from '@huihuan/testing-platform';

jest.setTimeout(300_000);

inBrowser('reports to the police at the desk', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const dialog = () => opened.page.locator('dialog[open]');
  const field = (name: string) => dialog().locator(`input[name="${name}"]`);
  const choose = (name: string) => dialog().getByRole('radio', { name, exact: true }).check(patience);
  const row = (state: string) => opened.page.locator(`[data-report]${state}`);
  const keep = async (): Promise<void> => {
    await opened.page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached', ...patience });
  };
  const shot = (name: string): Promise<void> => shoot(opened.page, `desk-suspicions-${name}`);

  beforeAll(async () => {
    platform = await startPages();
    opened = await openPage(chromium, `${platform.url}/operate/`, 'document');
    await signInAt(opened.page, 'transfer-operator-01');
    await opened.page.getByRole('navigation').getByRole('link', { name: '停收报警' }).click(patience);
  });
  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('are recorded by keys, and stand open first', async () => {
    const { page } = opened;
    await page.getByText('没有待办的报警记录。').waitFor(patience);
    await page.keyboard.press('n');
    await field('goods').fill('铁路道钉三十余枚', patience);
    await field('office').fill('东大街派出所');
    await choose('禁止收购的物品');
    await choose('电话');
    await soon(async () => expect(await dialog().getByRole('button', { name: '登记' }).isDisabled()).toBe(true));
    await choose('留存待公安处理');
    await shot('form');
    expect(await axeFindings(page)).toEqual([]);
    await keep();
    await row('[data-open="true"]').getByText('尚无编号').waitFor(patience);
    await shot('open');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('get their number and what became of the goods, and say why where they are put right', async () => {
    const { page } = opened;
    await page.keyboard.press('a');
    await field('reportNumber').fill('J-2026-031', patience);
    await choose('公安已带走');
    await keep();
    await row('[data-open="false"]').getByText('J-2026-031').waitFor(patience);
    await page.getByText('没有待办的报警记录。').waitFor(patience);
    await page.keyboard.press('a');
    await field('reportNumber').fill('J-2026-032', patience);
    await dialog().getByText('更正编号或去向时须写明原因').waitFor(patience);
    await soon(async () => expect(await dialog().getByRole('button', { name: '登记' }).isDisabled()).toBe(true));
    await field('note').fill('登记时抄错');
    await keep();
    await page
      .locator('[data-story]')
      .getByText(/J-2026-032 · 登记时抄错/)
      .waitFor(patience);
    await shot('done');
  });

  it('are found clean in English and in the dark, and narrow', async () => {
    const { page } = opened;
    await page.locator('input[type="radio"][value="en"]').check(patience);
    await page.locator('input[type="radio"][value="dark"]').check(patience);
    await page.getByRole('heading', { name: 'Open: no number, or the goods are still here' }).waitFor(patience);
    await page.setViewportSize({ width: 900, height: 1200 });
    await page.keyboard.press('n');
    await field('goods').waitFor(patience);
    await shot('english-dark');
    expect(await axeFindings(page)).toEqual([]);
  });
});
