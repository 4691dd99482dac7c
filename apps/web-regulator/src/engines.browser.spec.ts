import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  demoKey,
  inBrowser,
  openPage,
  patience,
  shoot,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import type { Page } from 'playwright-core';
import { clickIntoArea } from './click-area.spec-support.ts';
import { startTileServer, type TileServer } from './features/map/base/tile-server.spec-support.ts';
import { drawnOf, layersOf, type Drawn } from './map-of.spec-support.ts';
import { collectLot, dispatchTo, farStation, sitesOf, workerOf } from './network.spec-support.ts';

// three parts, as a token of Mapbox has; its hosts are answered by this test
const token = `pk.${Buffer.from(JSON.stringify({ u: 'tests' })).toString('base64url')}.nothing`;

/** Every way in which the map is drawn: by which engine, and over what. */
const ways = [
  { name: 'mapbox-gl with a token', hasToken: true, hasKey: false, base: 'outlines' },
  { name: 'maplibre-gl without one', hasToken: false, hasKey: false, base: 'outlines' },
  { name: '天地图 where a key is set', hasToken: false, hasKey: true, base: 'vector' },
  { name: 'our outlines where they are chosen', hasToken: true, hasKey: true, base: 'outlines' },
] as const;

const ownLayers = [
  ...['ground', 'neighbours', 'county-glow', 'county', 'county-edge', 'area-names', 'ways'],
  ...['site-selected', 'site-names', 'site-details', 'sites', 'groups', 'shipments', 'shipments-late'],
];
const imageIn = ({ properties: { image } }: Drawn) =>
  (JSON.parse(String(image)) as readonly [string, Readonly<Record<string, unknown>>])[1];

jest.setTimeout(300_000);

