import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

const pin = '493857';
const login = 'attendant-04';

interface Known {
  readonly details: Readonly<Record<string, unknown>>;
}

inBrowser('what a form asks at the counter', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  /** Of all screens; told at the end, so that one of them does not stop the work of the others. */
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const say = (field: string, name: string | RegExp) =>
    opened.page
      .locator(`[data-detail="${field}"]`)
      .getByRole('button', { name, exact: typeof name === 'string' })
      .click(patience);
  const type = (field: string, text: string) =>
    opened.page.locator(`[data-detail="${field}"] input`).fill(text, patience);
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click();
  const step = (name: string) => opened.page.waitForSelector(`[data-step="${name}"]`, patience);
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `details-${name}`)));
  };
  const waiting = () => opened.page.locator('[data-waiting]').first().getAttribute('data-waiting');
  const weigh = async (digits: string): Promise<void> => {
    await step('weight');
    for (const digit of digits) await press(digit === '.' ? '小数点' : digit);
    await press(/^采用/);
    await step('photo');
    await press('不拍');
    await step('amount');
  };
  const pay = async (): Promise<void> => {
    await press(/^登记(并付|，不付款)/);
    await step('receipt');
    await press('下一位');
    await step('family');
  };
  /** What the books of the server say of the newest hand-in of a class. */
  const inBooks = async (classCode: string): Promise<Known> => {
    const { headers, siteIds } = await demoPerson(platform.url, login);
    const stock = await fetch(`${platform.url}/api/collection/sites/${siteIds[0]}/items?limit=100`, { headers });
    const { items } = (await stock.json()) as {
      readonly items: readonly { readonly item: { readonly itemId: string; readonly classCode: string } }[];
    };
    const found = items.filter(({ item }) => item.classCode === classCode).at(-1);
    const about = await fetch(`${platform.url}/api/collection/items/${found?.item.itemId}/family`, { headers });
    return (await about.json()) as Known;
  };

  beforeAll(async () => {
    platform = await startPages();
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await opened.page.locator('input[name="code"]').waitFor(patience);
    await openCounter(opened.page, platform.url, { login, pin });
    await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('takes a laptop in without a network, and asks first what becomes of its data', async () => {
    const { page } = opened;
    await page.context().setOffline(true);
    await press('电子产品');
    await press('笔记本电脑');
    await page.locator('input[name="number"]').fill('LT-0001');
    await press('采用');
    await step('details');
    await press('继续');
    await page.getByText('请填写“数据怎么处理”').waitFor(patience);
    await looksRight('laptop-missing');
    await say('dataWay', '同意清除，可再使用');
    await press(/^更多信息/);
    await say('lock', '屏幕锁');
    await looksRight('laptop');
    await press('继续');
    await weigh('2.1');
    await pay();
    await soon(async () => expect(await waiting()).toBe('1'));
  });

  it('keeps what was said over a reload, for who said it', async () => {
    const { page } = opened;
    await press('散料');
    await press('废铜');
    await step('details');
    await say('fromProduction', '是');
    await type('unitCertificate', '演示-2026-17');
    await page.reload();
    await page.getByRole('button', { name: /值守员 04/ }).click(patience);
    for (const digit of pin) await press(digit);
    await press('进入');
    await step('details');
    await soon(async () =>
      expect(await page.locator('[data-detail="unitCertificate"] input').inputValue()).toBe('演示-2026-17'),
    );
  });

  it('takes scrap metal by its weigh slip, which has to add up, and stops at goods that are never bought', async () => {
    const { page } = opened;
    await type('specification', '铜排 10×60');
    await say('goodsState', '边角料');
    await press(/^更多信息/);
    await say('forbiddenSeen', /^枪支/);
    await page.getByText('立即报告公安机关').waitFor(patience);
    await soon(async () => expect(await page.getByRole('button', { name: '继续' }).count()).toBe(0));
    await looksRight('forbidden');
    await say('forbiddenSeen', /^枪支/);
    await type('slipNumber', 'B-0042');
    await type('grossKg', '1520.5');
    await type('tareKg', '1020');
    await type('netKg', '500');
    await press('继续');
    await page.getByText('净重 500 kg 不等于毛重减皮重（500.5 kg）').waitFor(patience);
    await looksRight('slip');
    await type('netKg', '500.5');
    await press('继续');
    await step('weight');
    await press(/^采用 500\.50/);
    await press('不拍');
    await step('amount');
    await looksRight('amount');
    await pay();
  });

  it('takes a vehicle in with what its record needs', async () => {
    const { page } = opened;
    await press('机动车');
    await press('报废小型载客汽车');
    await page.locator('input[name="number"]').fill('LSVAA4185PA000123');
    await press('采用');
    await step('details');
    await looksRight('vehicle');
    await type('model', '演示牌 1.6');
    await say('engineNumberState', '清晰');
    await type('engineNumber', 'EA111-0042');
    await page.locator('[data-detail="vehicleUse"] select').selectOption('taxi-small');
    await say('papers', '号牌');
    await say('papers', '机动车登记证书');
    await say('papers', '行驶证');
    for (const assembly of ['发动机（驱动电机）', '车架（车身）', '变速器', '方向机', '前后桥'])
      await say('assemblies', assembly);
    for (const flag of ['pledged', 'seized', 'theftSuspected']) await say(flag, '否');
    for (const day of ['pledgeCheckedOn', 'seizureCheckedOn', 'theftCheckedOn']) await type(day, '2026-05-01');
    await say('theftSuspected', '是');
    await page.getByText('留存车辆和资料，立即报告公安机关').waitFor(patience);
    await soon(async () => expect(await page.getByRole('button', { name: '继续' }).count()).toBe(0));
    await say('theftSuspected', '否');
    await press(/^更多信息/);
    await type('registeredOn', '2009-06-01');
    await page.locator('[data-service="over"]', { hasText: '使用年限 8 年，至 2017-06-01，已满' }).waitFor(patience);
    await looksRight('vehicle-filled');
    await press('继续');
    await weigh('1300');
    await pay();
  });

  it('pays for nothing whose optional form was left unfinished or at odds with the weight', async () => {
    const { page } = opened;
    await press('散料');
    await press('废纸');
    await weigh('500');
    await press('更多信息');
    await step('details');
    await type('slipNumber', 'B-0043');
    await press('上一步');
    await step('amount');
    await press(/^登记(并付|，不付款)/);
    await step('details');
    await page.getByText('请填写“净重”').waitFor(patience);
    await type('grossKg', '1520.5');
    await type('tareKg', '1020');
    await type('netKg', '500.5');
    await press('继续');
    await step('weight');
    await page.getByText('与登记重量 500 kg 不一致').waitFor(patience);
    await looksRight('weight-in-doubt');
    await press(/^采用 500\.00/);
    await press('不拍');
    await step('amount');
    await press(/^登记(并付|，不付款)/);
    await step('details');
    await type('netKg', '500');
    await type('grossKg', '1520');
    await press('继续');
    await step('amount');
    await pay();
  });

  it('asks again who hands in once a reload has forgotten it', async () => {
    const { page } = opened;
    await press('散料');
    await press('废纸');
    await weigh('2');
    await press('更改');
    await press('单位');
    await page.getByLabel('统一社会信用代码').fill('91350100M000100Y43', patience);
    await press('确定');
    await page.reload();
    await page.getByRole('button', { name: /值守员 04/ }).click(patience);
    for (const digit of pin) await press(digit);
    await press('进入');
    await step('amount');
    await page.getByText('请重新填写交投人').waitFor(patience);
    const record = page.getByRole('button', { name: /^登记(并付|，不付款)/ });
    await soon(async () => expect(await record.isDisabled()).toBe(true));
    await looksRight('consignor-lost');
    await press('更改');
    await press('不登记');
    await press('确定');
    await pay();
  });

  it('keeps a hand-in while another screen is looked at, and forgets it once that one is locked', async () => {
    const { page } = opened;
    await press('散料');
    await press('废纸');
    await step('weight');
    await go('设置');
    await go('登记');
    await step('weight');
    await go('设置');
    await press('锁屏');
    await page.getByRole('button', { name: /值守员 04/ }).click(patience);
    for (const digit of pin) await press(digit);
    await press('进入');
    await go('登记');
    await step('family');
  });

  it('has all of it in the books once the network is back', async () => {
    await opened.page.context().setOffline(false);
    await until(async () => (await waiting()) === '0');
    const inBook = async (classCode: string) => (await inBooks(classCode)).details;
    await soon(async () => expect(await inBook('device.laptop')).toEqual({ dataWay: 'wipe', lock: 'screen' }));
    await soon(async () => expect(await inBook('bulk.copper')).toMatchObject({ fromProduction: true, netKg: 500.5 }));
    const car = { engineNumber: 'EA111-0042', pledged: false };
    await soon(async () => expect(await inBook('vehicle.passenger-car')).toMatchObject(car));
  });

  it('shows at its field what the server refused, and mends it there', async () => {
    const { page } = opened;
    await press('电子产品');
    await press('手机（移动通信手持机）');
    await press('没有编号');
    await say('dataWay', '不再使用，销毁');
    await press(/^更多信息/);
    await type('brand', '电话 13800138000');
    await page.getByText('不能写身份证号、手机号').waitFor(patience);
    await type('brand', '演示牌');
    await press('继续');
    await weigh('.2');
    // a form of tomorrow: the server does not know this answer
    await page.route('**/intakes/batch', async (route) => {
      const body = route.request().postData() ?? '';
      await route.fulfill({
        status: 200,
        contentType: 'application/json',
        body: JSON.stringify({
          answers: (JSON.parse(body) as { rows: { id: string }[] }).rows.map(({ id }, index) => ({
            ...{ index, id, status: 'refused' },
            problem: { code: 'detail.wrong', path: '/details/brand', zh: '请写明型号', en: 'name the model' },
          })),
        }),
      });
    });
    await pay();
    await go('今日');
    await page.getByRole('heading', { name: '被退回，需要处理' }).waitFor(patience);
    await page.unroute('**/intakes/batch');
    await press('更正后重录');
    await step('details');
    await page.locator('[data-detail="brand"]', { hasText: '请写明型号' }).waitFor(patience);
    await looksRight('refused');
    await type('brand', '演示牌 X1');
    await press('继续');
    await step('amount');
    await pay();
    await until(async () => (await waiting()) === '0');
    await soon(async () => expect((await inBooks('device.phone')).details).toMatchObject({ brand: '演示牌 X1' }));
  });

  it('asks the same in English, and leads on by the keyboard', async () => {
    const { page } = opened;
    await go('设置');
    await press('EN');
    await page.getByRole('navigation').getByRole('link', { name: 'Take in' }).click();
    await press('Devices');
    await page.getByRole('button', { name: /^Laptop/ }).click(patience);
    await press('No number');
    await step('details');
    await press('More (4, as you like)');
    await looksRight('laptop-en');
    await page.getByRole('button', { name: 'destroyed, never reused' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-detail="brand"] input').focus();
    await page.keyboard.press('Enter');
    await step('weight');
  });

  it('had nothing wrong on any screen: keys of 64 px with 12 px between, nothing sideways, nothing that axe finds', () => {
    expect(troubles).toEqual([]);
    const own = opened.troubles().filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
    expect([own, opened.foreignRequests()]).toEqual([[], []]);
  });
});
