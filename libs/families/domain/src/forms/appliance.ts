import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const applianceForm: Form = { family: 'appliance', fields: [] };

export const applianceSteps: readonly Step[] = [];

export const applianceIntake: FamilyIntake = () => [];

export const applianceGate: FamilyGate = () => [];
