import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const tractionBatteryForm: Form = { family: 'traction-battery', fields: [] };

export const tractionBatterySteps: readonly Step[] = [];

export const tractionBatteryIntake: FamilyIntake = () => [];

export const tractionBatteryGate: FamilyGate = () => [];
