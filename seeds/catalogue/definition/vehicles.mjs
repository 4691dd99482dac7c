import { family } from './class-row.mjs';
import { documents as d } from './documents.mjs';
import { grams, kilograms } from './expected-yields.mjs';

const KG = 1000;

const common = {
  tracking: 'item',
  handover: [0.01, 20 * KG],
  balance: [0.02, 20 * KG],
  identifierKinds: ['vin', 'plate'],
  required: ['vin'],
  expected: ['plate'],
  sources: [d.vehicleOrder, d.vehicleDetails, d.vehicleNumber, d.plate, d.serviceYears],
  validFrom: '2019-06-01',
};

export const vehicles = family('vehicle', common, [
  [
    'passenger-car',
    ['报废小型载客汽车', 'Scrapped passenger car'],
    [600 * KG, 1300 * KG, 3200 * KG],
    {
      yields: [
        ...kilograms({ engine: 110, gearbox: 50, steering: 10, axles: 90, frame: 280 }),
        ...kilograms({ steel: 420, aluminium: 60, copper: 12, plastics: 110, rubber: 35, glass: 30, textile: 20 }),
        ...kilograms({ battery: 14, oil: 6, catalyst: 1.2, boards: 2, airbags: 3 }),
        grams('hazardous.refrigerant', 400),
      ],
    },
  ],
  [
    'passenger-car-electric',
    ['报废新能源小型载客汽车', 'Scrapped electric passenger car'],
    [650 * KG, 1650 * KG, 3500 * KG],
    {
      sources: [...common.sources, d.batteryMeasures],
      yields: [
        grams('traction-battery.pack', 350 * KG),
        grams('part.motor', 70 * KG),
        ...kilograms({ gearbox: 30, steering: 10, axles: 95, frame: 280 }),
        ...kilograms({ steel: 420, aluminium: 110, copper: 28, plastics: 120, rubber: 38, glass: 32, textile: 20 }),
        ...kilograms({ battery: 10, oil: 1, boards: 4, airbags: 3 }),
        grams('hazardous.refrigerant', 500),
      ],
    },
  ],
  [
    'small-truck',
    ['报废轻微型载货汽车', 'Scrapped small truck'],
    [800 * KG, 2100 * KG, 4500 * KG],
    {
      yields: [
        ...kilograms({ engine: 220, gearbox: 80, steering: 20, axles: 260, frame: 420 }),
        ...kilograms({ steel: 760, aluminium: 45, copper: 14, plastics: 75, rubber: 110, glass: 25, textile: 12 }),
        ...kilograms({ battery: 25, oil: 12, catalyst: 1.5, boards: 1.5 }),
      ],
    },
  ],
  [
    'large-truck',
    ['报废重中型载货汽车', 'Scrapped large truck'],
    [4000 * KG, 9000 * KG, 18000 * KG],
    {
      yields: [
        ...kilograms({ engine: 950, gearbox: 330, steering: 55, axles: 1800, frame: 1400 }),
        ...kilograms({ steel: 3000, aluminium: 130, copper: 45, plastics: 210, rubber: 620, glass: 50, textile: 25 }),
        ...kilograms({ battery: 110, oil: 45, catalyst: 12, boards: 4 }),
      ],
    },
  ],
  [
    'large-coach',
    ['报废大型载客汽车', 'Scrapped large coach'],
    [6000 * KG, 11000 * KG, 18000 * KG],
    {
      yields: [
        ...kilograms({ engine: 900, gearbox: 300, steering: 50, axles: 1500, frame: 2600 }),
        ...kilograms({ steel: 3000, aluminium: 350, copper: 90, plastics: 620, rubber: 420, glass: 480, textile: 260 }),
        ...kilograms({ battery: 110, oil: 40, catalyst: 10, boards: 6 }),
        grams('hazardous.refrigerant', 4 * KG),
      ],
    },
  ],
  [
    'school-bus',
    ['报废专用校车', 'Scrapped school bus'],
    [3000 * KG, 6500 * KG, 12000 * KG],
    {
      yields: [
        ...kilograms({ engine: 520, gearbox: 180, steering: 35, axles: 880, frame: 1650 }),
        ...kilograms({ steel: 1800, aluminium: 150, copper: 50, plastics: 360, rubber: 250, glass: 270, textile: 160 }),
        ...kilograms({ battery: 60, oil: 22, catalyst: 4, boards: 4 }),
      ],
    },
  ],
  [
    'semi-trailer',
    ['报废挂车', 'Scrapped trailer'],
    [1500 * KG, 6800 * KG, 12000 * KG],
    {
      yields: [
        ...kilograms({ axles: 2000, frame: 2300 }),
        ...kilograms({ steel: 1700, aluminium: 40, plastics: 40, rubber: 640 }),
      ],
    },
  ],
  [
    'motorcycle',
    ['报废摩托车', 'Scrapped motorcycle'],
    [60 * KG, 115 * KG, 400 * KG],
    {
      handover: [0.02, 1 * KG],
      balance: [0.03, 2 * KG],
      yields: [
        ...kilograms({ engine: 28, frame: 22 }),
        ...kilograms({ steel: 34, aluminium: 8, copper: 1.2, plastics: 10, rubber: 5 }),
        ...kilograms({ battery: 3, oil: 0.8, boards: 0.2 }),
      ],
    },
  ],
]);
