import type { FamilyGate, FamilyIntake } from '../findings.ts';
import type { Form } from '../form.ts';
import type { Step } from '../step.ts';
import { applianceFields } from './appliance/appliance-fields.ts';
import { secondHandMark, stepsOfAppliances } from './appliance/appliance-steps.ts';
import { outsideDirectory } from './appliance/directory.ts';
import { checksOfData } from './device/device-checks.ts';

export const applianceForm: Form = { family: 'appliance', fields: applianceFields };

export const applianceSteps: readonly Step[] = [...stepsOfAppliances, secondHandMark];

export const applianceIntake: FamilyIntake = outsideDirectory;

/** Beside the steps only the data of what keeps them, such as a fax machine: hazardous fractions are outputs of the job. */
export const applianceGate: FamilyGate = checksOfData;
