import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form, FormField } from '../form.ts';
import type { Step } from '../step.ts';
import { buyingFields, checkForbidden } from './scrap/buying.ts';
import { checkSlip, slipFields } from './scrap/weigh-slip.ts';

const nameplate: readonly FormField[] = [
  { name: 'model', zh: '品牌型号', en: 'make and model', kind: 'text', longest: 80 },
  { name: 'madeOn', zh: '出厂日期', en: 'day of manufacture', kind: 'day' },
  { name: 'holdsOil', zh: '含油液', en: 'oil or fuel in it', kind: 'flag' },
];

export const machineForm: Form = { family: 'machine', fields: [...buyingFields, ...slipFields, ...nameplate] };

export const machineSteps: readonly Step[] = [];

export const machineIntake: FamilyIntake = (asked, rules) => [...checkForbidden(asked, rules), ...checkSlip(asked)];

export const machineGate: FamilyGate = () => [];
