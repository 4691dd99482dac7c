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
} from '@huihuan/testing-browser';
import type { DemoPerson, OpenPage } from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { centreTaking } from './centre-taking.spec-support.ts';
import { sendTruck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

const code = (level: 'P' | 'M' | 'C', serial: number): string =>
  `001${level}B240000003B3C${String(serial).padStart(7, '0')}`;
const reused = '001PB24000000000017';

interface Relative {
  readonly itemId: string;
  readonly identifiers: readonly { readonly value: string }[];
}
interface Buyer {
  readonly siteId: string;
  readonly kind: string;
  readonly acceptsFamilies: readonly string[];
}

inBrowser('a traction battery at the bench', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let operator: DemoPerson;
  let packId: string;
  const screen = (path: string): string => new URL(`/operate/${path}`, platform.url).href;
  const ask = async <Body>(path: string, body?: object, who = operator): Promise<Body> => {
    const answer = await call<Body>(platform.url, path, body, who.headers);
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

  it('shows pack and modules with the codes that each keeps and what these say, and each opens the other', async () => {
    const { page } = opened;
    await page.goto(screen(`items/${packId}`));
    const modules = page.locator('[data-relatives="descendants"]');
    await modules.locator(`[data-battery-says="${code('M', 1)}"]`).waitFor(patience);
    await soon(async () =>
      expect(await page.locator(`[data-battery-says="${code('M', 1)}"]`).innerText()).toBe(
        '厂商代码 001 · 模组 · 磷酸铁锂 · 生产日期 2021-03-12',
      ),
    );
    await soon(async () => expect(await modules.innerText()).toContain(reused));
    await soon(async () =>
      expect(await modules.locator('tr', { hasText: code('M', 1) }).innerText()).toContain('在库'),
    );
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'batteries-tree');
    await modules
      .locator('tr', { hasText: code('M', 2) })
      .getByRole('link')
      .click();
    const parent = page.locator(`[data-relatives="ancestors"] [data-relative="${packId}"]`);
    await parent.waitFor(patience);
    await parent.locator('[data-relative-state="consumed"]').waitFor(patience);
    await soon(async () => expect(await parent.innerText()).toContain(code('P', 51)));
    await parent.getByRole('link').click();
    await modules.waitFor(patience);
  });

  const leave = (shipment: string) => ask(`${shipment}/dispatch`, { id: testId() });

  /** What was not assessed stays, until a supervisor answers for it. */
  const leaveUnassessed = async (shipment: string): Promise<void> => {
    await expect(leave(shipment)).rejects.toThrow(/step\.missing.*assess-residual-life/);
    const supervisor = await supervisorHere();
    const override = { supervisorId: supervisor.personId, reason: '买方检测' };
    await ask(`${shipment}/dispatch`, { id: testId(), override }, supervisor);
  };

  const supervisorHere = async (number = 1): Promise<DemoPerson> => {
    const found = await demoPerson(platform.url, `supervisor-${String(number).padStart(2, '0')}`);
    return found.siteIds.includes(siteId()) ? found : supervisorHere(number + 1);
  };

  /** A module is graded for cascade use and sealed for a buyer of batteries. @returns the shipment, which left */
  const sell = async (
    value: string,
    before: (itemId: string) => Promise<void>,
    dispatch: (shipment: string) => Promise<unknown> = leave,
  ): Promise<string> => {
    const { descendants } = await ask<{ descendants: readonly Relative[] }>(`/api/sorting/items/${packId}/tree`);
    const itemId = descendants.find(({ identifiers }) => identifiers[0]?.value === value)?.itemId ?? '';
    await grade([itemId], 'cascade');
    await before(itemId);
    const { sites } = await ask<{ sites: readonly Buyer[] }>('/api/registry/sites?limit=1000');
    const buyer = sites.find(
      ({ kind, acceptsFamilies }) => kind === 'downstream' && acceptsFamilies.includes('traction-battery'),
    );
    const shipmentId = testId();
    const way = `/api/sorting/shipments/${shipmentId}`;
    await ask('/api/sorting/shipments', { id: shipmentId, fromSiteId: siteId(), toSiteId: buyer?.siteId });
    await ask(`${way}/lines`, { id: testId(), addItems: [itemId] });
    await ask(`${way}/seal`, { id: testId() });
    await dispatch(way);
    return shipmentId;
  };
  const outcome = () => opened.page.locator('select[name="outcome"]');
  const openDelivery = async (shipmentId: string): Promise<void> => {
    await opened.page.goto(screen('outputs'));
    await opened.page.locator(`[data-shipment="${shipmentId}"]`).getByRole('button').click(patience);
    await soon(async () => expect(await outcome().inputValue()).toBe('cascaded'));
  };
  const delivered = (shipmentId: string) =>
    opened.page.locator(`[data-shipment="${shipmentId}"][data-state="delivered"]`).waitFor(patience);

  it('delivers a module for cascade use, which its grade puts first, once it was assessed and somebody decided', async () => {
    const shipmentId = await sell(code('M', 1), async (itemId) => {
      const steps = `/api/sorting/items/${itemId}/steps`;
      const details = {
        ...{ method: 'full-cycle', instrument: 'CT-5000 #17', capacityAmpereHours: 92.5, capacityPercent: 82.4 },
        ...{ resistanceMilliohms: 1.25, celsius: 25, standard: 'GB/T 34015' },
      };
      const evidence = [{ kind: 'document', sha256: 'ab'.repeat(32) }];
      await ask(steps, { id: testId(), siteId: siteId(), step: 'assess-residual-life', details, evidence });
      const decision = { use: 'stationary-storage', standard: 'GB/T 34015.3', reason: '储能项目' };
      await ask(steps, { id: testId(), siteId: siteId(), step: 'decide-reuse', details: decision });
    });
    await openDelivery(shipmentId);
    await soon(async () =>
      expect(await outcome().locator('option').allInnerTexts()).toEqual([
        ...['再生利用', '再使用', '再制造', '梯次利用', '危废处置'],
      ]),
    );
    await opened.page.locator('input[name="document"]').fill('TC-2026-1');
    await opened.page.keyboard.press('Enter');
    await delivered(shipmentId);
  });

  it('says what is missing for another module and what to do now that it left', async () => {
    const { page } = opened;
    const shipmentId = await sell(
      code('M', 2),
      async (itemId) => {
        await page.goto(screen('outputs'));
        await page.locator(`[data-row="${itemId}"]`).click(patience);
        await page.keyboard.press(' ');
        const lacks = page.locator('[data-lacks]', { hasText: '定级为梯次利用' });
        await lacks.getByText('剩余寿命评估').first().waitFor(patience);
        await shoot(page, 'batteries-cascade-lacks');
        expect(await axeFindings(page)).toEqual([]);
        await lacks.getByRole('link', { name: '去记录' }).first().click();
        await page.waitForURL(`**/items/${itemId}#*`, patience);
        await page.locator('dialog[open] select[name="step"]').waitFor(patience);
      },
      leaveUnassessed,
    );
    await openDelivery(shipmentId);
    await page.locator('input[name="document"]').fill('TC-2026-2');
    await page.keyboard.press('Enter');
    const refused = page.locator('[data-gate="assess-residual-life"]');
    await refused.waitFor(patience);
    await soon(async () => expect(await refused.innerText()).toContain('剩余寿命评估'));
    await page.locator('[data-left="already"]').waitFor(patience);
    await soon(async () => expect(await refused.getByRole('link').count()).toBe(0));
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'batteries-cascade-refused');
    await outcome().selectOption('recycled');
    await page.locator('input[name="document"]').press('Enter');
    await delivered(shipmentId);
  });
});
