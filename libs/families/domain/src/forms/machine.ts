import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const machineForm: Form = { family: 'machine', fields: [] };

export const machineSteps: readonly Step[] = [];

export const machineIntake: FamilyIntake = () => [];

export const machineGate: FamilyGate = () => [];
