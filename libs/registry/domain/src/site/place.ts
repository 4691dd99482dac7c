import type { SiteFacts } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';

/** The box around an area, in degrees. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The land and sea of China, roughly: beyond it a place is a mistake, usually longitude and latitude exchanged. */
const china: Extent = { west: 73, south: 3, east: 136, north: 54 };

/** Outlines are simplified and the coordinate systems in use differ by up to a kilometre: 0.2° is about 20 km. */
const margin = 0.2;

const isWithin = ({ lon, lat }: Pick<SiteFacts, 'lon' | 'lat'>, extent: Extent, slack = 0): boolean =>
  lon >= extent.west - slack &&
  lon <= extent.east + slack &&
  lat >= extent.south - slack &&
  lat <= extent.north + slack;

/** @param extent of the area that the site says it lies in, where an outline is known */
export const placeProblem = (
  site: Pick<SiteFacts, 'lon' | 'lat' | 'areaCode'>,
  extent: Extent | undefined,
): Problem | null => {
  if (!isWithin(site, china)) return outsideChina(site);
  return extent === undefined || isWithin(site, extent, margin) ? null : outsideArea(site, extent);
};

const outsideChina = ({ lon, lat }: Pick<SiteFacts, 'lon' | 'lat'>): Problem => {
  const exchanged = isWithin({ lon: lat, lat: lon }, china);
  return {
    code: 'site.place-implausible',
    kind: 'invalid',
    zh: `经度 ${lon}、纬度 ${lat} 不在中国范围内${exchanged ? '；经纬度似乎填反了' : '，请核对坐标'}`,
    en: `longitude ${lon}, latitude ${lat} is not in China; ${exchanged ? 'they seem to be exchanged' : 'check the place'}`,
    path: '/lon',
    details: { lon, lat },
  };
};

const outsideArea = ({ lon, lat, areaCode }: Pick<SiteFacts, 'lon' | 'lat' | 'areaCode'>, extent: Extent): Problem => ({
  code: 'site.place-outside-area',
  kind: 'invalid',
  zh: `经度 ${lon}、纬度 ${lat} 远离区划 ${areaCode}；请核对坐标或区划代码`,
  en: `longitude ${lon}, latitude ${lat} lies far outside the area ${areaCode}; check the place or the area code`,
  path: '/lon',
  details: { lon, lat, areaCode, extent },
});
