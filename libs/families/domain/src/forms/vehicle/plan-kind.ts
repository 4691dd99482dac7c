import { isTruck, type KnownVehicle } from './vehicle-kind.ts';

/** 营运, 非营运, or nobody was asked: an old form, a list of former years. */
export const truckOperations = ['operating', 'not-operating', 'not-asked'] as const;
export type TruckOperation = (typeof truckOperations)[number];

/** How plans and subsidies count a vehicle or a farm machine: each counts under exactly one. */
export interface PlanKind {
  /** Type and use as `vehicleUses` names them; the class of the catalogue where no form says it, as for farm machines. */
  readonly kind: string;
  /** Of a diesel truck `china-1` to `china-6`, `unknown` where its form does not say it; null of everything else. */
  readonly dieselStage: string | null;
  /** The same of a truck of any fuel; `none` where it burns nothing. Null of everything else. */
  readonly truckStage: string | null;
  /** Null of what is no truck. */
  readonly operation: TruckOperation | null;
  /** 公务用车 */
  readonly isOfficial: boolean;
}

/** 农机 that plans retire, by their classes. */
export const farmMachineClasses = ['machine.tractor', 'machine.harvester', 'machine.farm-implement'] as const;

const operationOf = (said: unknown): TruckOperation => {
  if (typeof said !== 'boolean') return 'not-asked';
  return said ? 'operating' : 'not-operating';
};

const stageOf = ({ details }: KnownVehicle): string => {
  if (['electric', 'fuel-cell'].includes(String(details['fuel']))) return 'none';
  const stage = details['emissionStage'];
  return typeof stage === 'string' ? stage : 'unknown';
};

/** Under which kind a vehicle counts, by what its form says. */
export const planKindOf = (vehicle: KnownVehicle): PlanKind => {
  const { details, classCode } = vehicle;
  const use = details['vehicleUse'];
  const truckStage = isTruck(vehicle) ? stageOf(vehicle) : null;
  return {
    kind: typeof use === 'string' ? use : classCode,
    dieselStage: details['fuel'] === 'diesel' ? truckStage : null,
    truckStage,
    operation: isTruck(vehicle) ? operationOf(details['inOperation']) : null,
    isOfficial: details['ownership'] === 'official',
  };
};
