import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoKey,
  demoPerson,
  inBrowser,
  openPage,
  patience,
  signInAt,
  startPages,
  type Graphics,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { sendTruck, type Truck } from './truck.spec-support.ts';

const command = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

jest.setTimeout(300_000);

const tasks = [
  { login: 'transfer-operator-01', screens: ['arrivals', 'storage', 'differences'] },
  { login: 'sorting-operator-01', screens: ['arrivals', 'grading', 'dismantling', 'outputs'] },
] as const;

/** What has to be drawn of each before its picture is taken. */
const partsOf: Readonly<Record<(typeof tasks)[number]['screens'][number], readonly string[]>> = {
  arrivals: ['[data-shipment]'],
  storage: ['[data-item]', '[data-group]'],
  differences: ['[data-card]', '[data-difference]', 'textarea, input[type="text"], input:not([type])'],
  grading: ['[data-item]'],
  dismantling: ['[data-job]', '[data-ready]'],
  outputs: ['h1, h2'],
};

/** What `npm run guide:pictures` puts into docs/guide/pictures: the console while goods move, and the map before any do. */
inBrowser('the pictures of the guide', (chromium) => {
  let platform: PlatformProcess;
  let simulation: ChildProcess;
  const languages = ['zh-CN', 'en'] as const;

  const shot = async ({ page }: OpenPage, name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_GUIDE_PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  };
  const opened = (path: string, graphics: Graphics = 'document'): Promise<OpenPage> =>
    openPage(chromium, `${platform.url}${path}`, graphics);
  const inLanguage = async ({ page }: OpenPage, language: string): Promise<void> => {
    await page.evaluate((chosen) => localStorage.setItem('huihuan.language', chosen), language);
    await page.reload();
  };

  /** Before anything moves: how a demonstration begins. */
  const showEmpty = async (): Promise<void> => {
    const map = await opened('/', 'webgl');
    await signInAt(map.page, 'regulator-county');
    for (const language of languages) {
      await inLanguage(map, language);
      await map.page.waitForSelector('[data-map="ready"]', patience);
      await map.page.waitForSelector('[data-demonstration="not-yet"]', patience);
      await shot(map, `regulator-start-${language}`);
    }
    await map.close();
  };
  /** Fridges that somebody's site has received, without the last ones of them; gives their truck. */
  const received = async (login: string, count: number, missing = 0): Promise<Truck> => {
    const operator = await demoPerson(platform.url, login);
    const truck = await sendTruck(platform.url, operator, count);
    const path = `/api/${login.startsWith('sorting') ? 'sorting' : 'transfer'}/shipments/${truck.shipmentId}`;
    const heard = () => call(platform.url, `${path}?direction=in`, undefined, operator.headers);
    await until(async () => (await heard()).status === 200);
    if (missing > 0) {
      const findings = truck.itemIds
        .slice(-missing)
        .map((itemId) => ({ itemId, finding: 'missing', reason: '车上没有' }));
      const said = { id: testId(), findings };
      expect((await call(platform.url, `${path}/findings`, said, operator.headers)).status).toBe(200);
    }
    const receipt = { id: testId(), rest: 'accepted' };
    expect((await call(platform.url, `${path}/receipt`, receipt, operator.headers)).status).toBe(200);
    return truck;
  };
  /** At the station: some in its store, one that never came, and more on their way. */
  const fillStation = async (): Promise<void> => {
    await received('transfer-operator-01', 5, 1);
    await sendTruck(platform.url, await demoPerson(platform.url, 'transfer-operator-01'), 4);
  };
  /** At the centre: more on their way, some to be graded, one ready to be taken apart, and one under way. */
  const fillCentre = async (): Promise<void> => {
    await sendTruck(platform.url, await demoPerson(platform.url, 'sorting-operator-01'), 4);
    const { itemIds, toSiteId: siteId } = await received('sorting-operator-01', 6);
    const { headers } = await demoPerson(platform.url, 'sorting-operator-01');
    const rows = itemIds.slice(0, 3).map((itemId) => ({ itemId, outcome: 'dismantle', reason: '不制冷' }));
    expect((await call(platform.url, '/api/sorting/grades', { id: testId(), siteId, rows }, headers)).status).toBe(200);
    const job = { id: testId(), siteId, itemIds: itemIds.slice(0, 1) };
    expect((await call(platform.url, '/api/sorting/jobs', job, headers)).status).toBe(201);
  };

  beforeAll(async () => {
    platform = await startPages({ HUIHUAN_DEMO_DAY: 'true' });
    await showEmpty();
    const words = ['simulate', '--items', '150', '--rate', '0', '--ride-seconds', '60', '--seed', 'guide'];
    const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: demoKey };
    simulation = spawn(process.execPath, [command, ...words], { env, stdio: 'ignore' });
    const regulator = await demoPerson(platform.url, 'regulator-county');
    await until(async () => {
      const answer = await fetch(`${platform.url}/api/regulator/overview`, { headers: regulator.headers });
      const { inTransit } = (await answer.json()) as { readonly inTransit: { readonly shipments: number } };
      return inTransit.shipments > 2;
    });
  });

  afterAll(async () => {
    if (simulation.exitCode === null) {
      simulation.kill('SIGTERM');
      await once(simulation, 'exit');
    }
    await platform.stop();
  });

  it.each(tasks)('show $login its tasks', async ({ login, screens }) => {
    await (login === 'sorting-operator-01' ? fillCentre() : fillStation());
    const console = await opened('/operate/');
    await signInAt(console.page, login);
    for (const language of languages) {
      for (const screen of screens) {
        await console.page.goto(`${platform.url}/operate/${screen}`);
        await inLanguage(console, language);
        for (const part of partsOf[screen]) await console.page.locator(`main ${part}`).first().waitFor(patience);
        // for the picture alone: a page that asks again and again may never rest
        await console.page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
        await shot(console, `${login.slice(0, -3)}-${screen}-${language}`);
      }
    }
    expect(console.foreignRequests()).toEqual([]);
    await console.close();
  });
});
