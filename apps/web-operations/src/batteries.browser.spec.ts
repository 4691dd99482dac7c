import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inBrowser, openPage, patience, shoot, signInAt, startPages } from '@huihuan/testing-browser';
import type { DemoPerson, OpenPage } from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { centreTaking } from './centre-taking.spec-support.ts';
import { sendTruck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

const code = (level: 'P' | 'M' | 'C', serial: number): string =>
  `001${level}B240000003B3C${String(serial).padStart(7, '0')}`;
const reused = '001PB24000000000017';

inBrowser('a traction battery at the bench', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let operator: DemoPerson;
  let packId: string;
  const screen = (path: string): string => new URL(`/operate/${path}`, platform.url).href;
  const ask = async <Body>(path: string, body?: object): Promise<Body> => {
    const answer = await call<Body>(platform.url, path, body, operator.headers);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const siteId = (): string => operator.siteIds[0] ?? '';
  const grade = (itemIds: readonly string[], outcome: string) =>
    ask('/api/sorting/grades', {
      ...{ id: testId(), siteId: siteId() },
      rows: itemIds.map((itemId) => ({ itemId, outcome, reason: '按检测结果', measurements: {} })),
    });

  /** A pack without dangerous voltage is handed in, received at the centre and graded to be split. */
  const bring = async (): Promise<string> => {
    const { shipmentId, itemIds } = await sendTruck(platform.url, operator, 1, {
      ...{ classCode: 'traction-battery.pack', grams: 60_000, attendant: 'attendant-04' },
      identifiers: [{ kind: 'battery', value: code('P', 51) }],
      details: { chemistry: 'lithium-iron-phosphate', damaged: false, leaking: false, swollen: false, volts: 48 },
    });
    const there = `/api/sorting/shipments/${shipmentId}`;
    await until(
      async () => (await call(platform.url, `${there}?direction=in`, undefined, operator.headers)).status === 200,
    );
    await ask(`${there}/receipt`, { id: testId(), rest: 'accepted' });
    await grade(itemIds, 'dismantle');
    await until(async () => {
      const known = await ask<{ details: object }>(`/api/sorting/items/${itemIds[0] ?? ''}/family`);
      return Object.keys(known.details).length > 0;
    });
    return itemIds[0] ?? '';
  };

  /** By keys alone: class, weight, number; each led to by Enter. */
  const weigh = async (name: string, kilograms: string, number = ''): Promise<void> => {
    const { page } = opened;
    await page.locator('input[name="class"]').focus();
    await page.keyboard.type(name);
    await page.locator('[role="option"]').first().waitFor(patience);
    await page.keyboard.press('Enter');
    await page.locator('input[name="kilograms"]:focus').waitFor(patience);
    await page.keyboard.type(kilograms);
    await page.keyboard.press('Enter');
    if (number === '') return;
    await page.locator('input[name="serial"]:focus').waitFor(patience);
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
  };
  const sent = (count: number) =>
    opened.page.waitForFunction(
      (wanted) => document.querySelectorAll('[data-output][data-sent="true"]').length === wanted,
      count,
      patience,
    );

  beforeAll(async () => {
    platform = await startPages();
    const found = await centreTaking(platform.url, 'traction-battery');
    operator = found.person;
    packId = await bring();
    const jobId = testId();
    await ask('/api/sorting/jobs', { id: jobId, siteId: siteId(), itemIds: [packId] });
    opened = await openPage(chromium, screen(`dismantling/${jobId}`), 'document');
    await opened.page.setViewportSize({ width: 1440, height: 1000 });
    await signInAt(opened.page, found.login);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('asks for the code of a module and keeps it as a code', async () => {
    const { page } = opened;
    await weigh('traction-battery.module', '25', code('M', 1));
    await sent(1);
    await weigh('traction-battery.module', '25', code('M', 2).toLowerCase());
    await sent(2);
    const { outputs } = await ask<{ outputs: readonly { identifiers: readonly object[] }[] }>(
      `/api/sorting/jobs/${new URL(page.url()).pathname.split('/').at(-1) ?? ''}`,
    );
    expect(outputs.map(({ identifiers }) => identifiers)).toEqual([
      [{ kind: 'battery', value: code('M', 1) }],
      [{ kind: 'battery', value: code('M', 2) }],
    ]);
  });

  it('says in words what is wrong with the code of a pack, or with a reused product of the pack itself', async () => {
    const { page } = opened;
    await weigh('traction-battery.module', '5', code('P', 9));
    const refused = page.locator('[role="alert"]', { hasText: '拆分只能得到更小的级别' });
    await refused.waitFor(patience);
    await soon(async () => expect(await refused.innerText()).toContain(code('P', 9)));
    await shoot(page, 'batteries-level-refused');
    await refused.getByRole('button').click();
    await refused.waitFor({ state: 'detached', ...patience });
    await weigh('traction-battery.module', '5', code('P', 51));
    const own = page.locator('[role="alert"]', { hasText: '原编码保留在投入物上' });
    await own.waitFor(patience);
    await own.getByRole('button').click();
    await own.waitFor({ state: 'detached', ...patience });
    await sent(2);
  });

  it('takes the 19 characters of a reused product, and another number as that of our own label', async () => {
    const { page } = opened;
    await weigh('traction-battery.module', '4', reused);
    await sent(3);
    await weigh('traction-battery.cell', '2', 'ZM-C-0001');
    await sent(4);
    await weigh('bulk.steel', '4');
    await sent(5);
    await shoot(page, 'batteries-bench');
    await page.keyboard.press('F4');
    await page.locator('[data-state="closed"]').waitFor(patience);
    const tree = await ask<{ descendants: readonly { identifiers: readonly { kind: string; value: string }[] }[] }>(
      `/api/sorting/items/${packId}/tree`,
    );
    expect(
      tree.descendants
        .flatMap(({ identifiers }) => identifiers.map(({ kind, value }) => `${kind} ${value}`))
        .toSorted(),
    ).toEqual([`battery ${code('M', 1)}`, `battery ${code('M', 2)}`, `battery ${reused}`, 'serial ZM-C-0001']);
  });
});
