import { family } from './class-row.mjs';
import { documents as d } from './documents.mjs';

const KG = 1000;
const LOT = [1, 50 * KG, 30000 * KG];

const common = {
  tracking: 'lot',
  handover: [0.005, 100],
  balance: [0.01, 100],
  sources: [d.hazardousListFromMemory],
  validFrom: '2025-01-01',
};

const uncoded = { sources: [d.applianceOrder], validFrom: '2016-03-01' };

/** Hazardous fractions with their code in the national list; what has no code is dangerous to handle all the same. */
export const hazards = family('hazardous', common, [
  ['circuit-board', ['废电路板', 'Waste circuit boards'], LOT, { wasteCode: '900-045-49' }],
  ['crt-glass', ['废阴极射线管含铅玻璃', 'Leaded glass of cathode-ray tubes'], LOT, { wasteCode: '900-044-49' }],
  ['phosphor', ['荧光粉', 'Phosphor powder'], LOT, { wasteCode: '900-044-49', handover: [0.01, 5] }],
  ['mercury-lamp', ['含汞灯管', 'Mercury lamps'], LOT, { wasteCode: '900-023-29', handover: [0.01, 20] }],
  ['waste-oil', ['废矿物油', 'Waste mineral oil'], LOT, { wasteCode: '900-214-08', handover: [0.01, 500] }],
  [
    'catalyst',
    ['废汽车尾气净化催化剂', 'Waste exhaust catalysts'],
    LOT,
    { wasteCode: '900-049-50', handover: [0.005, 20] },
  ],
  [
    'lead-battery',
    ['废铅蓄电池（成批）', 'Waste lead batteries in bulk'],
    LOT,
    { wasteCode: '900-052-31', sources: [d.hazardousList] },
  ],
  [
    'refrigerant',
    ['制冷剂', 'Refrigerant'],
    LOT,
    { ...uncoded, handover: [0.01, 20], sources: [d.applianceOrder, d.refrigerantYields] },
  ],
  ['refrigerant-flammable', ['可燃制冷剂', 'Flammable refrigerant'], LOT, { ...uncoded, handover: [0.01, 20] }],
  ['airbag', ['安全气囊', 'Airbags'], LOT, { sources: [d.vehicleDetails], validFrom: '2019-06-01' }],
]);
