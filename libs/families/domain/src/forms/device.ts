import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';
import { checksOfData, checksOfDeviceIntake } from './device/device-checks.ts';
import { deviceFields } from './device/device-fields.ts';
import { stepsOfDevices } from './device/device-steps.ts';

export const deviceForm: Form = { family: 'device', fields: deviceFields };

/** And those of other goods that keep data; the 旧货 mark, which appliances and devices share, stands with the appliances. */
export const deviceSteps: readonly Step[] = stepsOfDevices;

export const deviceIntake: FamilyIntake = checksOfDeviceIntake;

export const deviceGate: FamilyGate = checksOfData;
