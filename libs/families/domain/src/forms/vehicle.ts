import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const vehicleForm: Form = { family: 'vehicle', fields: [] };

export const vehicleSteps: readonly Step[] = [];

export const vehicleIntake: FamilyIntake = () => [];

export const vehicleGate: FamilyGate = () => [];
