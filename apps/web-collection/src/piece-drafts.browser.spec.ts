import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPassword,
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { remembered } from './on-disk.spec-support.ts';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

const [login, other] = ['attendant-01', 'supervisor-16'];
const [pin, otherPin] = ['493857', '739105'];
const [place, reason] = ['隔离区 C-7', '外壳开裂，打开后才看见'];

inBrowser('what is typed about a piece on the tablet', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let [battery, siteId] = ['', ''];
  let headers: Readonly<Record<string, string>>;
  const troubles: string[] = [];
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `piece-drafts-${name}`)));
  };
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const typePin = async (digits: string): Promise<void> => {
    for (const digit of digits) await press(digit);
  };
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click(patience);
  const openPiece = async (): Promise<void> => {
    await go('库存');
    await opened.page.locator(`a[href$="/stock/${battery}"]`).click(patience);
    await opened.page.getByRole('heading', { name: '物品' }).waitFor(patience);
  };
  const signIn = async (who: string | RegExp, digits: string): Promise<void> => {
    await press(who);
    await typePin(digits);
    await press('进入');
    await opened.page.getByRole('navigation').waitFor(patience);
  };
  const reload = async (text: string): Promise<void> => {
    await soon(async () => expect(await remembered(opened.page)).toContain(text));
    await opened.page.reload();
  };
  const placeTyped = () => opened.page.locator('[data-detail="place"] input');
  const reasonTyped = () => opened.page.locator('input[name="reason"]');

  beforeAll(async () => {
    platform = await startPages();
    const person = await demoPerson(platform.url, login);
    headers = person.headers;
    siteId = person.siteIds[0] ?? '';
    battery = testId();
    const said = {
      ...{ id: battery, siteId, classCode: 'light-battery.lead-acid', grams: 28_000, paidFen: 0 },
      ...{ identifiers: [], consignor: { kind: 'anonymous' }, details: { swollen: false } },
      occurredAt: new Date().toISOString(),
    };
    const { status, body } = await call(platform.url, '/api/collection/intakes', said, headers);
    if (status >= 300) throw new Error(JSON.stringify(body));
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(opened.page, platform.url, { login, pin });
    // somebody else, who will find nothing of it
    await go('设置');
    await press('锁屏');
    await press('其他人员（口令登录）');
    await opened.page.locator('input[name="username"]').fill(other, patience);
    await opened.page.locator('input[name="password"]').fill(demoPassword(other));
    await press('登录');
    await opened.page.getByRole('heading', { name: '设置 PIN' }).waitFor(patience);
    await typePin(otherPin);
    await press('保存');
    await opened.page.getByRole('navigation').waitFor(patience);
    await go('设置');
    await press('锁屏');
    await signIn(/值守员/, pin);
  });
  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('a step is still there after a reload, for who typed it, and is recorded as it was typed', async () => {
    await openPiece();
    await press(/^其他步骤/);
    await press('隔离存放');
    await placeTyped().fill(place);
    await reload(place);
    await signIn(/值守员/, pin);
    await openPiece();
    await soon(async () => expect(await placeTyped().inputValue()).toBe(place));
    await looksRight('step');
    await opened.page
      .locator('[data-detail="terminalsInsulated"]')
      .getByRole('button', { name: '是', exact: true })
      .click(patience);
    await press('签署并登记');
    await opened.page.locator('[data-here="item.step"]').waitFor(patience);
    await soon(async () => expect(await remembered(opened.page)).not.toContain(place));
  });

  it('a description is there for nobody else who signs in after the reload, and for its author again', async () => {
    const { page } = opened;
    await press('补填或更正信息');
    await reasonTyped().fill(reason);
    await reload(reason);
    await signIn(/主管/, otherPin);
    await openPiece();
    await page.getByRole('button', { name: '补填或更正信息', exact: true }).waitFor(patience);
    expect(await reasonTyped().count()).toBe(0);
    await page.reload();
    await signIn(/值守员/, pin);
    await openPiece();
    await soon(async () => expect(await reasonTyped().inputValue()).toBe(reason));
  });

  it('is given up by its key, and forgotten once the tablet is locked', async () => {
    const { page } = opened;
    await press('放弃填写');
    await page.getByRole('button', { name: '补填或更正信息', exact: true }).waitFor(patience);
    await soon(async () => expect(await remembered(page)).not.toContain(reason));
    await press('补填或更正信息');
    await reasonTyped().fill(reason);
    await soon(async () => expect(await remembered(page)).toContain(reason));
    await go('设置');
    await press('锁屏');
    await soon(async () => expect(await remembered(page)).not.toContain(reason));
    await signIn(/值守员/, pin);
    await openPiece();
    await page.getByRole('button', { name: '补填或更正信息', exact: true }).waitFor(patience);
  });

  const flag = (name: string, value: '是' | '否') =>
    opened.page.locator(`[data-detail="${name}"]`).getByRole('button', { name: value, exact: true });
  const detailsOf = async (): Promise<Readonly<Record<string, unknown>>> => {
    const path = `/api/collection/items/${battery}/family`;
    return (await call<{ details: Readonly<Record<string, unknown>> }>(platform.url, path, undefined, headers)).body
      .details;
  };
  /** A colleague says something of the piece elsewhere. */
  const colleagueSays = async (details: object): Promise<void> => {
    const said = { id: testId(), siteId, details, reason: '同事补录' };
    const path = `/api/collection/items/${battery}/description`;
    expect(await call(platform.url, path, said, headers)).toMatchObject({ status: 200 });
  };

  it('is signed on what it rests on: what a colleague changed meanwhile is refused, shown and taken in, and nothing is lost', async () => {
    const { page } = opened;
    await press('补填或更正信息');
    await flag('damaged', '是').click(patience);
    await reasonTyped().fill(reason);
    await colleagueSays({ swollen: false, leaking: true });
    await press('签署并登记');
    await page.locator('[data-here="item.describe"][data-state="refused"]').waitFor(patience);
    expect(await detailsOf()).toEqual({ swollen: false, leaking: true });
    await press('重新填写');
    await page.getByText('他人更改的“漏液”已并入').waitFor(patience);
    expect(await reasonTyped().inputValue()).toBe(reason);
    await looksRight('taken-in');
    await press('签署并登记');
    await until(async () => (await detailsOf())['damaged'] === true);
    expect(await detailsOf()).toEqual({ swollen: false, leaking: true, damaged: true });
    await page.locator('[data-here="item.describe"][data-state="mended"]').waitFor(patience);
  });

  it('says so at once where the server tells it while the form is open, and keeps its key while it is asked', async () => {
    const { page } = opened;
    const describe = page.getByRole('button', { name: '补填或更正信息', exact: true });
    await page.locator('[data-here="item.describe"][data-state="done"]').waitFor(patience);
    await describe.click(patience);
    await flag('swollen', '是').click(patience);
    await colleagueSays({ swollen: false, leaking: false, damaged: true, volts: 12.5 });
    // coming back to a network asks the server again
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.getByText(/^他人已更改该物品的信息：.*漏液/).waitFor(patience);
    await looksRight('meanwhile');
    await page.getByRole('button', { name: '并入最新登记', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^他人更改的“.*漏液.*”已并入/).waitFor(patience);
    expect(await page.locator('input[name="volts"]').inputValue()).toBe('12.5');
    // who works by keys goes on at what has changed
    const focused = () =>
      page.evaluate(() => {
        const field = document.activeElement?.closest<HTMLElement>('[data-detail]')?.dataset['detail'];
        return [field, document.activeElement?.textContent];
      });
    await soon(async () => expect(await focused()).toEqual(['leaking', '否']));
    await soon(async () => expect(await flag('swollen', '是').getAttribute('aria-pressed')).toBe('true'));
    await press('放弃填写');
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/family', async (route) => {
      await held;
      await route.continue();
    });
    const asking = page.waitForRequest((request) => request.url().endsWith('/family'), { timeout: 60_000 });
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await asking;
    await describe.click(patience);
    await reasonTyped().waitFor(patience);
    goOn();
    await page.unrouteAll({ behavior: 'wait' });
    await reasonTyped().waitFor(patience);
  });

  it('opens the description on the answer that is awaited, and not over a step that was begun meanwhile', async () => {
    const { page } = opened;
    let goOn = (): void => undefined;
    const comeBackAndAsk = async (): Promise<void> => {
      const held = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await page.route('**/family', async (route) => {
        await held;
        await route.continue();
      });
      await openPiece();
      await press('补填或更正信息');
      await page.getByText('正在向服务器查询').waitFor(patience);
      expect(await reasonTyped().count()).toBe(0);
    };
    await comeBackAndAsk();
    goOn();
    await reasonTyped().waitFor(patience);
    await page.unrouteAll({ behavior: 'wait' });
    await comeBackAndAsk();
    await press(/^其他步骤/);
    await press('隔离存放');
    await placeTyped().fill(place);
    const told = page.waitForResponse((response) => response.url().endsWith('/family'), { timeout: 60_000 });
    goOn();
    await (await told).finished();
    await page.unrouteAll({ behavior: 'wait' });
    await soon(async () => expect(await placeTyped().inputValue()).toBe(place));
    await press('放弃填写');
    await page.getByRole('button', { name: '补填或更正信息', exact: true }).waitFor(patience);
    expect(await reasonTyped().count()).toBe(0);
  });

  it('says in the bar that what is typed finds no room on the disk, until it does or is given up', async () => {
    const { page } = opened;
    await page.evaluate(() => {
      const scope = globalThis as unknown as { hasRoom: boolean };
      scope.hasRoom = false;
      const disk = IDBObjectStore.prototype;
      const put = disk.put;
      disk.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
        if (!scope.hasRoom && JSON.stringify(value).startsWith('{"key":"draft '))
          throw new DOMException('no room', 'QuotaExceededError');
        return key === undefined ? put.call(this, value) : put.call(this, value, key);
      };
    });
    const giveRoom = (hasRoom: boolean) => page.evaluate((has) => Object.assign(globalThis, { hasRoom: has }), hasRoom);
    const notice = page.locator('[role="status"] [data-notice="unkept"]');
    await press('补填或更正信息');
    await reasonTyped().fill(reason);
    await notice.waitFor(patience);
    expect(await notice.innerText()).toContain('离开本页就会丢失');
    await looksRight('unkept');
    await giveRoom(true);
    await reasonTyped().fill(`${reason}。`);
    await notice.waitFor({ ...patience, state: 'detached' });
    await giveRoom(false);
    await reasonTyped().fill(reason);
    await notice.waitFor(patience);
    await press('放弃填写');
    await notice.waitFor({ ...patience, state: 'detached' });
    await giveRoom(true);
  });

  it('looks as it should on every screen', () => expect(troubles).toEqual([]));
});