inBrowser('the layers of the map', (chromium) => {
  let platform: PlatformProcess;
  let tiles: TileServer;
  let opened: OpenPage;
  let sites: number;
  let keptItem: string;

  beforeAll(async () => {
    [tiles, platform] = await Promise.all([startTileServer(), startPages({ HUIHUAN_DEMO_KEY: demoKey })]);
    const [regulator, attendant] = await Promise.all([
      workerOf(platform.url, 'regulator-county'),
      workerOf(platform.url, 'attendant-01'),
    ]);
    const known = await sitesOf(regulator);
    sites = known.length;
    const from = known.find(({ siteId }) => attendant.person.siteIds.includes(siteId));
    const to = await farStation(regulator, from?.siteId ?? '');
    if (from === undefined || to === undefined) throw new Error('the demonstration network has every tier');
    keptItem = await collectLot(attendant, from.siteId);
    const [sent, late] = [await collectLot(attendant, from.siteId), await collectLot(attendant, from.siteId)];
    await dispatchTo(attendant, { from, to, itemId: sent, withinSeconds: 3_600 });
    await dispatchTo(attendant, { from, to, itemId: late, withinSeconds: 1 });
    opened = await openPage(chromium, platform.url, 'webgl');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
    await tiles.close();
  });

  it('are named as what this browser cannot draw, where it has no WebGL, with the way to the table', async () => {
    const plain = await openPage(chromium, platform.url, 'document', ['--disable-3d-apis']);
    await signInAt(plain.page, 'regulator-county');
    await plain.page.getByText('此浏览器无法绘制地图').waitFor(patience);
    await plain.page.getByRole('button', { name: '打开场所表', exact: true }).click();
    await plain.page.waitForSelector('tr[data-site]', patience);
    expect(plain.troubles()).toEqual([]);
    await plain.close();
  });

  describe.each(ways)('by $name', ({ name, hasToken, hasKey, base }) => {
    let page: Page;
    const drawn = (layer: string) => drawnOf(page, layer);
    const untilDrawn = (layer: string, holds: (features: readonly Drawn[]) => boolean = ({ length }) => length > 0) =>
      until(async () => holds(await drawn(layer)));
    const go = async (search: string): Promise<void> => {
      await page.goto(`${platform.url}/${search}`);
      await page.waitForSelector('[data-map="ready"]', patience);
      if (hasKey) await page.locator('[data-choice="base"]').selectOption(base);
      await page.waitForSelector(`[data-base="${base}"]`, patience);
    };
    const choose = async (shape: string): Promise<void> => {
      await page.locator(`[data-map] input[type="radio"][value="${shape}"]`).check();
      await page.waitForSelector(`[data-shape="${shape}"]`, patience);
    };
    const colourBy = async (colouring: string): Promise<void> => {
      await page.locator('[data-map] select:not([data-choice])').selectOption(colouring);
      await page.waitForSelector(`[data-colouring="${colouring}"] [data-list="look"] li`, patience);
    };

    beforeAll(async () => {
      const browser = opened.page.context().browser();
      if (browser === null) throw new Error('the browser is gone');
      // the policy of the page belongs to the settings of its server, which are others here
      const context = await browser.newContext({
        ...{ bypassCSP: true, reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } },
      });
      context.setDefaultTimeout(patience.timeout);
      await context.route(/^https:\/\/[a-z]+\.mapbox\.com\//, (route) => route.fulfill({ status: 200, json: {} }));
      await context.route('**/api/regulator/map/settings', async (route) => {
        const answer = await route.fetch();
        const settings = (await answer.json()) as object;
        const tianditu = hasKey ? { address: tiles.address, key: 'a-key-of-tests', note: null } : null;
        const mapboxToken = hasToken ? token : null;
        await route.fulfill({ response: answer, json: { ...settings, mapboxToken, tianditu } });
      });
      page = await context.newPage();
      await page.goto(platform.url);
      await signInAt(page, 'regulator-province');
      await go('?area=410122');
    });

    afterAll(() => page.context().close());

    it('are the same, in the same order, by the engine that is meant', async () => {
      await until(async () => (await layersOf(page)).includes('neighbours'));
      const layersWhere = async (isBase: boolean) =>
        (await layersOf(page)).filter((id) => id.startsWith('tianditu-') === isBase).toSorted();
      await soon(async () => expect(await layersWhere(false)).toEqual(ownLayers.toSorted()));
      await soon(async () => expect(await layersWhere(true)).toHaveLength(hasKey ? 4 : 0));
      const engine = () => page.locator('[data-map] canvas').first().getAttribute('class');
      await soon(async () => expect(await engine()).toContain(hasToken ? 'mapboxgl-canvas' : 'maplibregl-canvas'));
      if (base === 'vector') await until(() => tiles.asked().length > 0);
    });

    it('show every site, and from afar how many lie together', async () => {
      const siteIds = async () => new Set((await drawn('sites')).map(({ properties }) => properties['siteId']));
      await until(async () => (await siteIds()).size === sites);
      await untilDrawn('site-names');
      await soon(async () => expect(await drawn('groups')).toEqual([]));
      for (let step = 0; step < 3; step += 1) {
        await page.getByRole('button', { name: '缩小', exact: true }).click();
        await until(async () => (await siteIds()).size + (await drawn('groups')).length > 0);
      }
      await untilDrawn('groups');
      const inGroups = async (): Promise<number> => {
        const together = new Map((await drawn('groups')).map((one) => [one.properties['group'], imageIn(one)]));
        return [...together.values()].reduce((sum, { sites: count }) => sum + Number(count), 0);
      };
      await soon(async () => expect((await inGroups()) + (await siteIds()).size).toBe(sites));
      await shoot(page, `engine-groups-${name}`);
    });

    it('show what flows as wide as it is heavy, trucks that move and those that are late', async () => {
      await go('?area=410122');
      await untilDrawn('ways');
      // two lots of 1,234 kg each
      const widths = async () => (await drawn('ways')).map(({ properties }) => properties['width']);
      await soon(async () => expect(await widths()).toContain(4));
      await untilDrawn('shipments-late');
      await untilDrawn('shipments');
      const placeOf = async () =>
        JSON.stringify((await drawn('shipments')).map(({ geometry }) => geometry.coordinates));
      const first = await placeOf();
      await until(async () => (await placeOf()) !== first);
    });

    it('show stock by family as columns and heat, capacity and dwell as colours', async () => {
      await choose('columns');
      await untilDrawn('columns', (columns) => columns.some((one) => JSON.stringify(imageIn(one)).includes('"bulk"')));
      await choose('heat');
      await until(async () => (await layersOf(page)).includes('heat') && (await drawn('sites')).length === 0);
      await shoot(page, `engine-heat-${name}`);
      await choose('dots');
      const shades = async () => new Set((await drawn('sites')).map((one) => imageIn(one)['shade']));
      for (const colouring of ['filled', 'dwell']) {
        await colourBy(colouring);
        await until(async () => (await shades()).has('calm') && !(await shades()).has(null));
      }
      await page.locator('[data-map] select:not([data-choice])').selectOption('tier');
      await until(async () => [...(await shades())].join() === '');
    });

    it('say the same as tables', async () => {
      await page.getByRole('button', { name: '数据表', exact: true }).click();
      await page.waitForSelector('[data-table="map-stock"] tr[data-site]', patience);
      await page.waitForSelector('[data-table="map-flows"] tbody tr', patience);
      await page.keyboard.press('Escape');
      await page.locator('[data-table="map-stock"]').waitFor({ ...patience, state: 'detached' });
    });

    it('show the route of an item with its stops', async () => {
      await go(`?area=410122&trace=${keptItem}`);
      await untilDrawn('route-stops', (stops) => stops.some((one) => imageIn(one)['kind'] === 'stop'));
      await soon(async () => expect(await layersOf(page)).toContain('route'));
    });

    it('lead into an area by a click', async () => {
      await go('?area=410100');
      await page.waitForSelector('[data-outline="410100"]', patience);
      await untilDrawn('area-names');
      expect(await clickIntoArea(page)).toBe('410122');
      await page.waitForSelector('[data-outline="410122"]', patience);
    });
  });
});
