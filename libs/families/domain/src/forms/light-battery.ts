import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const lightBatteryForm: Form = { family: 'light-battery', fields: [] };

export const lightBatterySteps: readonly Step[] = [];

export const lightBatteryIntake: FamilyIntake = () => [];

export const lightBatteryGate: FamilyGate = () => [];
