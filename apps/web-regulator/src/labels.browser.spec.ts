import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
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
import { until, type PlatformProcess } from '@huihuan/testing-platform';
import type { SiteFeature, Snapshot } from './lib/api/types.ts';
import { centreOf, drawnOf } from './map-of.spec-support.ts';

jest.setTimeout(300_000);

/** Between two sites of the town, in degrees: some 300 m. */
const near = 0.003;
const across = 8;
/** So many share one building: more than a label has sides. */
const together = 8;

/** The sites of the county as a dense town has them, around its middle: side by side, some in one building. */
const crowded = (features: readonly SiteFeature[], [lon, lat]: readonly [number, number]): readonly SiteFeature[] =>
  features.map((feature, at) => {
    const [column, row] = [(at % across) - across / 2, Math.floor(at / across) - across / 2];
    const coordinates = at < together ? [lon, lat] : [lon + column * near, lat + row * near];
    return { ...feature, geometry: { type: 'Point', coordinates } };
  });

inBrowser('names in a dense town', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const hint = '[data-hidden-names]';
  const told = async (): Promise<number> =>
    Number(
      (await opened.page
        .locator(hint)
        .getAttribute('data-hidden-names', { timeout: 200 })
        .catch(() => '0')) ?? 0,
    );
  const idsOn = async (...layers: readonly string[]): Promise<ReadonlySet<unknown>> => {
    const drawn = await Promise.all(layers.map((layer) => drawnOf(opened.page, layer)));
    return new Set(drawn.flat().map(({ properties }) => properties['siteId']));
  };
  const look = async (search: string): Promise<void> => {
    await opened.page.goto(`${platform.url}/${search}`);
    await opened.page.waitForSelector('[data-map="ready"]', patience);
  };

  beforeAll(async () => {
    platform = await startPages();
    opened = await openPage(chromium, platform.url, 'webgl');
    await opened.page.emulateMedia({ reducedMotion: 'reduce' });
    await signInAt(opened.page, 'regulator-county');
    await opened.page.waitForSelector('[data-map="ready"]', patience);
    const town = await centreOf(opened.page);
    await opened.page.context().route('**/api/regulator/map/sites.geojson*', async (route) => {
      const answer = await route.fetch();
      const snapshot = (await answer.json()) as Snapshot<SiteFeature>;
      await route.fulfill({ response: answer, json: { ...snapshot, features: crowded(snapshot.features, town) } });
    });
    await look('?area=410122');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('that find no room are counted, and a key leads nearer until fewer are hidden', async () => {
    const { page } = opened;
    await page.locator(hint).waitFor(patience);
    for (let step = 0; step < 3; step += 1) {
      const sites = (await idsOn('sites')).size;
      await page.locator(`${hint} button`).focus();
      await page.keyboard.press('Enter');
      await until(async () => (await idsOn('sites')).size !== sites || (await told()) > 0);
    }
    await until(async () => (await idsOn('site-details')).size > 0 && (await told()) > 0);
    // what it tells is what is drawn and has no name: of all that are drawn, those at the rim are not counted
    const missing = async (): Promise<number> => {
      const [sites, named] = [await idsOn('sites'), await idsOn('site-details')];
      return [...sites].filter((siteId) => !named.has(siteId)).length;
    };
    await until(async () => {
      const [count, all] = [await told(), await missing()];
      return count > 0 && count <= all;
    });
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'names-hidden');
  });

  it('of the site that is chosen comes before all others', async () => {
    const { page } = opened;
    const hidden = async (): Promise<string | undefined> => {
      const [sites, named] = [await idsOn('sites'), await idsOn('site-details')];
      return [...sites].map(String).find((siteId) => !named.has(siteId));
    };
    await until(async () => (await hidden()) !== undefined);
    const siteId = (await hidden()) ?? '';
    await page.evaluate((id) => {
      const search = new URLSearchParams(location.search);
      search.set('site', id);
      history.pushState(null, '', `?${search.toString()}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, siteId);
    await until(async () => (await idsOn('site-details', 'site-names')).has(siteId));
    await shoot(page, 'names-chosen');
  });

  it('are all in the table of sites, where the map goes no nearer', async () => {
    const { page } = opened;
    await look('?area=410122');
    const nearer = page.getByRole('button', { name: '放大', exact: true });
    await until(async () => {
      await nearer.click();
      return page
        .getByRole('button', { name: /见场所表$/ })
        .isVisible()
        .catch(() => false);
    }, patience.timeout);
    await page.getByRole('button', { name: /见场所表$/ }).click();
    await page.waitForSelector('tr[data-site]', patience);
    expect(opened.troubles()).toEqual([]);
  });
});
