import type { Details } from '@huihuan/contracts-events';
import type { Chance } from '../chance.ts';
import type { Good } from '../goods.ts';
import type { Planner } from '../plan-trips.ts';

type Filled = (chance: Chance, good: Good, day: string) => Details;

const count = (chance: Chance, least: number, most: number): number => chance.between(least, most);

const refrigerant: Filled = (chance, { family, classCode, details }) => {
  if (family === 'vehicle') return { refrigerant: 'r134a', refrigerantGrams: count(chance, 300, 600) };
  const parts = details['missingParts'];
  if (Array.isArray(parts) && parts.includes('compressor')) return { refrigerant: 'none' };
  const [least, most] = classCode === 'appliance.refrigerator' ? [1, 60] : [80, 900];
  return { refrigerant: details['refrigerant'] ?? 'other', refrigerantGrams: count(chance, least, most) };
};

const assembly =
  (destination: string): Filled =>
  (chance) => ({
    ...{ number: `ZC-${count(chance, 1000, 9999)}`, model: `演示-${count(chance, 10, 99)}`, count: 1, destination },
  });

/** What is written down of each step, by its name. */
const filled: Readonly<Record<string, Filled>> = {
  'drain-fluids': (chance) => ({ fuelLitres: count(chance, 0, 40), engineOilLitres: count(chance, 2, 12) }),
  'recover-refrigerant': refrigerant,
  'deactivate-airbags': (chance) => ({ airbagsBy: 'removed', airbags: count(chance, 1, 8) }),
  'remove-catalyst': () => ({ catalysts: 1 }),
  'remove-battery': (_, { classCode }) => ({
    startBatteries: 1,
    tractionBatteries: classCode === 'vehicle.passenger-car-electric' ? 1 : 0,
  }),
  'police-supervision': (chance) => ({
    ...{ authority: '县公安局交通管理大队（演示）', recordNumber: `JJ-${count(chance, 1000, 9999)}` },
    supervisedOn: '2025-12-01',
  }),
  'assembly-engine': assembly('remanufacturer'),
  'assembly-gearbox': assembly('remanufacturer'),
  'assembly-steering-gear': assembly('steel-scrap'),
  'assembly-axles': assembly('steel-scrap'),
  'assembly-frame': assembly('steel-scrap'),
  'papers-to-vehicle-office': (chance, _, day) => ({ handedOn: day, receiptNumber: `CG-${count(chance, 1000, 9999)}` }),
  'dismantling-video': (chance, _, day) => ({
    ...{
      place: `录像机 ${count(chance, 1, 4)} 号`,
      cameras: `拆解线 ${count(chance, 1, 6)} 号机位`,
      fromDay: day,
      toDay: day,
    },
    ...{ fromTime: '09:00', toTime: '11:30', keptUntil: `${Number(day.slice(0, 4)) + 3}-12-31` },
  }),
  'mark-second-hand': (chance) => ({ markedBy: 'label', markNumber: `JH-${count(chance, 1000, 9999)}` }),
  'mark-reusable-part': (chance) => ({ markNumber: `HY-${count(chance, 1000, 9999)}` }),
  isolate: (chance) => ({ place: `隔离区 ${count(chance, 1, 9)} 号箱`, terminalsInsulated: true }),
  discharge: (chance) => ({ method: 'load', voltsAfter: count(chance, 0, 30) }),
  'assess-residual-life': (chance) => ({
    ...{ method: 'full-cycle', instrument: `充放电柜 ${count(chance, 1, 9)} 号`, standard: 'GB/T 34015.2' },
    ...{ capacityAmpereHours: count(chance, 80, 180), capacityPercent: count(chance, 80, 95) },
    ...{ resistanceMilliohms: count(chance, 1, 60), celsius: 25 },
  }),
  'decide-reuse': () => ({ use: 'stationary-storage', standard: 'GB/T 34015.3', reason: '容量和内阻合格' }),
  'wipe-data': (chance) => ({
    ...{ method: 'overwrite', tool: '擦除工具（演示）', toolVersion: `4.${count(chance, 0, 9)}` },
    ...{ verifiedBy: 'person', ownerConsents: true },
  }),
  'measure-moisture': (chance) => ({
    ...{
      moisturePercent: count(chance, 140, 220) / 10,
      method: 'infrared',
      instrument: `水分仪 ${count(chance, 1, 9)} 号`,
    },
  }),
  'destroy-data-carrier': (chance) => ({ method: 'shredded', carrier: `内置存储 ${count(chance, 1000, 9999)}` }),
};

export const stepDetails = (name: string, good: Good, { chance, day }: Pick<Planner, 'chance' | 'day'>): Details =>
  filled[name]?.(chance, good, day) ?? {};
