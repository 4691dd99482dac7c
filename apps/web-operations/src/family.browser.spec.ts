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
import { changePerson } from './desk.spec-support.ts';
import { redBitmap } from './red-bitmap.spec-support.ts';
import { sendTruck, type Goods } from './truck.spec-support.ts';

jest.setTimeout(300_000);

const checkedOn = '2026-05-01';
const car: Goods = {
  ...{ classCode: 'vehicle.passenger-car', grams: 1_250_000, attendant: 'attendant-04' },
  identifiers: [{ kind: 'vin', value: 'LSVAA4185PA000123' }],
  details: {
    ...{ model: '示例牌 SL7001', vehicleUse: 'taxi-small', registeredOn: '2009-06-01', plateState: 'both' },
    ...{ engineNumberState: 'legible', engineNumber: 'EA111-0042' },
    papers: ['registration-certificate', 'plates', 'driving-permit'],
    assemblies: ['engine', 'frame', 'gearbox', 'steering-gear', 'axles'],
    ...{ pledged: false, pledgeCheckedOn: checkedOn, seized: false, seizureCheckedOn: checkedOn },
    ...{ theftSuspected: false, theftCheckedOn: checkedOn },
  },
};

inBrowser('what a family asks, at the console', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let login: string;
  let operator: DemoPerson;
  let itemId: string;
  const screen = (path: string): string => new URL(`/operate/${path}`, platform.url).href;
  const dialog = () => opened.page.locator('dialog[open]');
  const closed = () => dialog().waitFor({ state: 'detached', ...patience });
  const looksRight = async (name: string): Promise<void> => {
    const { page } = opened;
    for (const [look, size] of [
      ['desk', { width: 1280, height: 900 }],
      ['phone', { width: 390, height: 844 }],
    ] as const) {
      await page.setViewportSize(size);
      await shoot(page, `family-${name}-${look}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      // the colours change over some frames
      await soon(async () => expect(await axeFindings(page)).toEqual([]));
      await shoot(page, `family-${name}-${colorScheme}`);
    }
  };

  /** Who works as an operator at a centre that takes vehicles. */
  const findOperator = async (): Promise<readonly [string, DemoPerson]> => {
    const { headers } = await demoPerson(platform.url, 'administrator');
    const { body } = await call<{ sites: readonly { siteId: string; acceptsFamilies: readonly string[] }[] }>(
      ...[platform.url, '/api/registry/sites?limit=1000', undefined, headers],
    );
    for (let number = 1; number < 20; number += 1) {
      const name = `sorting-operator-${String(number).padStart(2, '0')}`;
      const person = await demoPerson(platform.url, name);
      const [own] = person.siteIds;
      if (body.sites.some(({ siteId, acceptsFamilies }) => siteId === own && acceptsFamilies.includes('vehicle')))
        return [name, person];
    }
    throw new Error('nobody works at a centre that takes vehicles');
  };

  /** Who answers for what a rule doubts at the centre of the operator. */
  const findSupervisor = async (): Promise<string> => {
    for (let number = 1; number < 20; number += 1) {
      const name = `supervisor-${String(number).padStart(2, '0')}`;
      const { siteIds } = await demoPerson(platform.url, name);
      if (siteIds.length === 1 && siteIds[0] === operator.siteIds[0]) return name;
    }
    throw new Error('the centre has no supervisor');
  };

  /** Brings a car that was handed in to the centre, to be taken apart there. @returns its id */
  const bring = async (goods: Goods): Promise<string> => {
    const truck = await sendTruck(platform.url, operator, 1, goods);
    const carId = truck.itemIds[0] ?? '';
    const path = `/api/sorting/shipments/${truck.shipmentId}`;
    const about = async (where: string) => (await call(platform.url, where, undefined, operator.headers)).status;
    await until(async () => (await about(`${path}?direction=in`)) === 200);
    const must = async (where: string, body: object): Promise<void> => {
      const answer = await call(platform.url, where, { id: testId(), ...body }, operator.headers);
      if (answer.status >= 300) throw new Error(`${where} was refused: ${JSON.stringify(answer.body)}`);
    };
    await must(`${path}/receipt`, { rest: 'accepted' });
    await must('/api/sorting/grades', {
      siteId: operator.siteIds[0],
      rows: [{ itemId: carId, outcome: 'dismantle', reason: '报废', measurements: {} }],
    });
    await until(async () => {
      const known = await call<{ details: object }>(
        ...[platform.url, `/api/sorting/items/${carId}/family`, undefined, operator.headers],
      );
      return Object.keys(known.body.details).length > 0;
    });
    return carId;
  };

  beforeAll(async () => {
    platform = await startPages();
    [login, operator] = await findOperator();
    itemId = await bring(car);
    opened = await openPage(chromium, screen('dismantling'), 'document');
    await signInAt(opened.page, login);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('refuses to start on a car without its photos, and leads to where they are recorded', async () => {
    const { page } = opened;
    await page.locator(`[data-ready="${itemId}"]`).waitFor(patience);
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    const refused = page.locator('[data-gate="photos-before"]');
    await refused.waitFor(patience);
    await soon(async () => expect(await refused.innerText()).toContain('拆解前拍照'));
    await soon(async () =>
      expect(await refused.locator('[data-override="others"]').innerText()).toContain('主管在自己的账号下'),
    );
    await soon(async () => expect(await refused.locator('input').count()).toBe(0));
    await looksRight('refused');
    await refused.getByRole('link', { name: '去记录' }).click();
    await dialog().waitFor(patience);
    await soon(async () => expect(await dialog().locator('select[name="step"]').inputValue()).toBe('photos-before'));
    await looksRight('step');
  });

  it('keeps the form open until both photos are there, and records the step with them', async () => {
    const { page } = opened;
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('缺 2 项').waitFor(patience);
    await dialog()
      .locator('input[name="evidence-vehicle-vin"]')
      .setInputFiles({ name: 'wrong.png', mimeType: 'image/png', buffer: await page.screenshot({ type: 'png' }) });
    await dialog().getByRole('button', { name: '移除 wrong.png' }).click(patience);
    await dialog()
      .locator('[data-kept="0"]')
      .waitFor({ state: 'attached', ...patience });
    // what a phone may bring, and no server may examine: words that help; what the browser can draw is made a JPEG
    const chosen = dialog().locator('input[name="evidence-vehicle-vin"]');
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);
    await chosen.setInputFiles({ name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: heic });
    await dialog().getByRole('alert').getByText('兼容性最佳').waitFor(patience);
    await looksRight('heic');
    await chosen.setInputFiles({ name: 'scan.bmp', mimeType: 'image/bmp', buffer: redBitmap() });
    await dialog().getByRole('button', { name: '移除 scan.bmp' }).click(patience);
    await dialog()
      .getByText('兼容性最佳')
      .waitFor({ state: 'detached', ...patience });
    for (const [kind, type] of [
      ['vehicle-exterior', 'png'],
      ['vehicle-vin', 'jpeg'],
    ] as const) {
      const buffer = await page.screenshot({ type });
      await dialog()
        .locator(`input[name="evidence-${kind}"]`)
        .setInputFiles({ name: `${kind}.${type}`, mimeType: `image/${type}`, buffer });
      await dialog().getByText(`已上传`, { exact: false }).filter({ hasText: kind }).waitFor(patience);
    }
    await page.keyboard.press('Control+Enter');
    await closed();
    const done = page.locator('[data-done="photos-before"]');
    await done.waitFor(patience);
    await soon(async () => expect(await done.innerText()).toContain('凭证 2 份'));
    await soon(() => expect(new URL(page.url()).hash).toBe(''));
    await soon(async () => expect(await page.locator('[data-waits="start-job"]').count()).toBe(0));
    await looksRight('recorded');
  });

  it('says of each act what it waits for, by which rule, and whether that is the letter of the law', async () => {
    const { page } = opened;
    const closing = page.locator('[data-waits="close-job"] [data-step="drain-fluids"]');
    await closing.waitFor(patience);
    const known = await call<{ rules: readonly { ruleId: string; standing: string | null }[] }>(
      ...[platform.url, `/api/sorting/items/${itemId}/family`, undefined, operator.headers],
    );
    const standing = known.body.rules.find(({ ruleId }) => ruleId === 'vehicle.pretreatment')?.standing ?? '';
    await soon(async () =>
      expect(await closing.locator('[data-standing]').getAttribute('data-standing')).toBe(standing),
    );
    await soon(async () =>
      expect(await closing.innerText()).toContain(standing === 'national' ? '国家规定' : '本地规则'),
    );
  });

  it('starts now, and the bench shows what closing still waits for', async () => {
    const { page } = opened;
    await page.goto(screen('dismantling'));
    await page.locator(`[data-ready="${itemId}"]`).waitFor(patience);
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dismantling/*-*', patience);
    await page.locator('[data-waits="close-job"]').waitFor(patience);
    await looksRight('bench');
  });

  it('records a step by keys alone, and takes the place of one that was wrong', async () => {
    const { page } = opened;
    await page.goto(screen(`items/${itemId}`));
    await page.locator('[data-family="vehicle"]').waitFor(patience);
    await page.keyboard.press('s');
    await dialog().locator('select[name="step"]').selectOption('drain-fluids');
    await dialog().locator('input[name="fuelLitres"]').fill('12,5');
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('应为 0 到 2000 L').waitFor(patience);
    await dialog().locator('input[name="fuelLitres"]').fill('12.5');
    await page.keyboard.press('Control+Enter');
    await closed();
    const done = page.locator('[data-done="drain-fluids"]');
    await done.getByRole('button', { name: '更正此条' }).click(patience);
    await dialog().locator('input[name="fuelLitres"]').fill('21.5');
    await page.keyboard.press('Control+Enter');
    await closed();
    await page.locator('[data-done="drain-fluids"]', { hasText: '已更正' }).waitFor(patience);
    await soon(async () =>
      expect(await page.locator('[data-done="drain-fluids"]', { hasText: '21.5 L' }).count()).toBe(1),
    );
  });

  it('puts right what the form said, with a reason', async () => {
    const { page } = opened;
    await page.keyboard.press('i');
    await dialog().locator('input[name="mileageKm"]').fill('182000');
    await looksRight('describe');
    await dialog().locator('input[name="reason"]').fill('补录里程');
    await page.keyboard.press('Control+Enter');
    await closed();
    await page.locator('[data-known="mileageKm"]', { hasText: '182000 km' }).waitFor(patience);
    const service = page.locator('[data-known="service"]', { hasText: '至 2017-06-01，已满；引导行驶里程 60 万千米' });
    await service.waitFor(patience);
    await soon(async () => expect(await service.textContent()).not.toContain('未填里程'));
  });

  it('takes a mark in the address for a step only where there is such a step', async () => {
    const { page } = opened;
    await page.goto(screen(`items/${itemId}#main`));
    await page.locator('[data-family="vehicle"]').waitFor(patience);
    await soon(async () => expect(await dialog().count()).toBe(0));
    await page.goto(screen(`items/${itemId}#drain-fluids`));
    await dialog().waitFor(patience);
    await page.keyboard.press('Escape');
    await closed();
  });

  it('lets a supervisor of the centre answer for what a rule doubts, with a reason', async () => {
    const { page } = opened;
    const carId = await bring({ ...car, identifiers: [{ kind: 'vin', value: 'LSVAA4187PA000124' }] });
    await changePerson(page, await findSupervisor());
    await page.goto(screen('dismantling'));
    await page.locator(`[data-ready="${carId}"]`).waitFor(patience);
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    const refused = page.locator('[data-gate="photos-before"]');
    await refused.waitFor(patience);
    await looksRight('override');
    await soon(async () => expect(await refused.getByRole('button', { name: '主管放行' }).isDisabled()).toBe(true));
    await refused.locator('input[name="override"]').fill('照片在纸质档案中');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dismantling/*-*', patience);
    await page.locator('[data-waits="close-job"]').waitFor(patience);
  });

  it('is right in English too', async () => {
    const { page } = opened;
    await page.goto(screen(`items/${itemId}`));
    await page.evaluate(() => localStorage.setItem('huihuan.language', 'en'));
    await page.reload();
    await page.locator('[data-family="vehicle"]').waitFor(patience);
    await looksRight('story-en');
  });

  it('asks no other host and has no errors but the refusals', () => {
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.troubles().filter((text) => !/4(09|22)/.test(text))).toEqual([]);
  });
});
