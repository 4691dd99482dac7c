import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Asked, Form, FormField } from '../form.ts';
import type { Step } from '../step.ts';
import { measured } from './goods-words.ts';
import { buyingFields, checkForbidden } from './scrap/buying.ts';
import { checkMoisture, measureMoisture, moistureGate } from './scrap/moisture.ts';
import { checkSlip, slipFields } from './scrap/weigh-slip.ts';

const soaksWater = ({ classCode }: Asked): boolean =>
  ['bulk.paper', 'bulk.textile', 'bulk.plastics', 'bulk.residue'].includes(classCode);

const impurities: readonly FormField[] = [
  {
    ...measured('moisturePercent', { zh: '含水率', en: 'moisture' }, { unit: '%', most: 100, decimals: 1 }),
    ...{ when: soaksWater, why: { zh: '含水会使日后重量减少', en: 'what dries weighs less later' } },
  },
  measured('impurityPercent', { zh: '夹杂物', en: 'other matter in it' }, { unit: '%', most: 100, decimals: 1 }),
];

export const bulkForm: Form = { family: 'bulk', fields: [...buyingFields, ...slipFields, ...impurities] };

export const bulkSteps: readonly Step[] = [measureMoisture];

export const bulkIntake: FamilyIntake = (asked, rules) => [
  ...checkForbidden(asked, rules),
  ...checkSlip(asked),
  ...checkMoisture(asked, rules),
];

export const bulkGate: FamilyGate = moistureGate;
