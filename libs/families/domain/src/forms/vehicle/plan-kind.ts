import type { KnownVehicle } from './vehicle-kind.ts';

/** How plans and subsidies count a vehicle or a farm machine: each counts under exactly one. */
export interface PlanKind {
  /** Type and use as `vehicleUses` names them; the class of the catalogue where no form says it, as for farm machines. */
  readonly kind: string;
  /** Of a diesel truck `china-1` to `china-6`, `unknown` where its form does not say it; null of everything else. */
  readonly dieselStage: string | null;
  /** 公务用车 */
  readonly isOfficial: boolean;
}

/** 农机 that plans retire, by their classes. */
export const farmMachineClasses = ['machine.tractor', 'machine.harvester', 'machine.farm-implement'] as const;

const carriesLoad = /^(?:truck-|low-speed-truck$|three-wheel$|special-with-load$)/;
const truckClasses = ['vehicle.small-truck', 'vehicle.large-truck'];

/** Under which kind a vehicle counts, by what its form says. */
export const planKindOf = ({ details, classCode }: KnownVehicle): PlanKind => {
  const use = details['vehicleUse'];
  const isTruck = typeof use === 'string' ? carriesLoad.test(use) : truckClasses.includes(classCode);
  const stage = details['emissionStage'];
  return {
    kind: typeof use === 'string' ? use : classCode,
    dieselStage: isTruck && details['fuel'] === 'diesel' ? (typeof stage === 'string' ? stage : 'unknown') : null,
    isOfficial: details['ownership'] === 'official',
  };
};
