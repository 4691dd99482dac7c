import { fixedId } from './fixed-id.mjs';
import { licences } from './licences.mjs';
import { townships } from './townships.mjs';

const TONNE = 1_000_000;
const GOLDEN_ANGLE = 2.399963;

const everyday = ['appliance', 'device', 'light-battery', 'bulk'];
const registered = ['business-licence', 'commerce-filing', 'police-filing'];

/** A point that buys scrap metal without having told the police: each purchase there says so. */
const NOT_FILED = 'ZM-C-040';

/** A yard that takes scrapped vehicles in is one of a licensed enterprise; all points are in the pilot for lead batteries. */
const licencesFor = (code, families) => [
  ...registered.filter((kind) => code !== NOT_FILED || kind !== 'police-filing'),
  ...(families.includes('vehicle') ? ['scrapped-vehicle-recovery'] : []),
  'hazardous-waste-collection-pilot',
];

const shapes = {
  depot: {
    tonnes: 60,
    squareMetres: 420,
    families: [...everyday, 'machine', 'vehicle', 'traction-battery', 'part'],
    word: '交投站',
    wordEn: 'collection yard',
  },
  fixed: {
    tonnes: 12,
    squareMetres: 45,
    families: [...everyday, 'machine'],
    word: '交投点',
    wordEn: 'collection point',
  },
  shared: {
    tonnes: 6,
    squareMetres: 24,
    families: everyday,
    word: '两网融合交投点',
    wordEn: 'shared collection point',
  },
  mobile: { tonnes: 3, squareMetres: 12, families: everyday, word: '流动交投车', wordEn: 'mobile collection vehicle' },
};

/** Points spiral out from the township's centre, and step back towards it where the county's border is nearer. */
const place = ([lon, lat], spread, index, isInside) => {
  const angle = index * GOLDEN_ANGLE + lon * 1000;
  for (let reach = spread * (0.35 + 0.65 * ((index + 1) / 4)); reach > 0.0005; reach *= 0.8) {
    const point = [lon + reach * Math.cos(angle), lat + reach * 0.82 * Math.sin(angle)];
    if (isInside(point)) return point.map((degrees) => Number(degrees.toFixed(5)));
  }
  throw new Error(`no place inside the county near ${lon}, ${lat}`);
};

/** As people say it: without the committee's suffix, a village with 村 at its end, once. */
const spokenName = (name) => {
  const [, place, committee] = /^(.+?)(居民委员会|村民委员会|居委会|村委会)$/.exec(name) ?? [name, name, ''];
  return committee.startsWith('村') && !place.endsWith('村') ? `${place}村` : place;
};

/** Every collection point, with the code of the transfer station that it delivers to. */
export const collectionPoints = ({ countyCode, nameOf, isInside }) => {
  const planned = townships.flatMap((township) => township.points.map((point, index) => ({ township, point, index })));
  return planned.map(({ township, point, index }, position) => {
    const code = `ZM-C-${String(position + 1).padStart(3, '0')}`;
    const townshipCode = `${countyCode}${township.suffix}`;
    const areaCode = point.village === undefined ? townshipCode : `${townshipCode}${point.village}`;
    const shape = shapes[point.depot ? 'depot' : point.form];
    const [lon, lat] = place(township.at, township.spread, index, isInside);
    const village = point.village === undefined ? '' : spokenName(nameOf(areaCode));
    return {
      id: fixedId(code),
      code,
      name: `${nameOf(townshipCode)}${village}${shape.word}`,
      nameEn: `${township.nameEn} ${shape.wordEn} ${index + 1}`,
      kind: 'collection-point',
      form: point.form,
      areaCode,
      lon,
      lat,
      capacityGrams: (shape.tonnes + (position % 3)) * TONNE,
      areaSquareMetres: shape.squareMetres + (position % 5) * 2,
      acceptsFamilies: shape.families,
      licences: licences(code, licencesFor(code, shape.families)),
      delivers: [`ZM-T-${String(township.station).padStart(3, '0')}`, []],
    };
  });
};
