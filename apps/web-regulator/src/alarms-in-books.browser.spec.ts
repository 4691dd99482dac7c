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
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { collectGoods, sitesOf, workerOf, type Worker } from './network.spec-support.ts';
import { startOtherPrefecture, type OtherPrefecture } from './other-prefecture.spec-support.ts';

jest.setTimeout(300_000);

type Kind = 'chain-gap' | 'same-identifier';
interface Listed {
  readonly alarms: readonly {
    readonly alarmId: string;
    readonly subject: string;
    readonly occurrence: number;
    readonly siteIds: readonly string[];
    readonly clearedAt: string | null;
  }[];
}

const serial = { kind: 'serial', value: 'TWO-PLACES-2019-0042' };
const fridge = { classCode: 'appliance.refrigerator', grams: 50_000, identifiers: [serial] };
const paper = { classCode: 'bulk.paper', grams: 20_000 };

/** Two prefectures keep books of their own: what none of them can see alone, the regulator finds in what both have said. */
inBrowser('alarms about the books themselves', (chromium) => {
  let platform: PlatformProcess;
  let other: OtherPrefecture;
  let opened: OpenPage;
  let regulator: Worker;
  const listed = async (kind: Kind): Promise<Listed['alarms']> => {
    const path = `/api/regulator/alarms?kind=${kind}&limit=200`;
    return (await call<Listed>(platform.url, path, undefined, regulator.person.headers)).body.alarms;
  };
  const dialog = () => opened.page.locator('dialog[data-alarm]');
  const open = async (kind: Kind): Promise<void> => {
    await opened.page.locator(`[data-list="alarms"] [data-kind="${kind}"]`).first().click(patience);
    await dialog().locator('[data-list="history"] li').first().waitFor(patience);
  };
  const close = async (): Promise<void> => {
    await opened.page.keyboard.press('Escape');
    await dialog().waitFor({ ...patience, state: 'detached' });
  };
  const says = (words: RegExp) =>
    soon(async () => expect((await dialog().locator('dl').innerText()).replaceAll('\n', ' ')).toMatch(words));
  const told = (words: readonly string[]) =>
    soon(async () => {
      const steps = await dialog().locator('[data-list="history"] li').allInnerTexts();
      expect(steps.map((step) => words.find((word) => step.includes(word)))).toEqual(words);
    });
  /** What was missing for ten minutes would be an alarm; here at once. */
  const watchAtOnce = async (): Promise<void> => {
    const { page } = opened;
    await page.getByRole('button', { name: '规则' }).click(patience);
    const form = page.locator('[data-rule="chain-gap"]');
    await form.getByLabel('限值').fill('0');
    await form.getByLabel('改动理由').fill('演练：缺号立即告警');
    await form.getByRole('button', { name: '保存' }).click();
    await page.waitForSelector('[data-rule="chain-gap"] [data-set-by="410122"]', patience);
    await page.getByRole('button', { name: '返回告警' }).click();
  };

  beforeAll(async () => {
    platform = await startPages({ HUIHUAN_DEMO_KEY: demoKey, HUIHUAN_ALARM_SECONDS: '1' });
    other = await startOtherPrefecture('attendant-02');
    regulator = await workerOf(platform.url, 'regulator-county');
    const attendant = await workerOf(platform.url, 'attendant-01');
    await collectGoods(attendant, attendant.person.siteIds[0] ?? '', fridge);
    // nobody there knows that this number was handed in elsewhere
    await other.collect(paper);
    await other.collect(fridge);
    await other.collect(paper);
    opened = await openPage(chromium, `${platform.url}/?view=alarms`, 'document');
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-view="alarms"]', patience);
    await watchAtOnce();
  });

  afterAll(async () => {
    await opened.close();
    await other.stop();
    await platform.stop();
  });

  it('tell of a chain whose fact is missing: how long against which rule, where, whose it is', async () => {
    const site = (await sitesOf(regulator)).find(({ siteId }) => siteId === other.siteId);
    await other.handOn(platform.database.url, 1, 3);
    await open('chain-gap');
    await says(/实测\s\S*\s?分钟.*\s0\s分钟/);
    await says(new RegExp(`场所 ${site?.name ?? 'unknown'}`));
    await says(/负责人 无人认领/);
    await told(['告警触发']);
    await dialog().getByRole('button', { name: '由我负责' }).click();
    await says(/负责人 我/);
    await told(['告警触发', '认领']);
    expect(await axeFindings(opened.page)).toEqual([]);
    await shoot(opened.page, 'alarm-of-chain-gap');
    await close();
  });

  it('show that the gap is healed when the fact arrives, and tell of it what nobody could see before', async () => {
    await other.handOn(platform.database.url, 2);
    await opened.page.getByLabel('状态').selectOption('all');
    await until(async () => typeof (await listed('chain-gap'))[0]?.clearedAt === 'string');
    await open('chain-gap');
    await says(/原因已消失/);
    await told(['告警触发', '认领', '原因消失']);
    await shoot(opened.page, 'alarm-of-chain-gap-healed');
    await close();
    await open('same-identifier');
    await says(/小时.*\s0\s小时/);
    const sites = await sitesOf(regulator);
    const [alarm] = await listed('same-identifier');
    expect(alarm?.siteIds).toHaveLength(2);
    expect(alarm?.siteIds).toContain(other.siteId);
    for (const siteId of alarm?.siteIds ?? [])
      await says(new RegExp(sites.find((each) => each.siteId === siteId)?.name ?? 'unknown'));
    await told(['告警触发']);
    expect(await axeFindings(opened.page)).toEqual([]);
    await shoot(opened.page, 'alarm-of-same-identifier');
    await close();
  });

  it('are one for one cause, also after the regulator was started anew; a second gap is a second cause', async () => {
    const before = [await listed('chain-gap'), await listed('same-identifier')];
    expect(before.map(({ length }) => length)).toEqual([1, 1]);
    await platform.crash();
    regulator = await workerOf(platform.url, 'regulator-county');
    await other.collect(paper);
    await other.collect(paper);
    await other.handOn(platform.database.url, 5);
    // the search that finds this gap has searched for all the rest
    await until(async () => (await listed('chain-gap')).length === 2);
    const gaps = await listed('chain-gap');
    expect(new Set(gaps.map(({ subject }) => subject)).size).toBe(1);
    expect(gaps.map(({ occurrence }) => occurrence).toSorted()).toEqual([0, 1]);
    expect(await listed('same-identifier')).toEqual(before[1]);
    await opened.page.reload();
    await opened.page.getByLabel('状态').selectOption('all');
    await until(async () => (await opened.page.locator('[data-kind="chain-gap"]').count()) === 2);
    await open('chain-gap');
    await says(/此前已出现 1 次/);
    await close();
  });

  it('go when the regulator has decided which of the two is genuine', async () => {
    const { headers } = regulator.person;
    interface Conflicts {
      readonly conflicts: readonly { readonly conflictId: string; readonly itemIds: readonly string[] }[];
    }
    const found = await call<Conflicts>(platform.url, '/api/regulator/conflicts', undefined, headers);
    const [conflict] = found.body.conflicts;
    expect(conflict?.itemIds).toHaveLength(2);
    const decided = { id: testId(), genuineItemId: conflict?.itemIds[0], reason: '查验铭牌，另一件为伪造' };
    const path = `/api/regulator/conflicts/${conflict?.conflictId}/settlement`;
    expect((await call(platform.url, path, decided, headers)).status).toBe(200);
    await until(async () => typeof (await listed('same-identifier'))[0]?.clearedAt === 'string');
    await opened.page.reload();
    await opened.page.getByLabel('状态').selectOption('all');
    await open('same-identifier');
    await says(/原因已消失/);
    await told(['告警触发', '原因消失']);
    await close();
    expect(opened.foreignRequests()).toEqual([]);
  });
});
