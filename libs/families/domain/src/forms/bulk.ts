import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const bulkForm: Form = { family: 'bulk', fields: [] };

export const bulkSteps: readonly Step[] = [];

export const bulkIntake: FamilyIntake = () => [];

export const bulkGate: FamilyGate = () => [];
