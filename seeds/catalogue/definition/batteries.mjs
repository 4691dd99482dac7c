import { family } from './class-row.mjs';
import { documents as d } from './documents.mjs';
import { grams, share } from './expected-yields.mjs';

const KG = 1000;

const traction = {
  tracking: 'item',
  handover: [0.005, 500],
  balance: [0.02, 1 * KG],
  identifierKinds: ['battery', 'serial'],
  expected: ['battery'],
  sources: [d.batteryCode, d.batteryMeasures],
  validFrom: '2018-02-01',
};

export const tractionBatteries = family('traction-battery', traction, [
  [
    'pack',
    ['废旧动力电池包', 'Traction battery pack'],
    [20 * KG, 350 * KG, 1200 * KG],
    {
      yields: [
        share('traction-battery.module', 0.72),
        share('bulk.aluminium', 0.12),
        share('bulk.steel', 0.08),
        share('bulk.copper', 0.02),
        share('bulk.plastics', 0.03),
        share('hazardous.circuit-board', 0.01),
      ],
    },
  ],
  [
    'module',
    ['废旧动力电池模组', 'Traction battery module'],
    [2 * KG, 20 * KG, 120 * KG],
    {
      handover: [0.005, 100],
      balance: [0.02, 200],
      yields: [
        share('traction-battery.cell', 0.84),
        share('bulk.aluminium', 0.08),
        share('bulk.plastics', 0.04),
        share('bulk.copper', 0.02),
      ],
    },
  ],
  [
    'cell',
    ['废旧动力电池单体', 'Traction battery cell'],
    [30, 1500, 8 * KG],
    {
      handover: [0.01, 20],
      balance: [0.03, 20],
      expected: [],
      yields: [
        share('bulk.black-mass', 0.5),
        share('bulk.copper', 0.12),
        share('bulk.aluminium', 0.12),
        share('bulk.plastics', 0.04),
        share('bulk.residue', 0.15),
      ],
    },
  ],
]);

const light = {
  tracking: 'item',
  handover: [0.01, 200],
  balance: [0.03, 200],
  identifierKinds: ['serial'],
};

const leadYields = [share('bulk.lead', 0.6), share('bulk.plastics', 0.07), share('bulk.residue', 0.28)];

export const lightBatteries = family('light-battery', light, [
  [
    'lead-acid',
    ['电动自行车废铅蓄电池', 'Waste lead-acid battery of an e-bike'],
    [1500, 28 * KG, 70 * KG],
    { wasteCode: '900-052-31', yields: leadYields, sources: [d.hazardousList, d.ebikePlans], validFrom: '2025-01-01' },
  ],
  [
    'lead-acid-starter',
    ['废起动用铅蓄电池', 'Waste starter battery'],
    [5 * KG, 16 * KG, 70 * KG],
    { wasteCode: '900-052-31', yields: leadYields, sources: [d.hazardousList], validFrom: '2025-01-01' },
  ],
  [
    'lithium-ion',
    ['电动自行车废锂离子电池', 'Waste lithium-ion battery of an e-bike'],
    [800, 8 * KG, 30 * KG],
    {
      sources: [d.lightBatteryCode, d.ebikePlans],
      validFrom: '2024-04-29',
      yields: [
        share('bulk.black-mass', 0.42),
        share('bulk.copper', 0.1),
        share('bulk.aluminium', 0.14),
        share('bulk.steel', 0.1),
        share('bulk.plastics', 0.1),
        grams('hazardous.circuit-board', 150),
      ],
    },
  ],
]);
