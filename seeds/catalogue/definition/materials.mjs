import { family } from './class-row.mjs';
import { documents as d } from './documents.mjs';
import { share } from './expected-yields.mjs';

const KG = 1000;
const LOT = [100, 300 * KG, 40000 * KG];

const common = {
  tracking: 'lot',
  handover: [0.005, 1 * KG],
  balance: [0.02, 1 * KG],
  sources: [d.scrapTrade],
  validFrom: '2007-05-01',
};

const metal = { sources: [d.scrapTrade, d.scrapMetal] };
/** Takes up and gives off water between two scales. */
const moist = { handover: [0.01, 2 * KG] };
const costly = { handover: [0.005, 200], balance: [0.01, 200] };

export const bulkMaterials = family('bulk', common, [
  ['steel', ['废钢铁', 'Steel scrap'], LOT, metal],
  ['copper', ['废铜', 'Copper scrap'], LOT, { ...metal, ...costly }],
  ['aluminium', ['废铝', 'Aluminium scrap'], LOT, { ...metal, ...costly }],
  ['lead', ['废铅', 'Lead scrap'], LOT, { ...metal, ...costly }],
  [
    'cable',
    ['废电线电缆', 'Waste cable'],
    LOT,
    { ...metal, ...costly, yields: [share('bulk.copper', 0.55), share('bulk.plastics', 0.42)] },
  ],
  ['plastics', ['废塑料', 'Waste plastics'], LOT],
  ['paper', ['废纸', 'Waste paper'], LOT, moist],
  ['glass', ['废玻璃', 'Waste glass'], LOT],
  ['textile', ['废旧纺织品', 'Waste textiles'], LOT, moist],
  ['rubber', ['废橡胶（含废轮胎）', 'Waste rubber and tyres'], LOT],
  ['black-mass', ['电池黑粉', 'Black mass of batteries'], LOT, { ...costly, sources: [d.batteryMeasures] }],
  ['residue', ['拆解残余物', 'Residue of dismantling'], LOT, { ...moist, sources: [d.applianceOrder] }],
]);

const part = {
  tracking: 'item',
  handover: [0.01, 500],
  balance: [0.02, 500],
  identifierKinds: ['serial'],
  sources: [d.vehicleOrder],
  validFrom: '2019-06-01',
};

const castYields = [share('bulk.steel', 0.7), share('bulk.aluminium', 0.25), share('hazardous.waste-oil', 0.01)];
const steelYields = [share('bulk.steel', 0.97)];
const lot = { tracking: 'lot', identifierKinds: [], sources: [d.applianceOrder] };

/** The five assemblies (五大总成) are tracked one by one; compressors and motors by weight. */
export const parts = family('part', part, [
  ['engine', ['发动机总成', 'Engine assembly'], [15 * KG, 140 * KG, 1500 * KG], { yields: castYields }],
  ['steering-gear', ['方向机总成', 'Steering gear assembly'], [2 * KG, 12 * KG, 120 * KG], { yields: steelYields }],
  ['gearbox', ['变速器总成', 'Gearbox assembly'], [10 * KG, 60 * KG, 600 * KG], { yields: castYields }],
  ['axle', ['前后桥总成', 'Front and rear axle assembly'], [20 * KG, 95 * KG, 3500 * KG], { yields: steelYields }],
  ['frame', ['车架总成', 'Frame assembly'], [10 * KG, 300 * KG, 4000 * KG], { yields: steelYields }],
  ['reused-vehicle-part', ['报废机动车回用件', 'Reusable part of a scrapped vehicle'], [50, 8 * KG, 500 * KG]],
  [
    'reused-appliance-part',
    ['旧家电可用零部件', 'Reusable part of an appliance'],
    [10, 2 * KG, 40 * KG],
    { sources: [d.applianceOrder], validFrom: '2011-01-01' },
  ],
  [
    'compressor',
    ['压缩机', 'Compressors'],
    LOT,
    { ...lot, yields: [share('bulk.steel', 0.83), share('bulk.copper', 0.11), share('hazardous.waste-oil', 0.03)] },
  ],
  [
    'motor',
    ['电动机', 'Electric motors'],
    LOT,
    { ...lot, yields: [share('bulk.steel', 0.76), share('bulk.copper', 0.14), share('bulk.aluminium', 0.07)] },
  ],
]);
