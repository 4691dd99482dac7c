import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  demoKey,
  inBrowser,
  openPage,
  patience,
  shoot,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, clockBehind, rightClock, soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { doImpossibly, endLicence } from './causes.spec-support.ts';
import { collectLot, dispatchTo, sitesOf, workerOf, type Worker } from './network.spec-support.ts';

jest.setTimeout(300_000);

const oneDay = 86_400_000;
/** Longer than anything may lie by the usual rule, and than any trip may take. */
const behind = 40 * oneDay;
/** What each is found by, and what the usual rule allows. */
const kinds = {
  'overdue-shipment': /小时.*2\s小时/,
  dwell: /天.*30\s天/,
  'weight-difference': /10(\.0)?%.*3%/,
  'mass-balance': /20(\.0)?%.*1%/,
  licence: /天.*30\s天/,
  'truck-impossible': /[\d,.]+\skm\/h，限值\s120\skm\/h/,
} as const;
const all = Object.keys(kinds) as readonly (keyof typeof kinds)[];

interface Listed {
  readonly alarms: readonly { readonly alarmId: string; readonly subject: string; readonly occurrence: number }[];
}

inBrowser('each kind of alarm', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let attendant: Worker;
  let regulator: Worker;
  const row = (kind: string) => opened.page.locator(`[data-list="alarms"] [data-kind="${kind}"]`).first();
  const listed = async (kind: string): Promise<Listed['alarms']> => {
    const path = `/api/regulator/alarms?kind=${kind}&limit=200`;
    return (await call<Listed>(platform.url, path, undefined, regulator.person.headers)).body.alarms;
  };

  beforeAll(async () => {
    platform = await startPages({ HUIHUAN_DEMO_KEY: demoKey, HUIHUAN_ALARM_SECONDS: '1', ...clockBehind(behind) });
    const then = await workerOf(platform.url, 'attendant-01');
    const sites = await sitesOf(await workerOf(platform.url, 'regulator-county'));
    const from = sites.find(({ siteId }) => then.person.siteIds.includes(siteId));
    const to = sites.find(({ kind }) => kind === 'transfer-station');
    if (from === undefined || to === undefined) throw new Error('the demonstration network has every tier');
    // one lot lies there ever since, and one has been on the road
    await collectLot(then, from.siteId, Date.now() - behind);
    const itemId = await collectLot(then, from.siteId, Date.now() - behind);
    await dispatchTo(then, { from, to, itemId, withinSeconds: 7200 }, Date.now() - behind);
    await platform.crash(rightClock);
    attendant = await workerOf(platform.url, 'attendant-01');
    regulator = await workerOf(platform.url, 'regulator-county');
    opened = await openPage(chromium, `${platform.url}/?view=alarms`, 'document');
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-view="alarms"]', patience);
    await doImpossibly(platform.url);
    await endLicence(platform.url, from.siteId);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it.each(all)('says of %s what was found against which rule, where, whose it is, and since when', async (kind) => {
    const { page } = opened;
    await row(kind).waitFor(patience);
    await row(kind).click();
    const dialog = page.locator('dialog[data-alarm]');
    await dialog.locator('[data-list="history"] li').first().waitFor(patience);
    const words = async (): Promise<string> => (await dialog.locator('dl').innerText()).replaceAll('\n', ' ');
    await soon(async () => expect(await words()).toMatch(kinds[kind]));
    await soon(async () => expect(await words()).toMatch(/交投点|中转站|分拣中心/));
    await soon(async () => expect(await dialog.locator('[data-owner]').innerText()).not.toBe(''));
    await shoot(page, `alarm-of-${kind}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ ...patience, state: 'detached' });
  });

  it('is one for one cause, also after the regulator was started anew and searched again', async () => {
    const before = await Promise.all(all.map(listed));
    expect(before.map(({ length }) => length > 0)).toEqual(all.map(() => true));
    await platform.crash(rightClock);
    regulator = await workerOf(platform.url, 'regulator-county');
    attendant = await workerOf(platform.url, 'attendant-01');
    // a licence of another site is found by the same search as all the rest
    const found = new Set(before[all.indexOf('licence')]?.map(({ alarmId }) => alarmId));
    const other = (await sitesOf(regulator)).find(
      ({ siteId, kind }) => kind === 'collection-point' && !attendant.person.siteIds.includes(siteId),
    );
    await endLicence(platform.url, other?.siteId ?? '');
    await until(async () => (await listed('licence')).some(({ alarmId }) => !found.has(alarmId)));
    for (const [at, kind] of all.entries()) {
      const subjects = (await listed(kind)).map(({ subject, occurrence }) => `${subject} ${occurrence}`);
      expect(new Set(subjects).size).toBe(subjects.length);
      if (kind !== 'licence') expect(subjects).toHaveLength(before[at]?.length ?? 0);
    }
  });

  it('has a rule of its own, each with its limit', async () => {
    const { page } = opened;
    await page.reload();
    await page.getByRole('button', { name: '规则' }).click(patience);
    const rules = page.locator('[data-rule]');
    await until(async () => (await rules.count()) >= 14);
    const named = await rules.evaluateAll((forms) => forms.map((form) => form.getAttribute('data-rule')));
    expect(named).toEqual(
      expect.arrayContaining([
        ...all,
        'capacity',
        'same-identifier',
        'chain-gap',
        'vehicle-video',
        'traceability-overdue',
      ]),
    );
    await soon(async () => expect(await page.getByLabel('限值').count()).toBe(named.length));
    expect(await axeFindings(page)).toEqual([]);
    expect(opened.foreignRequests()).toEqual([]);
  });
});
