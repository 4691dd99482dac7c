import { fixedId } from './fixed-id.mjs';
import { licences } from './licences.mjs';

const TONNE = 1_000_000;

const all = [
  'vehicle',
  'traction-battery',
  'light-battery',
  'appliance',
  'device',
  'machine',
  'bulk',
  'part',
  'hazardous',
];
const trading = ['business-licence', 'commerce-filing', 'police-filing'];
const industrial = ['business-licence', 'pollutant-discharge'];

/** Where a sorting centre's outputs go: a class or a whole family, and the enterprise that buys it. */
const outlets = [
  ['bulk', 'ZM-D-004'],
  ['bulk.steel', 'ZM-D-001'],
  ['bulk.copper', 'ZM-D-002'],
  ['bulk.aluminium', 'ZM-D-002'],
  ['bulk.cable', 'ZM-D-002'],
  ['bulk.lead', 'ZM-D-003'],
  ['bulk.black-mass', 'ZM-D-003'],
  ['part', 'ZM-D-004'],
  ['part.frame', 'ZM-D-001'],
  ['part.axle', 'ZM-D-001'],
  ['hazardous', 'ZM-D-002'],
  ['hazardous.lead-battery', 'ZM-D-003'],
];

const bySort = [
  ['vehicle', 'ZM-S-002'],
  ['machine', 'ZM-S-002'],
  ['part', 'ZM-S-002'],
  ['traction-battery', 'ZM-S-003'],
  ['light-battery', 'ZM-S-003'],
  ['hazardous.lead-battery', 'ZM-S-003'],
];

const stations = [
  ['001', '青年路', 'Qingnianlu', 113.981, 34.708, 900],
  ['003', '广惠街', 'Guanghuijie', 113.998, 34.742, 850],
  ['004', '大孟', 'Dameng', 114.012, 34.768, 1200],
  ['105', '白沙', 'Baisha', 113.884, 34.762, 1100],
  ['570', '杨桥', 'Yangqiao', 113.93, 34.846, 780],
  ['114', '雁鸣湖', 'Yanminghu', 114.112, 34.834, 960],
  ['106', '郑庵', "Zheng'an", 113.946, 34.668, 1300],
  ['115', '姚家', 'Yaojia', 114.08, 34.652, 1050],
].map(([suffix, name, nameEn, lon, lat, squareMetres], index) => ({
  number: index + 1,
  prefix: 'ZM-T',
  kind: 'transfer-station',
  suffix,
  name: `${name}中转站`,
  nameEn: `${nameEn} transfer station`,
  lon,
  lat,
  squareMetres,
  tonnes: Math.round(squareMetres * 0.6),
  accepts: all,
  licences: [...trading, 'hazardous-waste-collection-pilot'],
  delivers: ['ZM-S-001', bySort],
}));

const centre = (number, row) => ({ number, prefix: 'ZM-S', kind: 'sorting-centre', ...row });
const enterprise = (number, row) => ({ number, prefix: 'ZM-D', kind: 'downstream', delivers: [undefined, []], ...row });

const centres = [
  centre(1, {
    suffix: '102',
    name: '官渡家电电子分拣中心',
    nameEn: 'Guandu sorting centre for appliances and devices',
    lon: 114.071,
    lat: 34.728,
    squareMetres: 18000,
    tonnes: 9000,
    accepts: ['appliance', 'device', 'bulk', 'part', 'hazardous'],
    licences: [...trading, 'waste-appliance-dismantling', 'pollutant-discharge'],
    delivers: ['ZM-D-004', [...outlets, ['light-battery', 'ZM-S-003'], ['traction-battery', 'ZM-S-003']]],
  }),
  centre(2, {
    suffix: '115',
    name: '姚家报废机动车分拣拆解中心',
    nameEn: 'Yaojia sorting and dismantling centre for vehicles',
    lon: 114.106,
    lat: 34.688,
    squareMetres: 26000,
    tonnes: 15000,
    accepts: ['vehicle', 'machine', 'part', 'bulk', 'hazardous'],
    licences: [...trading, 'scrapped-vehicle-recovery', 'pollutant-discharge'],
    delivers: [
      'ZM-D-001',
      [
        ...outlets,
        ['traction-battery', 'ZM-S-003'],
        ['light-battery', 'ZM-S-003'],
        ['appliance', 'ZM-S-001'],
        ['device', 'ZM-S-001'],
      ],
    ],
  }),
  centre(3, {
    suffix: '106',
    name: '郑庵废旧电池分拣中心',
    nameEn: "Zheng'an sorting centre for batteries",
    lon: 113.912,
    lat: 34.668,
    squareMetres: 9500,
    tonnes: 4000,
    accepts: ['traction-battery', 'light-battery', 'bulk', 'part', 'hazardous'],
    licences: [...trading, 'hazardous-waste-operation', 'traction-battery-utilisation', 'pollutant-discharge'],
    delivers: ['ZM-D-003', [...outlets, ['traction-battery', 'ZM-D-003'], ['light-battery', 'ZM-D-003']]],
  }),
];

const enterprises = [
  enterprise(1, {
    suffix: '112',
    name: '演示钢铁再生有限公司',
    nameEn: 'Demonstration steel works',
    lon: 113.945,
    lat: 34.79,
    squareMetres: 60000,
    tonnes: 60000,
    accepts: ['bulk', 'part'],
    licences: [...industrial, 'steel-scrap-melting'],
  }),
  enterprise(2, {
    suffix: '004',
    name: '演示铜铝精炼有限公司',
    nameEn: 'Demonstration copper and aluminium refiner',
    lon: 114.052,
    lat: 34.792,
    squareMetres: 32000,
    tonnes: 12000,
    accepts: ['bulk', 'part', 'hazardous'],
    licences: [...industrial, 'hazardous-waste-operation'],
  }),
  enterprise(3, {
    suffix: '109',
    name: '演示电池循环有限公司',
    nameEn: 'Demonstration battery recycler',
    lon: 113.992,
    lat: 34.622,
    squareMetres: 28000,
    tonnes: 10000,
    accepts: ['traction-battery', 'light-battery', 'bulk', 'hazardous'],
    licences: [...industrial, 'hazardous-waste-operation', 'traction-battery-utilisation'],
  }),
  enterprise(4, {
    suffix: '101',
    name: '演示再生塑料与再制造有限公司',
    nameEn: 'Demonstration plastics recycler and remanufacturer',
    lon: 114.108,
    lat: 34.64,
    squareMetres: 36000,
    tonnes: 15000,
    accepts: ['bulk', 'part', 'device', 'appliance'],
    licences: [...industrial, 'vehicle-part-remanufacture'],
  }),
];

/** Transfer stations, sorting centres and downstream enterprises. */
export const largerSites = ({ countyCode }) =>
  [...stations, ...centres, ...enterprises].map((row) => {
    const code = `${row.prefix}-${String(row.number).padStart(3, '0')}`;
    return {
      id: fixedId(code),
      code,
      name: row.name,
      nameEn: row.nameEn,
      kind: row.kind,
      areaCode: `${countyCode}${row.suffix}`,
      lon: row.lon,
      lat: row.lat,
      capacityGrams: row.tonnes * TONNE,
      areaSquareMetres: row.squareMetres,
      acceptsFamilies: row.accepts,
      licences: licences(code, row.licences),
      delivers: row.delivers,
    };
  });
