import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inBrowser, patience } from '@huihuan/testing-browser';
import { soon, until } from '@huihuan/testing-platform';
import { openFormsCounter, type FormsCounter } from './details.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('what a form asks at the counter', (chromium) => {
  let counter: FormsCounter;

  beforeAll(async () => {
    counter = await openFormsCounter(chromium, 'details');
  });
  afterAll(() => counter.close());

  it('takes a laptop in without a network, and asks first what becomes of its data', async () => {
    const { press, say, step, looksRight, waiting, weigh, pay, page } = counter;
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
    const { press, say, type, step, unlock, page } = counter;
    await press('散料');
    await press('废铜');
    await step('details');
    await say('fromProduction', '是');
    await type('unitCertificate', '演示-2026-17');
    await page.reload();
    await unlock();
    await step('details');
    await soon(async () =>
      expect(await page.locator('[data-detail="unitCertificate"] input').inputValue()).toBe('演示-2026-17'),
    );
  });

  it('takes scrap metal by its weigh slip, which has to add up, and stops at goods that are never bought', async () => {
    const { press, say, type, step, looksRight, pay, page } = counter;
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
    const { press, say, type, step, looksRight, weigh, pay, page } = counter;
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

  it('has all of it in the books once the network is back', async () => {
    const { waiting, inBooks, page } = counter;
    await page.context().setOffline(false);
    await until(async () => (await waiting()) === '0');
    const inBook = async (classCode: string) => (await inBooks(classCode)).details;
    await soon(async () => expect(await inBook('device.laptop')).toEqual({ dataWay: 'wipe', lock: 'screen' }));
    await soon(async () => expect(await inBook('bulk.copper')).toMatchObject({ fromProduction: true, netKg: 500.5 }));
    const car = { engineNumber: 'EA111-0042', pledged: false };
    await soon(async () => expect(await inBook('vehicle.passenger-car')).toMatchObject(car));
  });

  it('asks the same in English, and leads on by the keyboard', async () => {
    const { press, go, step, looksRight, page } = counter;
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
    const { troubles } = counter;
    expect(troubles).toEqual([]);
    expect(counter.ownTroubles()).toEqual([[], []]);
  });
});
