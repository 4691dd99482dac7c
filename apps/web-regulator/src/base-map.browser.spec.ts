import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  inBrowser,
  openPage,
  patience,
  shoot,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { clickFirstSite } from './click-first-site.spec-support.ts';
import { grounds, startTileServer, type TileServer } from './features/map/base/tile-server.spec-support.ts';

const key = 'a-key-of-the-tests-alone-0123456789';
const note = '审图号与资质：以测试服务器所给文字为准';
// three parts, as a token of Mapbox has; its hosts are answered by this test
const token = `pk.${Buffer.from(JSON.stringify({ u: 'tests' })).toString('base64url')}.nothing`;

jest.setTimeout(300_000);

inBrowser('天地图 under the map', (chromium) => {
  describe.each([
    ['MapLibre', {}],
    ['Mapbox', { MAPBOX_ACCESS_TOKEN: token }],
  ] as const)('with %s', (engine, env: Readonly<Record<string, string>>) => {
    let opened: OpenPage;
    let platform: PlatformProcess;
    let tiles: TileServer;
    const noteIs = (state: string) => opened.page.waitForSelector(`[data-base-note="${state}"]`, patience);
    const choose = (base: string) => opened.page.locator('[data-choice="base"]').selectOption(base);
    const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).click();
    const layers = () => [...new Set(tiles.asked().map(({ layer }) => layer))].toSorted();

    /** The colour of the map in its lower right corner, where no site and no area lies. */
    const colourOfCorner = async (): Promise<readonly number[]> => {
      const canvas = opened.page.locator('[data-map] canvas').first();
      const picture = (await canvas.screenshot()).toString('base64');
      return opened.page.evaluate(async (text) => {
        const image = new Image();
        image.src = `data:image/png;base64,${text}`;
        await image.decode();
        const paper = document.createElement('canvas');
        [paper.width, paper.height] = [image.width, image.height];
        const pen = paper.getContext('2d');
        pen?.drawImage(image, 0, 0);
        return [...(pen?.getImageData(image.width - 60, image.height - 60, 1, 1).data ?? [])];
      }, picture);
    };
    const isNear = (colour: readonly number[], wanted: readonly number[]): boolean =>
      wanted.every((channel, at) => Math.abs(channel - (colour[at] ?? 0)) <= 12);

    beforeAll(async () => {
      tiles = await startTileServer();
      platform = await startPages({
        ...{ TIANDITU_KEY: key, TIANDITU_ADDRESS: tiles.address, TIANDITU_NOTE: note, LOG_LEVEL: 'trace' },
        ...env,
      });
      opened = await openPage(chromium, platform.url, 'webgl');
      await opened.page.route(/^https:\/\/[a-z]+\.mapbox\.com\//, (route) => route.fulfill({ status: 200, json: {} }));
      await signInAt(opened.page, 'regulator-county');
      await opened.page.waitForSelector('[data-map="ready"]', patience);
    });

    afterAll(async () => {
      await opened.close();
      await platform.stop();
      await tiles.close();
    });

    it('draws lines and names of 天地图 below the sites, with its note beside them', async () => {
      await noteIs('shown');
      await soon(async () => expect(await opened.page.innerText('[data-base-note]')).toContain(note));
      await until(async () => isNear(await colourOfCorner(), grounds.vec));
      await soon(() => expect(layers()).toEqual(['cva', 'vec']));
      for (const { query, referrer } of tiles.asked()) {
        expect(query).toMatchObject({ SERVICE: 'WMTS', REQUEST: 'GetTile', TILEMATRIXSET: 'w', tk: key });
        expect(query['TILEMATRIX']).toMatch(/^\d+$/);
        expect(referrer).toBe(`${platform.url}/`);
      }
      await shoot(opened.page, `base-vector-${engine}`);
      expect(await axeFindings(opened.page)).toEqual([]);
      expect(await clickFirstSite(opened)).toBe(true);
      await opened.page.waitForSelector('aside h1', patience);
      await opened.page.goBack();
    });

    it('draws pictures from above when asked, and our outlines alone', async () => {
      await choose('imagery');
      await until(async () => isNear(await colourOfCorner(), grounds.img));
      await soon(() => expect(layers()).toEqual(['cia', 'cva', 'img', 'vec']));
      await shoot(opened.page, `base-imagery-${engine}`);
      await choose('outlines');
      await opened.page.waitForSelector('[data-base="outlines"]', patience);
      await until(async () => !isNear(await colourOfCorner(), grounds.img));
      await soon(async () => expect(await opened.page.locator('[data-base-note]').count()).toBe(0));
      await choose('vector');
      await until(async () => isNear(await colourOfCorner(), grounds.vec));
    });

    it('says so when it does not come, keeps the sites and asks again', async () => {
      const before = opened.troubles().length;
      tiles.answer(503);
      await press('放大');
      await noteIs('failed');
      await shoot(opened.page, `base-failed-${engine}`);
      await soon(async () => expect(await opened.page.getAttribute('[data-map]', 'data-sites')).not.toBe('0'));
      expect(opened.troubles().slice(before).join('\n')).not.toMatch(/Error:/);
      tiles.answer(200);
      await noteIs('shown');
    });

    it('asks the hosts of the maps alone, and writes the key nowhere', async () => {
      const hosts = new Set(opened.foreignRequests().map((url) => new URL(url).origin));
      hosts.delete('https://events.mapbox.com');
      hosts.delete('https://api.mapbox.com');
      expect([...hosts]).toEqual([tiles.address]);
      expect(opened.foreignRequests().some((url) => url.includes('mapbox.com'))).toBe(engine === 'Mapbox');
      const policy = (await fetch(platform.url, { headers: { accept: 'text/html' } })).headers.get(
        'content-security-policy',
      );
      expect(policy).toContain(`connect-src 'self'${engine === 'Mapbox' ? ' https://api.mapbox.com' : ''}`);
      expect(policy).toContain(tiles.address);
      expect(platform.log()).toContain('/api/regulator/map/settings');
      expect(platform.log()).not.toContain(key);
    });
  });
});
