import type { Details } from '@huihuan/contracts-events';

/** What the form of a vehicle says, and its class: enough to know what kind of vehicle it is. */
export interface KnownVehicle {
  readonly details: Details;
  readonly classCode: string;
}

/** The assemblies that are asked for: 五大总成, and the traction battery. */
export const assemblies = ['engine', 'frame', 'gearbox', 'steering-gear', 'axles', 'traction-battery'] as const;
export type Assembly = (typeof assemblies)[number];

const useOf = ({ details }: KnownVehicle): string => String(details['vehicleUse'] ?? '');

export const isTrailer = (vehicle: KnownVehicle): boolean =>
  useOf(vehicle).endsWith('trailer') ||
  useOf(vehicle).startsWith('semi-trailer') ||
  vehicle.classCode === 'vehicle.semi-trailer';

export const isMotorcycle = (vehicle: KnownVehicle): boolean =>
  useOf(vehicle).startsWith('motorcycle') || vehicle.classCode === 'vehicle.motorcycle';

/** 新能源汽车: it has a traction battery when it is whole. */
export const isNewEnergy = ({ details, classCode }: KnownVehicle): boolean =>
  ['electric', 'plug-in-hybrid', 'fuel-cell'].includes(String(details['fuel'])) ||
  classCode === 'vehicle.passenger-car-electric';

/** It burns something: with a tank, and a catalyst in the exhaust. */
export const burnsFuel = (vehicle: KnownVehicle): boolean =>
  !isTrailer(vehicle) &&
  !['electric', 'fuel-cell'].includes(String(vehicle.details['fuel'])) &&
  !(vehicle.details['fuel'] === undefined && vehicle.classCode === 'vehicle.passenger-car-electric');

/** What a whole vehicle of its kind has. */
export const assembliesOf = (vehicle: KnownVehicle): readonly Assembly[] => {
  const battery = isNewEnergy(vehicle) ? (['traction-battery'] as const) : [];
  if (isTrailer(vehicle)) return ['frame', 'axles'];
  if (isMotorcycle(vehicle)) return ['engine', 'frame', ...battery];
  return ['engine', 'frame', 'gearbox', 'steering-gear', 'axles', ...battery];
};

/** Those of `asked` that the form says are not there; nothing where it says nothing. */
export const lackingOf = (vehicle: KnownVehicle, asked: readonly string[]): readonly Assembly[] => {
  const there = vehicle.details['assemblies'];
  if (!Array.isArray(there)) return [];
  return assembliesOf(vehicle).filter((assembly) => asked.includes(assembly) && !there.includes(assembly));
};

/** The vehicles that are taken apart under supervision, as the rule names them. */
export type SupervisedKind = 'school-bus' | 'coach-in-operation' | 'truck-in-operation';

const operatingCoaches = ['passenger-operating-large', 'taxi-large'];

const carriesLoad = /^(?:truck-|low-speed-truck$|three-wheel$|special-with-load$)/;
const truckClasses = ['vehicle.small-truck', 'vehicle.large-truck'];

/** 货车, by its use, or by its class where no form says that. */
export const isTruck = (vehicle: KnownVehicle): boolean =>
  typeof vehicle.details['vehicleUse'] === 'string'
    ? carriesLoad.test(useOf(vehicle))
    : truckClasses.includes(vehicle.classCode);

/** 中型 and 轻型 trucks, which the table of uses keeps together: nobody supervises them, and plans count those in operation. */
export const isCountedInOperation = (vehicle: KnownVehicle): boolean =>
  useOf(vehicle) === 'truck-light' && !mayBeInOperation(vehicle);

/** Whether the use does not settle that a large vehicle is in operation, so that it has to be asked. */
export const mayBeInOperation = (vehicle: KnownVehicle): boolean =>
  ['truck-heavy', 'truck-dangerous-goods'].includes(useOf(vehicle)) || vehicle.classCode === 'vehicle.large-truck';

/** 营运大型客车, 营运大型货车, 校车; `null` for every other vehicle. */
export const supervisedKindOf = (vehicle: KnownVehicle): SupervisedKind | null => {
  const { details, classCode } = vehicle;
  const use = useOf(vehicle);
  if (use === 'school-bus' || classCode === 'vehicle.school-bus') return 'school-bus';
  if (operatingCoaches.includes(use) || (use === 'city-bus' && classCode === 'vehicle.large-coach'))
    return 'coach-in-operation';
  return mayBeInOperation(vehicle) && details['inOperation'] === true ? 'truck-in-operation' : null;
};
