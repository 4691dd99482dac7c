import { family } from './class-row.mjs';
import { documents as d } from './documents.mjs';
import { shares } from './expected-yields.mjs';

const KG = 1000;

/** What clause 19 of the county's plan (牟政〔2024〕2号, issued 2024-08-08) adds. */
export const addedAppliances = family(
  'appliance',
  {
    tracking: 'item',
    handover: [0.02, 500],
    balance: [0.03, 500],
    identifierKinds: ['serial'],
    sources: [d.tradeInPlans],
    validFrom: '2024-08-08',
  },
  [
    [
      'gas-cooker',
      ['灶具', 'Gas cooker'],
      [3 * KG, 13 * KG, 40 * KG],
      { steel: 0.66, copper: 0.06, aluminium: 0.08, residue: 0.15 },
    ],
    [
      'water-purifier',
      ['净水机', 'Water purifier'],
      [2 * KG, 11 * KG, 40 * KG],
      { steel: 0.18, copper: 0.04, plastics: 0.56, boards: 0.02, residue: 0.15 },
    ],
    [
      'dishwasher',
      ['洗碗机', 'Dishwasher'],
      [10 * KG, 40 * KG, 80 * KG],
      { steel: 0.62, copper: 0.03, aluminium: 0.01, plastics: 0.2, boards: 0.01, residue: 0.1 },
    ],
    [
      'floor-washer',
      ['洗地机', 'Floor washer'],
      [2 * KG, 5 * KG, 15 * KG],
      { steel: 0.1, copper: 0.08, aluminium: 0.03, plastics: 0.6, boards: 0.04, residue: 0.1 },
    ],
    [
      'robot-vacuum',
      ['扫地机器人', 'Robot vacuum cleaner'],
      [1500, 3500, 12 * KG],
      { steel: 0.1, copper: 0.07, aluminium: 0.03, plastics: 0.6, boards: 0.06, residue: 0.08 },
    ],
    [
      'air-purifier',
      ['空气净化器', 'Air purifier'],
      [2 * KG, 8 * KG, 30 * KG],
      { steel: 0.25, copper: 0.06, aluminium: 0.03, plastics: 0.5, boards: 0.03, residue: 0.1 },
    ],
  ].map(([code, names, weights, parts]) => [code, names, weights, { yields: shares(parts) }]),
);
