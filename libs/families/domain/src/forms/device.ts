import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const deviceForm: Form = { family: 'device', fields: [] };

export const deviceSteps: readonly Step[] = [];

export const deviceIntake: FamilyIntake = () => [];

export const deviceGate: FamilyGate = () => [];
