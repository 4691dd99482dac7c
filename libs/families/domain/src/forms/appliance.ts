import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const applianceForm: Form = { family: 'appliance', fields: [] };

export const applianceSteps: readonly Step[] = [];
