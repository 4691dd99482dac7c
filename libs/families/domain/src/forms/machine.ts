import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const machineForm: Form = { family: 'machine', fields: [] };

export const machineSteps: readonly Step[] = [];
