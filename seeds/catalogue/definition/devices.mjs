import { family } from './class-row.mjs';
import { documents as d } from './documents.mjs';
import { shares } from './expected-yields.mjs';

const KG = 1000;

const directory = [d.applianceDirectory, d.applianceOrder, d.dataErasure];

const common = {
  tracking: 'item',
  handover: [0.02, 100],
  balance: [0.03, 100],
  identifierKinds: ['serial'],
  expected: ['serial'],
  sources: directory,
  validFrom: '2016-03-01',
};

export const devices = family('device', common, [
  [
    'phone',
    ['手机（移动通信手持机）', 'Mobile phone'],
    [60, 180, 500],
    {
      directory: 13,
      handover: [0.02, 10],
      balance: [0.05, 10],
      identifierKinds: ['imei', 'serial'],
      expected: ['imei'],
      yields: shares({
        steel: 0.06,
        copper: 0.08,
        aluminium: 0.15,
        plastics: 0.24,
        glass: 0.15,
        boards: 0.17,
        blackMass: 0.1,
      }),
    },
  ],
  [
    'tablet',
    ['平板电脑', 'Tablet computer'],
    [200, 500, 1500],
    {
      directory: 12,
      handover: [0.02, 20],
      balance: [0.05, 20],
      identifierKinds: ['serial', 'imei'],
      yields: shares({
        steel: 0.05,
        copper: 0.04,
        aluminium: 0.24,
        plastics: 0.18,
        glass: 0.2,
        boards: 0.1,
        blackMass: 0.12,
      }),
    },
  ],
  [
    'laptop',
    ['笔记本电脑', 'Laptop computer'],
    [800, 2500, 6 * KG],
    {
      directory: 12,
      handover: [0.02, 50],
      sources: [...directory, d.plausibleWeights],
      yields: shares({
        steel: 0.18,
        copper: 0.05,
        aluminium: 0.18,
        plastics: 0.3,
        glass: 0.08,
        boards: 0.11,
        blackMass: 0.06,
      }),
    },
  ],
  [
    'desktop',
    ['台式微型计算机', 'Desktop computer'],
    [2 * KG, 15 * KG, 40 * KG],
    {
      directory: 12,
      handover: [0.02, 200],
      sources: [...directory, d.plausibleWeights],
      yields: shares({ steel: 0.52, copper: 0.05, aluminium: 0.08, plastics: 0.18, boards: 0.11, residue: 0.03 }),
    },
  ],
  [
    'wearable',
    ['智能穿戴设备', 'Wearable device'],
    [5, 60, 400],
    {
      handover: [0.05, 5],
      balance: [0.1, 5],
      sources: [d.dataErasure],
      yields: shares({ steel: 0.1, copper: 0.05, aluminium: 0.15, plastics: 0.35, glass: 0.08, boards: 0.15 }),
    },
  ],
  [
    'printer',
    ['打印机', 'Printer'],
    [2 * KG, 9 * KG, 60 * KG],
    {
      directory: 7,
      yields: shares({ steel: 0.35, copper: 0.03, aluminium: 0.02, plastics: 0.48, boards: 0.05, residue: 0.05 }),
    },
  ],
  [
    'copier',
    ['复印机', 'Copier'],
    [15 * KG, 70 * KG, 350 * KG],
    {
      directory: 8,
      handover: [0.02, 500],
      balance: [0.03, 1 * KG],
      yields: shares({
        steel: 0.52,
        copper: 0.03,
        aluminium: 0.05,
        plastics: 0.3,
        glass: 0.02,
        boards: 0.03,
        residue: 0.04,
      }),
    },
  ],
]);
