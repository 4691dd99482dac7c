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
    const record = dialog().getByRole('button', { name: '登记' });
    await field('toldAt').fill('2099-01-01T08:00');
    await dialog().getByText('晚于现在，请核对时间').waitFor(patience);
    await field('office').fill('联系人 13812345678');
    await dialog().getByText('不能写身份证号、手机号等个人号码').waitFor(patience);
    await soon(async () => expect(await record.isDisabled()).toBe(true));
    await field('office').fill('东大街派出所');
    await field('toldAt').fill('2026-11-01T08:30');
    await soon(async () => expect(await record.isEnabled()).toBe(true));
    await shot('form');
    await soon(async () => expect(await axeFindings(page)).toEqual([]));
    await keep();
    await row('[data-open="true"]').getByText('尚无编号').waitFor(patience);
    await row('[data-open="true"]').getByText(/08:30/).waitFor(patience);
    await shot('open');
    await soon(async () => expect(await axeFindings(page)).toEqual([]));
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

  it('leave the focus where it was, in a form that was refused and after one that was sent', async () => {
    const { page } = opened;
    const focus = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const additions = '**/suspicions/*/follow-ups';
    await page.route(additions, (route) =>
      route.fulfill({
        ...{ status: 422, contentType: 'application/problem+json' },
        body: JSON.stringify({ status: 422, code: 'note.unclear', detail: 'say by whom', detailZh: '请写明由谁带走' }),
      }),
    );
    await page.getByRole('button', { name: '补充' }).click(patience);
    await field('note').fill('派出所收条', patience);
    await dialog().getByRole('button', { name: '登记' }).click(patience);
    await dialog().getByText('请写明由谁带走').waitFor(patience);
    await soon(async () => expect(await focus()).toContain('登记'));
    await page.unroute(additions);
    await dialog().getByRole('button', { name: '登记' }).click(patience);
    await dialog().waitFor({ state: 'detached', ...patience });
    await soon(async () => expect(await focus()).toContain('补充'));
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
    await soon(async () => expect(await axeFindings(page)).toEqual([]));
  });
});
