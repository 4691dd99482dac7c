import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inBrowser, patience } from '@huihuan/testing-browser';
import { soon, until } from '@huihuan/testing-platform';
import { openFormsCounter, type FormsCounter } from './details.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('a hand-in that is not done yet', (chromium) => {
  let counter: FormsCounter;

  beforeAll(async () => {
    counter = await openFormsCounter(chromium, 'begun');
  });
  afterAll(() => counter.close());

  it('pays for nothing whose optional form was left unfinished or at odds with the weight', async () => {
    const { press, type, step, looksRight, weigh, pay, page } = counter;
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
    const { press, step, looksRight, unlock, weigh, pay, page } = counter;
    await press('散料');
    await press('废纸');
    await weigh('2');
    await press('更改');
    await press('单位');
    await page.getByLabel('统一社会信用代码').fill('91350100M000100Y43', patience);
    await press('确定');
    await page.reload();
    await unlock();
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
    const { press, go, step, unlock } = counter;
    await press('散料');
    await press('废纸');
    await step('weight');
    await go('设置');
    await go('登记');
    await step('weight');
    await go('设置');
    await press('锁屏');
    await unlock();
    await go('登记');
    await step('family');
  });

  it('shows at its field what the server refused, and mends it there', async () => {
    const { press, say, type, go, step, looksRight, waiting, weigh, pay, inBooks, page } = counter;
    await until(async () => (await waiting()) === '0');
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

  it('had nothing wrong on any screen: keys of 64 px with 12 px between, nothing sideways, nothing that axe finds', () => {
    const { troubles } = counter;
    expect(troubles).toEqual([]);
    expect(counter.ownTroubles()).toEqual([[], []]);
  });
});
