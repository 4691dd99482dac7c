import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  demoKey,
  demoPerson,
  findChromium,
  openPage,
  signInAt,
  type Graphics,
  type OpenPage,
} from '@huihuan/testing-browser';
import { caughtUp, startPlatform, until, type PlatformProcess } from '@huihuan/testing-platform';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const patience = { timeout: 30_000 };
const command = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

jest.setTimeout(180_000);

/** What `npm run guide:pictures` puts into docs/guide/pictures: the console and the map while goods move. */
suite(`the pictures of the guide${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let platform: PlatformProcess;
  let simulation: ChildProcess;
  const languages = ['zh-CN', 'en'] as const;

  const shot = async ({ page }: OpenPage, name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_GUIDE_PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  };
  const opened = (path: string, graphics: Graphics = 'document'): Promise<OpenPage> =>
    openPage(chromium ?? '', `${platform.url}${path}`, graphics);
  const inLanguage = async ({ page }: OpenPage, language: string): Promise<void> => {
    await page.evaluate((chosen) => localStorage.setItem('huihuan.language', chosen), language);
    await page.reload();
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    await caughtUp(platform.url);
    const words = ['simulate', '--items', '150', '--rate', '0', '--ride-seconds', '60', '--seed', 'guide'];
    const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: demoKey };
    simulation = spawn(process.execPath, [command, ...words], { env, stdio: 'ignore' });
    const regulator = await demoPerson(platform.url, 'regulator-county');
    await until(async () => {
      const answer = await fetch(`${platform.url}/api/regulator/overview`, { headers: regulator.headers });
      const { inTransit } = (await answer.json()) as { readonly inTransit: { readonly shipments: number } };
      return inTransit.shipments > 2;
    }, 60_000);
  });

  afterAll(async () => {
    if (simulation.exitCode === null) {
      simulation.kill('SIGTERM');
      await once(simulation, 'exit');
    }
    await platform.stop();
  });

  it('show the regulator the map while goods move', async () => {
    const map = await opened('/', 'webgl');
    await signInAt(map.page, 'regulator-county');
    for (const language of languages) {
      await inLanguage(map, language);
      await map.page.waitForSelector('[data-map="ready"]', patience);
      await until(async () => /[1-9]/.test(await map.page.locator('[data-figure="collected"]').innerText()));
      await shot(map, `regulator-map-${language}`);
    }
    expect(map.troubles()).toEqual([]);
    await map.close();
  });

  it.each([
    ['transfer-operator-01', ['arrivals', 'storage', 'differences']],
    ['sorting-operator-01', ['arrivals', 'grading', 'dismantling', 'outputs']],
  ])('show %s its tasks', async (login, screens) => {
    const console = await opened('/operate/');
    await signInAt(console.page, login);
    for (const language of languages) {
      for (const screen of screens) {
        await console.page.goto(`${platform.url}/operate/${screen}`);
        await inLanguage(console, language);
        await console.page.locator('main h1, main h2').first().waitFor(patience);
        await console.page.waitForLoadState('networkidle');
        await shot(console, `${login.slice(0, -3)}-${screen}-${language}`);
      }
    }
    expect(console.foreignRequests()).toEqual([]);
    await console.close();
  });
});
