import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeFindings, demoKey, findChromium, openPage, signInAt, type OpenPage } from '@huihuan/testing-browser';
import { soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { collectGoods, recordStep, workerOf, type Worker } from './network.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 90_000 };
const radio = (value: string): string => `input[type="radio"][value="${value}"]`;
const gases = '[data-table="refrigerants"]';
const bikes = '[data-table="non-standard"]';

jest.setTimeout(300_000);

suite(`refrigerant and e-bikes in the figures${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  let attendant: Worker;
  let siteId = '';
  const shot = async (name: string, table: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder === undefined) return;
    await opened.page.locator(`section:has(${table})`).screenshot({ path: `${folder}/${name}.png` });
  };
  const text = async (row: string): Promise<string> => (await opened.page.innerText(row)).replaceAll(/\s+/g, ' ');
  const csvOf = async (table: string): Promise<string> => {
    const [download] = await Promise.all([
      opened.page.waitForEvent('download', patience),
      opened.page.locator(`section:has(${table})`).getByRole('button', { name: 'CSV' }).click(),
    ]);
    return (await readFile(await download.path())).toString();
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    attendant = await workerOf(platform.url, 'attendant-04');
    siteId = attendant.person.siteIds[0] ?? '';
    opened = await openPage(chromium ?? '', platform.url, 'webgl');
    await opened.page.setViewportSize({ width: 1440, height: 900 });
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-connection="live"]', patience);
    await opened.page.locator(radio('targets')).check();
    await soon(async () =>
      expect(await opened.page.innerText('[data-view="targets"]')).toContain('没有回收制冷剂的记录'),
    );
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('adds up what was recovered by kind as soon as it is recorded, and a corrected record once', async () => {
    const identifiers = [{ kind: 'serial', value: 'BX-2009-000417' }];
    const fridge = { classCode: 'appliance.refrigerator', grams: 52_000, identifiers };
    const itemId = await collectGoods(attendant, siteId, fridge);
    const recover = (refrigerantGrams: number, corrects?: string): Promise<string> => {
      const details = { refrigerant: 'r600a', refrigerantGrams };
      return recordStep(attendant, itemId, { siteId, step: 'recover-refrigerant', details, corrects });
    };
    const wrong = await recover(235);
    await soon(async () => expect(await text(`${gases} [data-refrigerant="total"]`)).toBe('合计 235 g'));
    await recover(23.5, wrong);
    await soon(async () =>
      expect(await text(`${gases} [data-refrigerant="r600a appliance"]`)).toBe('R600a 废旧家电 1 23.5 g'),
    );
    await shot('refrigerants-zh', gases);
    expect(await csvOf(gases)).toMatch(/,410122\d{3},[^,]+,废旧家电,R600a,1,23\.5/);
  });

  it('tells the batteries of non-standard e-bikes beside those e-bikes', async () => {
    const battery = { classCode: 'light-battery.lithium-ion', grams: 4000, details: { nonStandardBike: true } };
    await collectGoods(attendant, siteId, battery);
    await collectGoods(attendant, siteId, { classCode: 'machine.ebike-nonstandard', grams: 40_000 });
    await soon(async () =>
      expect(await text(`${bikes} [data-non-standard="total"]`)).toBe('合计 40.0 kg 1 件（批） 4.0 kg 1 件（批）'),
    );
    await shot('bikes-zh', bikes);
    expect(await csvOf(bikes)).toMatch(/,410122\d{3},[^,]+,1,40000,1,4000/);
  });

  it('can be read in English, in the dark and on a phone', async () => {
    const { page } = opened;
    await page.locator(radio('en')).check();
    await soon(async () => expect(await page.innerText(`section:has(${gases}) h2`)).toContain('Refrigerant'));
    await soon(async () => expect(await page.innerText(`section:has(${bikes}) h2`)).toContain('Non-standard'));
    await page.locator(radio('dark')).check();
    await page.waitForSelector('html[data-theme="dark"]', patience);
    await soon(async () => expect(await axeFindings(page)).toEqual([]));
    await shot('refrigerants-en-dark', gases);
    await page.setViewportSize({ width: 390, height: 844 });
    await soon(async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true),
    );
    await shot('bikes-phone', bikes);
    expect(opened.troubles()).toEqual([]);
  });
});
