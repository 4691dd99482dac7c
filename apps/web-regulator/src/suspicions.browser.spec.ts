import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  demoKey,
  demoPerson,
  findChromium,
  openPage,
  signInAt,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };

jest.setTimeout(300_000);

suite(
  `reports to the police on the regulator's page${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`,
  () => {
    let opened: OpenPage;
    let platform: PlatformProcess;
    const [open, done] = [testId(), testId()];
    const rows = () => opened.page.locator('[data-table="suspicions"] [data-report]');

    beforeAll(async () => {
      platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
      const { siteIds, headers } = await demoPerson(platform.url, 'attendant-04');
      const path = `/api/collection/sites/${siteIds[0]}/suspicions`;
      const told = { office: '东大街派出所', toldBy: 'phone', grams: 12_400 };
      const rails = { id: open, kind: 'forbidden-goods', goods: '铁路道钉', outcome: 'held', ...told };
      const cable = { id: done, kind: 'suspected-theft', goods: '通信电缆', outcome: 'taken', number: 'J-7', ...told };
      for (const body of [rails, cable])
        expect(await call(platform.url, path, body, headers)).toMatchObject({ status: 201 });
      opened = await openPage(chromium ?? '', platform.url, 'webgl');
      await opened.page.setViewportSize({ width: 1440, height: 900 });
      await signInAt(opened.page, 'regulator-city');
      await opened.page.locator('input[type="radio"][value="targets"]').focus();
      await opened.page.keyboard.press('Space');
      await rows().first().scrollIntoViewIfNeeded(patience);
    });
    afterAll(async () => {
      await opened.close();
      await platform.stop();
    });

    it('are listed, filtered by what is open and by kind, and lead to who signed them', async () => {
      const { page } = opened;
      await soon(async () => expect(await rows().count()).toBe(2));
      await page.getByRole('combobox', { name: '是否办结', exact: true }).selectOption('open', patience);
      await soon(async () => expect(await rows().count()).toBe(1));
      await page.locator(`[data-report="${open}"]`).getByText('尚无编号').waitFor(patience);
      await page.locator('[data-filter="suspicion-state"]').selectOption('', patience);
      await page.getByRole('combobox', { name: '情形', exact: true }).selectOption('suspected-theft', patience);
      await soon(async () => expect(await rows().count()).toBe(1));
      await page.locator(`[data-report="${done}"]`).getByRole('button', { name: '通信电缆' }).click(patience);
      const proof = page.locator(`[data-proof="${done}"]`);
      await soon(async () => expect(await proof.locator('[data-digest]').innerText()).toMatch(/^[0-9a-f]{64}$/));
      await soon(async () => expect(await proof.locator('[data-signer]').innerText()).toContain('server'));
      const folder = process.env.HUIHUAN_SCREENSHOTS;
      if (folder !== undefined) await page.screenshot({ path: `${folder}/regulator-suspicions.png` });
      expect(await axeFindings(page)).toEqual([]);
    });
  },
);
