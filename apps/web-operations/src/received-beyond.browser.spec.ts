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
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, type PlatformProcess } from '@huihuan/testing-platform';
import { sendTruck, type Truck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

/** Somebody who receives at a transfer station that takes traction batteries. */
const receiverOfBatteries = async (base: string): Promise<readonly [string, DemoPerson]> => {
  const { body } = await call<{
    sites: readonly { siteId: string; kind: string; acceptsFamilies: readonly string[] }[];
  }>(base, '/api/registry/sites?limit=1000');
  for (let number = 1; number < 20; number += 1) {
    const login = `transfer-operator-${String(number).padStart(2, '0')}`;
    const person = await demoPerson(base, login);
    const own = body.sites.find(({ siteId }) => siteId === person.siteIds[0]);
    if (own?.kind === 'transfer-station' && own.acceptsFamilies.includes('traction-battery')) return [login, person];
  }
  throw new Error('nobody receives traction batteries');
};

/** A supervisor of the same site. */
const colleagueOf = async (base: string, login: string): Promise<string> => {
  const { siteIds } = await demoPerson(base, login);
  for (let number = 1; number < 20; number += 1) {
    const other = `supervisor-${String(number).padStart(2, '0')}`;
    if ((await demoPerson(base, other)).siteIds.includes(siteIds[0] ?? '')) return other;
  }
  throw new Error('nobody supervises the site');
};

inBrowser('a receipt into a store that is over its limit', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let truck: Truck;
  let login: string;
  const told = () => opened.page.locator(`[data-closed="${truck.shipmentId}"] [data-warning="storage.over-limit"]`);
  const says = (words: string): Promise<void> =>
    soon(async () => expect(((await told().textContent()) ?? '').replaceAll(/\s/g, ' ')).toContain(words));

  beforeAll(async () => {
    platform = await startPages();
    const [found, operator] = await receiverOfBatteries(platform.url);
    login = found;
    truck = await sendTruck(platform.url, operator, 6, {
      ...{ classCode: 'traction-battery.pack', grams: 1_000_000, attendant: 'attendant-04' },
      identifiers: (place) => [{ kind: 'battery', value: `001PB240000003B3C000007${place}` }],
      details: { chemistry: 'lithium-iron-phosphate', damaged: false, leaking: false, swollen: false, volts: 48 },
    });
    opened = await openPage(chromium, `${platform.url}/operate/receive/${truck.shipmentId}`, 'document');
    await signInAt(opened.page, login);
  });

  afterAll(async () => {
    await (opened as OpenPage | undefined)?.close();
    await platform.stop();
  });

  it('shows what rules say of it once it is signed, in the words of the server', async () => {
    const { page } = opened;
    await page.waitForSelector('[data-sum="declared"][data-lines="6"]', patience);
    await page.keyboard.press('s');
    await page.locator('dialog[open] input[value="accepted"]').check(patience);
    await page.keyboard.press('Control+Enter');
    await told().waitFor(patience);
    await says('将达 6 t，超过上限 5 t');
    await shoot(page, 'operations-receive-warned');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows it also to a colleague at another machine, who sent nothing', async () => {
    const path = `${platform.url}/operate/receive/${truck.shipmentId}`;
    const other = await openPage(chromium, path, 'document');
    try {
      await signInAt(other.page, await colleagueOf(platform.url, login));
      const warned = other.page.locator(`[data-closed="${truck.shipmentId}"] [data-warning="storage.over-limit"]`);
      await warned.waitFor(patience);
      expect([other.troubles(), other.foreignRequests()]).toEqual([[], []]);
    } finally {
      await other.close();
    }
  });

  it('shows it also after a reload with nothing kept in the browser, and in the other language', async () => {
    const { page } = opened;
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('warned')))).toEqual([]);
    await page.reload();
    await told().waitFor(patience);
    await page.locator('input[type="radio"][value="en"]').evaluate((one: HTMLElement) => one.click());
    await says('come to 6 t, over the limit of 5 t');
    await page.setViewportSize({ width: 820, height: 1000 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await shoot(page, 'operations-receive-warned-en-dark');
    await soon(async () => expect(await axeFindings(page)).toEqual([]));
    expect([opened.troubles(), opened.foreignRequests()]).toEqual([[], []]);
  });
});
