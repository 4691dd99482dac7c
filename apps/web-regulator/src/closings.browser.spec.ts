import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import type { components } from '@huihuan/web-api';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const table = '[data-table="closed-months"]';
const ofClassRow = (name: string): string => `${table} [data-closed="2026-03 appliance consumed appliance.${name}"]`;
const row = (kind: string): string => `${table} [data-closed="2026-03 appliance ${kind}"]`;

/** A month that ended before the network of the test began: the answers of the service, which its own tests prove. */
const amount = (items: number, grams: number) => ({ items, grams });
const ofClass = (classCode: string, reported: ReturnType<typeof amount>, now: ReturnType<typeof amount>) => ({
  ...{ classCode, reported, now },
});
const march: components['schemas']['ClosedMonths'] = {
  ...{ asOf: '2026-06-01T00:00:00.000Z', closesAfterDays: 3 },
  months: [
    {
      ...{ month: '2026-03', closedAt: '2026-04-03T16:00:00.000Z', position: 900 },
      figures: [
        {
          ...{ family: 'appliance', kind: 'collected', reported: amount(40, 2_000_000), now: amount(41, 1_980_000) },
          classes: [ofClass('appliance.refrigerator', amount(40, 2_000_000), amount(41, 1_980_000))],
        },
        {
          ...{ family: 'appliance', kind: 'consumed', reported: amount(12, 600_000), now: amount(12, 600_000) },
          classes: [
            ofClass('appliance.refrigerator', amount(10, 500_000), amount(9, 450_000)),
            ofClass('appliance.tv', amount(1, 30_000), amount(1, 30_000)),
            ofClass('appliance.washing-machine', amount(1, 70_000), amount(2, 120_000)),
          ],
        },
        {
          ...{ family: null, kind: 'produced', reported: amount(3, 9_000), now: amount(3, 9_200) },
          classes: [ofClass('bulk.unheard', amount(3, 9_000), amount(3, 9_200))],
        },
      ],
    },
  ],
};
const said = { type: 'cn.huihuan.item.corrected.v1', source: 'urn:x', siteId: null, siteSeq: 7, hash: 'ab'.repeat(32) };
type FigureChange = components['schemas']['FigureChange'];
const fact = (position: number, cause: FigureChange['cause'], grams: number, items: number): FigureChange => ({
  ...{ position, eventId: `e-${position}`, subject: `i-${position}`, time: '2026-04-09T02:00:00.000Z', ...said },
  ...{ summary: { zh: '更正重量', en: 'weight corrected' }, cause, grams, items },
});
const changes = { facts: [fact(950, 'corrected', -70_000, 0), fact(940, 'late', 50_000, 1)], before: null };

jest.setTimeout(300_000);

suite(`closed months on the regulator's page${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const look = async (): Promise<void> => {
    await opened.page.locator('input[type="radio"][value="targets"]').check();
    await opened.page.waitForSelector('[data-view="targets"] h2', patience);
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signInAt(opened.page, 'regulator-county');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('says where no month is closed yet, as the service answers it', async () => {
    const { page } = opened;
    await look();
    await page.getByText('本期没有已结的月份').waitFor(patience);
    await soon(async () => expect(await page.locator(table).count()).toBe(0));
  });

  it('shows what was reported, what is known now and the difference', async () => {
    const { page } = opened;
    await page.route(/figures\/closed\?/, (route) => route.fulfill({ json: march }));
    await page.route(/figures\/closed\/facts\?/, (route) => route.fulfill({ json: changes }));
    await page.reload();
    await look();
    await page.locator(row('collected')).scrollIntoViewIfNeeded(patience);
    await soon(async () => {
      const cells = await page.locator(`${row('collected')} td[data-cell]`).allInnerTexts();
      expect(cells[0]).toMatch(/^2(\.0+)? t.*40/);
      expect(cells[1]).toMatch(/^1\.98 t.*41/);
      expect(cells[2]).toMatch(/^−20(\.0)? kg · \+1 /);
    });
    await soon(async () => expect(await page.innerText(`${row('consumed')} [data-cell="difference"]`)).toBe('无变化'));
    await soon(async () => expect(await page.locator(`${row('consumed')} button`).count()).toBe(0));
    // what went from one class of the family to another is seen below it; what stayed is not listed
    await soon(async () =>
      expect(await page.innerText(`${ofClassRow('washing-machine')} [data-cell="difference"]`)).toMatch(
        /^\+50(\.0)? kg · \+1 /,
      ),
    );
    await soon(async () => expect(await page.innerText(ofClassRow('washing-machine'))).toContain('洗衣机'));
    await soon(async () => expect(await page.locator(ofClassRow('tv')).count()).toBe(0));
    expect(await axeFindings(page)).toEqual([]);
    await shot('closed-months');
  });

  it('opens the facts that made the difference', async () => {
    const { page } = opened;
    await page.locator(`${row('collected')} button`).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-list="figure-changes"] li', patience);
    await soon(async () =>
      expect(await page.locator('[data-cause="corrected"]').innerText()).toContain('重量或类别更正'),
    );
    await soon(async () => expect(await page.locator('[data-cause="late"]').innerText()).toContain('月结后收到'));
    expect(await axeFindings(page)).toEqual([]);
    await shot('closed-months-facts');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ ...patience, state: 'detached' });
  });

  it('opens the difference of one class within a family', async () => {
    const { page } = opened;
    const asked = page.waitForRequest(/figures\/closed\/facts\?/, patience);
    await page.locator(`${ofClassRow('refrigerator')} button`).click();
    const { searchParams } = new URL((await asked).url());
    expect([searchParams.get('family'), searchParams.get('classCode')]).toEqual([
      'appliance',
      'appliance.refrigerator',
    ]);
    await page.waitForSelector('[data-list="figure-changes"] li', patience);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ ...patience, state: 'detached' });
  });

  it('opens a difference of a class that the registry has not told of, by that', async () => {
    const { page } = opened;
    const asked = page.waitForRequest(/figures\/closed\/facts\?/, patience);
    await page.locator(`${table} [data-closed="2026-03  produced"] button`).click();
    const { searchParams } = new URL((await asked).url());
    expect([searchParams.get('kind'), searchParams.get('family')]).toEqual(['produced', 'unknown']);
    await page.waitForSelector('[data-list="figure-changes"] li', patience);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ ...patience, state: 'detached' });
  });

  it('is given as a file, and clean in the dark', async () => {
    const { page } = opened;
    const [download] = await Promise.all([
      page.waitForEvent('download', patience),
      page.locator(`section:has(${table})`).getByRole('button', { name: 'CSV', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^huihuan-closed-410122-\d{4}-\d{2}\.csv$/);
    expect((await readFile(await download.path())).toString()).toContain('2000000,41,1980000,1,-20000');
    await page.locator('input[type="radio"][value="dark"]').check();
    await page.locator(row('collected')).scrollIntoViewIfNeeded(patience);
    expect(await axeFindings(page)).toEqual([]);
    await shot('closed-months-dark');
    expect(opened.troubles()).toEqual([]);
  });
});
