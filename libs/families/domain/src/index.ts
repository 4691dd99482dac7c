export * from './check-details.ts';
export { missingPartsOf } from './forms/appliance/appliance-fields.ts';
export * from './family-book.ts';
export * from './findings.ts';
export * from './form.ts';
export {
  assembliesOf,
  assemblyChoices,
  destroyVideo,
  farmMachineClasses,
  lackingOf,
  planKindOf,
  recordVideo,
  removedBatteries,
  serviceInWords,
  supervisedKindOf,
  truckOperations,
  vehicleService,
  vehicleUses,
  type KnownVehicle,
  type PlanKind,
  type SupervisedKind,
  type TruckOperation,
} from './forms/vehicle.ts';
export { chemistryGroup, isBatteryDamaged, type ChemistryGroup } from './forms/battery-state.ts';
export { mayKeepData } from './forms/device/keeps-data.ts';
export { forbiddenGoods, isScrapMetal } from './forms/scrap/buying.ts';
export { assemblyAsScrap, bigAssemblies } from './forms/part.ts';
export {
  measureMoisture,
  moistureMethods,
  moistureOf,
  permilleOf,
  type MeasuredMoisture,
} from './forms/scrap/moisture.ts';
export * from './judge-description.ts';
export * from './judge-form.ts';
export * from './judge-gate.ts';
export * from './judge-taking-back.ts';
export * from './judge-intake.ts';
export * from './judge-step.ts';
export * from './legal-mark.ts';
export * from './missing-steps.ts';
export * from './report-texts.ts';
export * from './step.ts';
