import { family } from './class-row.mjs';
import { documents as d } from './documents.mjs';
import { grams, share } from './expected-yields.mjs';

const KG = 1000;

const common = {
  tracking: 'item',
  handover: [0.01, 20 * KG],
  balance: [0.02, 20 * KG],
  identifierKinds: ['serial'],
  sources: [d.equipmentPlans],
  validFrom: '2024-08-08',
};

const farm = {
  identifierKinds: ['serial', 'plate'],
  expected: ['serial'],
  sources: [d.farmMachinePlans],
  validFrom: '2024-04-29',
};
const bicycle = {
  handover: [0.02, 500],
  balance: [0.03, 500],
  identifierKinds: ['serial', 'plate'],
  sources: [d.ebikePlans],
  validFrom: '2024-04-29',
};

const bicycleYields = [
  share('bulk.steel', 0.5),
  share('bulk.aluminium', 0.08),
  share('bulk.plastics', 0.18),
  share('bulk.rubber', 0.08),
  share('bulk.copper', 0.03),
  share('part.motor', 0.07),
];

export const machines = family('machine', common, [
  [
    'tractor',
    ['老旧拖拉机', 'Old tractor'],
    [300 * KG, 2500 * KG, 12000 * KG],
    {
      ...farm,
      yields: [
        share('part.engine', 0.18),
        share('part.gearbox', 0.14),
        share('part.axle', 0.12),
        share('bulk.steel', 0.41),
        share('bulk.rubber', 0.09),
        share('bulk.plastics', 0.02),
        share('hazardous.waste-oil', 0.008),
        grams('hazardous.lead-battery', 30 * KG),
      ],
    },
  ],
  [
    'harvester',
    ['老旧联合收割机', 'Old combine harvester'],
    [800 * KG, 5500 * KG, 18000 * KG],
    {
      ...farm,
      yields: [
        share('part.engine', 0.11),
        share('part.gearbox', 0.06),
        share('part.axle', 0.1),
        share('bulk.steel', 0.58),
        share('bulk.rubber', 0.07),
        share('bulk.plastics', 0.03),
        share('hazardous.waste-oil', 0.006),
        grams('hazardous.lead-battery', 40 * KG),
      ],
    },
  ],
  [
    'farm-implement',
    ['老旧配套农机具', 'Old farm implement'],
    [30 * KG, 400 * KG, 4000 * KG],
    { ...farm, handover: [0.01, 5 * KG], yields: [share('bulk.steel', 0.94), share('bulk.rubber', 0.03)] },
  ],
  [
    'machine-tool',
    ['废旧机床', 'Old machine tool'],
    [100 * KG, 2800 * KG, 40000 * KG],
    {
      yields: [
        share('bulk.steel', 0.88),
        share('part.motor', 0.05),
        share('bulk.copper', 0.01),
        share('bulk.aluminium', 0.02),
        share('hazardous.waste-oil', 0.005),
      ],
    },
  ],
  [
    'electric-motor',
    ['废旧低效电机', 'Old electric motor'],
    [5 * KG, 180 * KG, 8000 * KG],
    {
      handover: [0.01, 1 * KG],
      balance: [0.02, 2 * KG],
      yields: [share('bulk.steel', 0.78), share('bulk.copper', 0.12), share('bulk.aluminium', 0.07)],
    },
  ],
  [
    'boiler',
    ['废旧锅炉', 'Old boiler'],
    [200 * KG, 4500 * KG, 40000 * KG],
    { yields: [share('bulk.steel', 0.9), share('bulk.copper', 0.01), share('bulk.residue', 0.06)] },
  ],
  [
    'ebike-nonstandard',
    ['非标电动自行车', 'Non-standard e-bike'],
    [20 * KG, 65 * KG, 150 * KG],
    { ...bicycle, yields: bicycleYields },
  ],
  ['ebike', ['报废电动自行车', 'Scrapped e-bike'], [15 * KG, 45 * KG, 80 * KG], { ...bicycle, yields: bicycleYields }],
]);
