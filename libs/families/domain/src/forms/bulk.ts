import type { Form } from '../form.ts';
import type { Step } from '../step.ts';

export const bulkForm: Form = { family: 'bulk', fields: [] };

export const bulkSteps: readonly Step[] = [];
