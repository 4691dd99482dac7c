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
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { changePerson, personAt } from './desk.spec-support.ts';
import { sendTruck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('goods that end at the site', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let operator: DemoPerson;
  let laptops: readonly string[];
  const dialog = () => opened.page.locator('dialog[open]', { hasText: '办结' });
  const story = (itemId: string, state: string) =>
    opened.page.waitForSelector(`[data-story="${itemId}"][data-state="${state}"]`, patience);
  const open = async (itemId: string): Promise<void> => {
    await opened.page.goto(`${platform.url}/operate/items/${itemId}`);
    await story(itemId, 'in-stock');
    await opened.page.getByRole('button', { name: '办结' }).click(patience);
    await dialog().waitFor(patience);
  };
  const must = async (path: string, body: object): Promise<void> => {
    const answer = await call(platform.url, path, { id: testId(), ...body }, operator.headers);
    expect([path, answer.status < 300 ? 'done' : answer.body]).toEqual([path, 'done']);
  };

  /** A step that was done to the first laptop. */
  const record = (step: object): Promise<void> =>
    must(`/api/sorting/items/${laptops[0] ?? ''}/steps`, { siteId: operator.siteIds[0], ...step });

  /** Somebody of this role whose site takes devices in. */
  const whoTakesDevices = async (role: string): Promise<readonly [string, DemoPerson]> => {
    const { headers } = await demoPerson(platform.url, 'administrator');
    const { body } = await call<{ sites: readonly { siteId: string; acceptsFamilies: readonly string[] }[] }>(
      ...[platform.url, '/api/registry/sites?limit=1000', undefined, headers],
    );
    for (let number = 1; number < 20; number += 1) {
      const name = `${role}-${String(number).padStart(2, '0')}`;
      const person = await demoPerson(platform.url, name);
      const [own] = person.siteIds;
      if (body.sites.some(({ siteId, acceptsFamilies }) => siteId === own && acceptsFamilies.includes('device')))
        return [name, person];
    }
    throw new Error(`no ${role} works where devices are taken in`);
  };

  beforeAll(async () => {
    platform = await startPages();
    const [login, person] = await whoTakesDevices('sorting-operator');
    operator = person;
    const [attendant] = await whoTakesDevices('attendant');
    const goods = {
      classCode: 'device.laptop',
      grams: 2_400,
      attendant,
      details: { dataWay: 'wipe', power: 'starts' },
    };
    const truck = await sendTruck(platform.url, operator, 2, goods);
    laptops = truck.itemIds;
    const path = `/api/sorting/shipments/${truck.shipmentId}`;
    await until(
      async () => (await call(platform.url, `${path}?direction=in`, undefined, operator.headers)).status === 200,
    );
    await must(`${path}/receipt`, { rest: 'accepted' });
    await until(async () => {
      const about = `/api/sorting/items/${laptops[0] ?? ''}/family`;
      const { body } = await call<{ details?: object }>(platform.url, about, undefined, operator.headers);
      return Object.keys(body.details ?? {}).length > 0;
    });
    opened = await openPage(chromium, `${platform.url}/operate/storage`, 'document');
    await signInAt(opened.page, login);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('asks how and why before anything ends, and offers only what fits', async () => {
    const { page } = opened;
    await open(laptops[0] ?? '');
    const end = dialog().getByRole('button', { name: '办结' });
    await soon(async () => expect(await end.isDisabled()).toBe(true));
    await soon(async () =>
      expect(await dialog().locator('option').allInnerTexts()).toEqual([...['请选择', '再使用', '再制造', '丢失']]),
    );
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'operations-ending');
  });

  it('refuses to sell a laptop unwiped, says why, and leads to where the wipe is recorded', async () => {
    const { page } = opened;
    await record({ step: 'mark-second-hand', details: { markedBy: 'label' } });
    await dialog().locator('select[name="outcome"]').selectOption('reused');
    await dialog().locator('input[name="reason"]').fill('柜台售出');
    await page.keyboard.press('Control+Enter');
    const refused = dialog().locator('[data-gate]', { hasText: '再使用前须清除数据并验证' });
    await refused.waitFor(patience);
    await soon(async () => expect(await refused.locator('[data-override="others"]').count()).toBe(1));
    await shoot(page, 'operations-ending-refused');
    expect(await axeFindings(page)).toEqual([]);
    await refused.getByRole('link', { name: '去记录' }).click();
    await page.locator('dialog[open] select[name="step"]').waitFor(patience);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open] select[name="step"]').waitFor({ state: 'detached', ...patience });
    await soon(async () => expect(await dialog().locator('input[name="reason"]').inputValue()).toBe('柜台售出'));
  });

  it('ends it once it was wiped and marked, and its page says so', async () => {
    const { page } = opened;
    const [itemId = ''] = laptops;
    const wipe = { method: 'overwrite', tool: 'Wiper', toolVersion: '4.2', verifiedBy: 'tool', verifyTool: 'Checker' };
    await record({ step: 'wipe-data', details: { ...wipe, ownerConsents: true } });
    await dialog().locator('input[name="document"]').fill('LS-2026-0311');
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('已办结').waitFor(patience);
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached', ...patience });
    await story(itemId, 'closed');
    await page.locator('[data-ended="closed"]', { hasText: '已办结，不再流转' }).waitFor(patience);
    await page.getByRole('button', { name: '办结' }).waitFor({ state: 'detached', ...patience });
  });

  it('lets nobody write off alone what is gone: an operator is led to the supervisor, who answers for it; any screen shows it', async () => {
    const { page } = opened;
    const writeOff = async (): Promise<void> => {
      await open(laptops[1] ?? '');
      await dialog().locator('select[name="outcome"]').selectOption('lost');
      await dialog().locator('input[name="reason"]').fill('盘点缺少，已报告');
      await page.keyboard.press('Control+Enter');
    };
    await writeOff();
    await dialog().locator('[data-override="others"]').waitFor(patience);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached', ...patience });
    const supervisor = await personAt(platform.url, operator.siteIds[0] ?? '', 'supervisor');
    await changePerson(page, supervisor);
    await writeOff();
    await dialog().locator('[data-override="mine"] input[name="override"]').fill('与库管员共同盘点', patience);
    await page.keyboard.press('Enter');
    await dialog().getByText('已办结').waitFor(patience);
    await page.keyboard.press('Escape');
    await story(laptops[1] ?? '', 'closed');
    for (const [name, width, scheme] of [
      ['phone', 390, 'light'],
      ['dark', 1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await shoot(page, `operations-ended-${name}`);
      await soon(async () => expect(await axeFindings(page)).toEqual([]));
    }
  });

  it('asks nobody else and fails nowhere but where it was refused', () => {
    const troubles = opened.troubles().filter((text) => !text.includes('409'));
    expect([troubles, opened.foreignRequests()]).toEqual([[], []]);
  });
});
