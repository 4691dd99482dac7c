import { family } from './class-row.mjs';
import { documents as d } from './documents.mjs';
import { grams, kilograms, share, shares } from './expected-yields.mjs';

const KG = 1000;

/** Press figures of what one unit gives, in kg. */
const press = (outputs) => kilograms(outputs, 'B');

const directory = [d.applianceDirectory, d.applianceOrder];
const weighed = [...directory, d.plausibleWeights, d.pressYields];

const common = {
  tracking: 'item',
  handover: [0.02, 500],
  balance: [0.03, 500],
  identifierKinds: ['serial'],
  sources: directory,
  validFrom: '2016-03-01',
};

/** What the directory of 2014 lists as household appliances; its computers, phones and printers are devices. */
export const listedAppliances = family('appliance', common, [
  [
    'refrigerator',
    ['电冰箱', 'Refrigerator'],
    [15 * KG, 50 * KG, 160 * KG],
    {
      directory: 1,
      sources: [...weighed, d.refrigerantYields],
      yields: [
        ...press({ steel: 38.6, copper: 1.4, aluminium: 0.6, plastics: 9 }),
        grams('hazardous.refrigerant', 2.3, 'A'),
      ],
    },
  ],
  [
    'air-conditioner',
    ['空气调节器', 'Air conditioner set'],
    [15 * KG, 45 * KG, 180 * KG],
    {
      directory: 2,
      sources: [...weighed, d.refrigerantYields],
      yields: [
        ...press({ steel: 19.5, copper: 4.9, aluminium: 4 }),
        grams('bulk.plastics', 9 * KG),
        grams('hazardous.circuit-board', 600),
        grams('hazardous.refrigerant', 165.1, 'A'),
      ],
    },
  ],
  [
    'range-hood',
    ['吸油烟机', 'Range hood'],
    [5 * KG, 20 * KG, 45 * KG],
    {
      directory: 3,
      yields: shares({ steel: 0.68, copper: 0.05, aluminium: 0.05, plastics: 0.1, boards: 0.01, residue: 0.08 }),
    },
  ],
  [
    'washing-machine',
    ['洗衣机', 'Washing machine'],
    [8 * KG, 30 * KG, 100 * KG],
    {
      directory: 4,
      sources: weighed,
      yields: [
        ...press({ copper: 1.4, aluminium: 0.1, plastics: 16.9 }),
        grams('bulk.steel', 9.5 * KG),
        grams('hazardous.circuit-board', 200),
      ],
    },
  ],
  [
    'electric-water-heater',
    ['电热水器', 'Electric water heater'],
    [4 * KG, 24 * KG, 150 * KG],
    {
      directory: 5,
      yields: shares({ steel: 0.72, copper: 0.04, aluminium: 0.01, plastics: 0.1, boards: 0.01, residue: 0.1 }),
    },
  ],
  [
    'gas-water-heater',
    ['燃气热水器', 'Gas water heater'],
    [5 * KG, 14 * KG, 40 * KG],
    {
      directory: 6,
      yields: shares({ steel: 0.6, copper: 0.22, aluminium: 0.04, plastics: 0.07, boards: 0.02, residue: 0.03 }),
    },
  ],
  [
    'fax',
    ['传真机', 'Fax machine'],
    [1500, 4 * KG, 15 * KG],
    {
      directory: 9,
      yields: shares({ steel: 0.3, copper: 0.04, aluminium: 0.02, plastics: 0.5, boards: 0.08, residue: 0.04 }),
    },
  ],
  [
    'television',
    ['电视机（阴极射线管）', 'Television with a cathode-ray tube'],
    [6 * KG, 25 * KG, 80 * KG],
    {
      directory: 10,
      sources: weighed,
      yields: [
        ...press({ steel: 1.4, copper: 0.6, aluminium: 0.1, plastics: 3.5 }),
        grams('hazardous.crt-glass', 6 * KG),
        grams('bulk.glass', 10 * KG),
        grams('hazardous.phosphor', 8),
        grams('hazardous.circuit-board', 1.6 * KG),
      ],
    },
  ],
  [
    'television-flat',
    ['电视机（平板）', 'Flat television'],
    [2 * KG, 12 * KG, 70 * KG],
    {
      directory: 10,
      yields: [
        ...shares({ steel: 0.42, copper: 0.02, aluminium: 0.05, plastics: 0.3, boards: 0.07 }),
        share('bulk.glass', 0.1),
        grams('hazardous.mercury-lamp', 30),
      ],
    },
  ],
  [
    'monitor',
    ['监视器', 'Monitor'],
    [1500, 5 * KG, 30 * KG],
    {
      directory: 11,
      yields: [
        ...shares({ steel: 0.36, copper: 0.02, aluminium: 0.05, plastics: 0.34, boards: 0.08 }),
        share('bulk.glass', 0.1),
        grams('hazardous.mercury-lamp', 12),
      ],
    },
  ],
  [
    'telephone',
    ['电话单机', 'Telephone set'],
    [150, 600, 2500],
    {
      directory: 14,
      handover: [0.03, 30],
      balance: [0.05, 30],
      yields: shares({ steel: 0.08, copper: 0.06, plastics: 0.62, boards: 0.16, residue: 0.04 }),
    },
  ],
]);
