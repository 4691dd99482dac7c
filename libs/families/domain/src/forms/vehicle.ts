import type { Form } from '../form.ts';
import type { Step } from '../step.ts';
import { vehicleFields } from './vehicle/vehicle-fields.ts';
import { stepsOfVehicles } from './vehicle/vehicle-steps.ts';

export { vehicleGate, vehicleIntake } from './vehicle/vehicle-checks.ts';
export { assemblyChoices } from './vehicle/vehicle-fields.ts';
export {
  assembliesOf,
  lackingOf,
  supervisedKindOf,
  type KnownVehicle,
  type SupervisedKind,
} from './vehicle/vehicle-kind.ts';
export {
  farmMachineClasses,
  planKindOf,
  truckOperations,
  type PlanKind,
  type TruckOperation,
} from './vehicle/plan-kind.ts';
export { removedBatteries } from './vehicle/removed-batteries.ts';
export { destroyVideo, recordVideo } from './vehicle/vehicle-steps.ts';
export { serviceInWords, vehicleService } from './vehicle/vehicle-service.ts';
export { vehicleUses } from './vehicle/vehicle-uses.ts';

export const vehicleForm: Form = { family: 'vehicle', fields: vehicleFields };

export const vehicleSteps: readonly Step[] = stepsOfVehicles;
