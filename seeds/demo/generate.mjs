/** Writes network.json, the same in every run: `node seeds/demo/generate.mjs [--check]`. */
import { readFile } from 'node:fs/promises';
import { publish, rowsToJson } from '../write-rows.mjs';
import { collectionPoints } from './definition/collection-points.mjs';
import { insideRing } from './definition/inside-ring.mjs';
import { largerSites } from './definition/larger-sites.mjs';
import { staff } from './definition/staff.mjs';
import { trucks } from './definition/trucks.mjs';

const countyCode = '410122';
const read = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));

const names = new Map((await read('../areas/areas.json')).map(({ code, name }) => [code, name]));
const county = (await read(`../outlines/${countyCode}.geojson`)).features[0];

const nameOf = (code) => {
  if (!names.has(code)) throw new Error(`no area ${code}`);
  return names.get(code);
};
const isInside = (point) => insideRing(point, county.geometry.coordinates[0]);

const planned = [...collectionPoints({ countyCode, nameOf, isInside }), ...largerSites({ countyCode })];
const ids = new Map(planned.map(({ code, id }) => [code, id]));

const sites = planned.map(({ delivers: [usual, others], lon, lat, ...site }) => {
  if (!isInside([lon, lat])) throw new Error(`${site.code} lies outside the county`);
  nameOf(site.areaCode);
  return {
    ...site,
    lon,
    lat,
    coordinateSystem: 'WGS84',
    approximate: true,
    ...(usual === undefined ? {} : { defaultDestination: ids.get(usual) }),
    destinations: others.map(([goods, code]) => ({ goods, siteId: ids.get(code) })),
  };
});

const fleet = trucks((code) => ids.get(code));
const parts = { sites, trucks: fleet, staff: staff(sites, fleet) };
const lists = Object.entries(parts).map(([name, rows]) => `"${name}":${rowsToJson(rows).trimEnd()}`);
await publish(new URL('network.json', import.meta.url), `{"areaCode":"${countyCode}",\n${lists.join(',\n')}}\n`);
