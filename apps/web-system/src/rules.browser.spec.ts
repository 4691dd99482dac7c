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

/** Some days ahead, so that no midnight comes between. */
const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

inBrowser('the rule book', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const rule = (ruleId: string) => opened.page.locator(`[data-rule="${ruleId}"]`);
  const value = (ruleId: string, text: string) =>
    rule(ruleId).locator('[data-parameter]', { hasText: text }).waitFor(patience);

  beforeAll(async () => {
    platform = await startPages();
    opened = await openPage(chromium, `${platform.url}/system/#rules`, 'document');
    await signInAt(opened.page, 'administrator');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('shows each rule as it holds on the day, and never a default as the letter of the law', async () => {
    await value('vehicle.whole', '动力电池');
    await rule('vehicle.resale').getByText('国家规定').waitFor(patience);
    await rule('vehicle.whole').getByText('默认值，未核对全文').waitFor(patience);
    await value('light-battery.lead-days-collection', '90 天');
    expect(await axeFindings(opened.page)).toEqual([]);
    await shoot(opened.page, 'system-rules');
    await opened.page.locator('input[name="on"]').fill('2026-03-31');
    await rule('vehicle.whole')
      .locator('[data-parameter]', { hasText: /^必备 发动机、车架（车身）$/ })
      .waitFor(patience);
  });

  it('takes a local version for a county and holds it from its day on; what is looser than a law it refuses', async () => {
    const { page } = opened;
    await page.locator('select[name="province"]').selectOption({ value: '410000' }, patience);
    await page.locator('select[name="prefecture"]').selectOption({ value: '410100' }, patience);
    await page.locator('select[name="county"]').selectOption({ value: '410122' }, patience);
    await page.getByRole('button', { name: '设定本地版本：废铅蓄电池在中转站的贮存时间' }).click(patience);
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[name="days"]').fill('400');
    await dialog.locator('input[name="validFrom"]').fill(nextWeek);
    await dialog.locator('input[name="document"]').fill('县贮存管理办法');
    await dialog.getByRole('button', { name: '设定', exact: true }).click();
    await dialog.getByText('不得宽于').waitFor(patience);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'system-rule-refused');
    await soon(async () => expect(await dialog.locator('input[name="document"]').inputValue()).toBe('县贮存管理办法'));
    await dialog.locator('input[name="days"]').fill('180');
    await dialog.getByRole('button', { name: '设定', exact: true }).click();
    await page.getByText('已设定：').waitFor(patience);
    await page.locator('input[name="on"]').fill(nextWeek);
    await value('light-battery.lead-days-transfer', '180 天');
    await rule('light-battery.lead-days-transfer').getByText('本地规则').waitFor(patience);
    await shoot(page, 'system-rules-county');
  });

  it('is right in English', async () => {
    const { page } = opened;
    await page.getByRole('radio', { name: 'English' }).check();
    await value('light-battery.lead-days-transfer', '180 days');
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'system-rules-en');
  });
});
