import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

const login = 'attendant-04';
const pin = '493857';
const suspicions = '**/api/collection/sites/*/suspicions';

interface Known {
  readonly suspicions: readonly {
    readonly reportId: string;
    readonly goods: string;
    readonly toldAt: string;
    readonly number: string | null;
    readonly outcome: string;
  }[];
}

inBrowser('a report to the police that is not done yet', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let person: DemoPerson;
  /** Of all screens; told at the end, so that one of them does not stop the work of the others. */
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click(patience);
  const field = (name: string) => opened.page.locator(`input[name="${name}"]`);
  const card = (standing: string) => opened.page.locator(`[data-report][data-said="${standing}"]`);
  const keep = () => opened.page.getByRole('button', { name: '登记', exact: true });
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `mended-report-${name}`)));
  };
  const unlock = async (): Promise<void> => {
    await press(/值守员 04/);
    for (const digit of pin) await press(digit);
    await press('进入');
  };
  const reports = async (): Promise<void> => {
    await go('今日');
    await press(/^停收报警/);
  };
  const atServer = async (): Promise<Known['suspicions']> => {
    const path = `/api/collection/sites/${person.siteIds[0]}/suspicions`;
    return (await call<Known>(platform.url, path, undefined, person.headers)).body.suspicions;
  };
  /** What the form or the question is called in which the focus is. */
  const focusedOn = () => opened.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  const focused = () => opened.page.evaluate(() => document.activeElement?.getAttribute('data-report') ?? null);
  const write = async (goods: string): Promise<void> => {
    await press('登记停收报警');
    await press('疑似赃物');
    await field('goods').fill(goods, patience);
    await field('office').fill('东大街派出所');
    await press('电话');
    await press('留存待公安处理');
  };

  beforeAll(async () => {
    platform = await startPages();
    person = await demoPerson(platform.url, login);
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(opened.page, platform.url, { login, pin });
    await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patience);
    await reports();
  });
  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('is still there after a reload, and forgotten once the tablet is locked', async () => {
    const { page } = opened;
    await write('电缆三卷');
    await page.reload();
    await unlock();
    await reports();
    await soon(async () => expect(await field('goods').inputValue()).toBe('电缆三卷'));
    await soon(async () => expect(await keep().isEnabled()).toBe(true));
    await go('设置');
    await press('锁屏');
    await unlock();
    await reports();
    await page.getByRole('button', { name: '登记停收报警', exact: true }).waitFor(patience);
  });

  it('says at once what the server would not take: too long, a number of a person, a time ahead', async () => {
    const { page } = opened;
    await write(`交投人电话 13812345678`);
    await page.getByText('不能写身份证号、手机号等个人号码').waitFor(patience);
    await soon(async () => expect(await keep().isDisabled()).toBe(true));
    await field('goods').fill('缆'.repeat(501));
    await page.getByText('最多 500 个字，现有 501 个').waitFor(patience);
    await looksRight('wrong');
    await field('goods').fill('电缆三卷');
    await field('toldAt').fill('2099-01-01T08:00');
    await press('登记');
    await page.getByText('晚于现在，请核对时间').waitFor(patience);
    await field('toldAt').fill('2026-11-01T08:30');
    await soon(async () => expect(await keep().isEnabled()).toBe(true));
  });

  it('takes the focus where it is mended at its card, and asks before another one is dropped, once', async () => {
    const { page } = opened;
    await page.route(suspicions, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            ...{ status: 422, contentType: 'application/problem+json' },
            body: JSON.stringify({ status: 422, code: 'goods.unclear', detail: 'how many', detailZh: '请写明数量' }),
          })
        : route.fallback(),
    );
    const question = page.locator('[data-in-the-way]');
    await press('登记');
    await card('refused').getByText('请写明数量').waitFor(patience);
    const mend = () => card('refused').getByRole('button', { name: '更正报警登记', exact: true }).click(patience);
    await write('井盖');
    await mend();
    await soon(async () => expect(await focusedOn()).toContain('还有一份没写完的停收报警'));
    await press('继续写它');
    await soon(async () => expect(await focusedOn()).toBe('登记停收报警'));
    await soon(async () => expect(await field('goods').inputValue()).toBe('井盖'));
    await mend();
    await press('放弃它，写新的');
    await soon(async () => expect(await focusedOn()).toBe('更正报警登记'));
    await field('goods').fill('电缆三卷，两卷带皮');
    await mend();
    await soon(async () => expect(await focusedOn()).toBe('更正报警登记'));
    await soon(async () => expect(await field('goods').inputValue()).toBe('电缆三卷，两卷带皮'));
    expect(await question.count()).toBe(0);
    await looksRight('mending-at-card');
    await page.unroute(suspicions);
    await field('goods').fill('电缆三卷');
  });

  it('is mended under its own id where the server refused it, and what was added to it goes after it', async () => {
    const { page } = opened;
    const tries: string[] = [];
    await page.route(suspicions, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      tries.push((JSON.parse(route.request().postData() ?? '{}') as { id: string }).id);
      // a rule of tomorrow
      const problem = { type: 'about:blank', status: 422, code: 'goods.unclear', title: '物品' };
      return route.fulfill({
        ...{ status: 422, contentType: 'application/problem+json' },
        body: JSON.stringify({ ...problem, detail: 'say how many', detailZh: '请写明数量', titleZh: '物品' }),
      });
    });
    await press('登记');
    await card('refused').getByText('请写明数量').waitFor(patience);
    await press('补充');
    await field('reportNumber').fill('J-2026-041');
    await press('登记');
    await card('refused behind').getByText('等报警登记更正后发出').waitFor(patience);
    await looksRight('refused');
    await page.unroute(suspicions);
    await go('今日');
    await page.locator('[data-refused]').getByText('有 1 条记录等着它').waitFor(patience);
    await press('更正后重录');
    await soon(async () => expect(await field('goods').inputValue()).toBe('电缆三卷'));
    await soon(async () => expect(await field('toldAt').inputValue()).toBe('2026-11-01T08:30'));
    await looksRight('mending');
    await field('goods').fill('电缆三卷，约 40 米');
    await press('登记');
    await until(async () => (await atServer()).some(({ number }) => number === 'J-2026-041'));
    expect(await atServer()).toMatchObject([
      { reportId: tries[0], goods: '电缆三卷，约 40 米', toldAt: '2026-11-01T00:30:00.000Z' },
    ]);
    await card('none').waitFor(patience);
    await soon(async () => expect(await focused()).toBe(tries[0]));
  });

  it('has its refused addition mended at its card, where the focus stays', async () => {
    const { page } = opened;
    const additions = '**/suspicions/*/follow-ups';
    await page.route(additions, (route) =>
      route.fulfill({
        ...{ status: 422, contentType: 'application/problem+json' },
        body: JSON.stringify({ status: 422, code: 'note.unclear', detail: 'say by whom', detailZh: '请写明由谁带走' }),
      }),
    );
    await press('补充');
    await press('公安已带走');
    await press('登记');
    await card('refused').getByText('请写明由谁带走').waitFor(patience);
    await page.unroute(additions);
    await press('更正补充内容');
    await field('note').fill('派出所收条 12 号');
    await press('登记');
    await until(async () => (await atServer())[0]?.outcome === 'taken');
    const done = page.locator('[data-report][data-open="false"]');
    await done.waitFor(patience);
    await soon(async () => expect(await focused()).toBe(await done.getAttribute('data-report')));
  });

  it('is taken back in words of its own where it was given up while something waits for it', async () => {
    const { page } = opened;
    await page.route(suspicions, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            ...{ status: 422, contentType: 'application/problem+json' },
            body: JSON.stringify({
              status: 422,
              code: 'goods.unclear',
              detail: 'say how many',
              detailZh: '请写明数量',
            }),
          })
        : route.fallback(),
    );
    await write('井盖');
    await press('登记');
    const refused = card('refused');
    await refused.waitFor(patience);
    await refused.getByRole('button', { name: '补充', exact: true }).click(patience);
    await field('reportNumber').fill('J-2026-042');
    await press('登记');
    await card('refused behind').waitFor(patience);
    await go('今日');
    await press('放弃');
    await press('放弃');
    const stuck = page.locator('[data-stuck]');
    await stuck.getByText('它所依赖的记录已放弃').waitFor(patience);
    await looksRight('stuck');
    await stuck.getByRole('button', { name: '撤回', exact: true }).click(patience);
    await stuck.getByText('等着它的后续记录一并撤回').waitFor(patience);
    await stuck.getByRole('button', { name: '撤回', exact: true }).click(patience);
    await stuck.waitFor({ ...patience, state: 'detached' });
    await page.unroute(suspicions);
  });

  it('have screens without faults', () => {
    expect(troubles).toEqual([]);
  });
});
