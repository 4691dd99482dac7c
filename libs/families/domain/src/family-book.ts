import type { CertificateKind, Family } from '@huihuan/contracts-events';
import { applianceForm, applianceSteps } from './forms/appliance.ts';
import { bulkForm, bulkSteps } from './forms/bulk.ts';
import { deviceForm, deviceSteps } from './forms/device.ts';
import { lightBatteryForm, lightBatterySteps } from './forms/light-battery.ts';
import { machineForm, machineSteps } from './forms/machine.ts';
import { tractionBatteryForm, tractionBatterySteps } from './forms/traction-battery.ts';
import { vehicleForm, vehicleSteps } from './forms/vehicle.ts';
import type { Asked, Form, Words } from './form.ts';
import type { Gate, Step } from './step.ts';

const forms: readonly Form[] = [
  ...[vehicleForm, tractionBatteryForm, lightBatteryForm, applianceForm, deviceForm, machineForm, bulkForm],
];

const steps: readonly Step[] = [
  ...vehicleSteps,
  ...tractionBatterySteps,
  ...lightBatterySteps,
  ...applianceSteps,
  ...deviceSteps,
  ...machineSteps,
  ...bulkSteps,
];

/** What is asked of goods of a family at the hand-in; nothing of parts and hazardous fractions, which nobody hands in. */
export const formOf = (family: Family): Form => forms.find((form) => form.family === family) ?? { family, fields: [] };

export const stepsOf = (family: Family): readonly Step[] => steps.filter(({ families }) => families.includes(family));

export const stepNamed = (family: Family, name: string): Step | undefined =>
  stepsOf(family).find((step) => step.name === name);

/** The steps that an act waits for, for an item of which this is known. */
export const stepsBefore = (gate: Gate, family: Family, asked: Asked): readonly Step[] =>
  stepsOf(family).filter(({ before, when }) => before.includes(gate) && (when === undefined || when(asked)));

/** How a step is called; its name where only a newer version knows it. */
export const stepWords = (family: Family, name: string): Words => {
  const { zh, en } = stepNamed(family, name) ?? { zh: name, en: name };
  return { zh, en };
};

export const certificateWords: Readonly<Record<CertificateKind, Words>> = {
  'vehicle-recovery': { zh: '报废机动车回收证明', en: 'certificate of vehicle recovery' },
  'data-wipe': { zh: '数据清除记录', en: 'record of data erasure' },
  'battery-assessment': { zh: '电池剩余寿命评估报告', en: 'assessment of residual battery life' },
};
