import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const deviceForm: Form = { family: 'device', fields: [] };

export const deviceSteps: readonly Step[] = [];
