import type { Details } from '@huihuan/contracts-events';
import {
  serviceLimits,
  serviceReached,
  type ServiceLimit,
  type ServiceReached,
  type VehicleUse,
} from './service-limits.ts';

/** How far a vehicle is in its service, beside the row of the standard's table that says so. */
export interface VehicleService extends ServiceReached {
  readonly use: VehicleUse;
  readonly limit: ServiceLimit;
}

const isUse = (value: unknown): value is VehicleUse => typeof value === 'string' && Object.hasOwn(serviceLimits, value);

/**
 * Service years and mileage of a vehicle by what its form says (`vehicleUse`, `registeredOn`, `mileageKm`); `null` where type
 * and use, or the first registration, were not said.
 * @param on day of the question in China, `YYYY-MM-DD`
 */
export const vehicleService = (details: Details, on: string): VehicleService | null => {
  const { vehicleUse: use, registeredOn, mileageKm } = details;
  if (!isUse(use) || typeof registeredOn !== 'string') return null;
  const kilometres = typeof mileageKm === 'number' ? mileageKm : null;
  return { use, limit: serviceLimits[use], ...serviceReached(use, registeredOn, { on, kilometres }) };
};
