export { openChance, type Chance } from './chance.ts';
export { echoOf, type Echo } from './echo.ts';
export type { PlannedCertificate } from './families/plan-certificates.ts';
export type { PlannedFiling } from './families/plan-filings.ts';
export type { PlannedManifest } from './families/plan-manifests.ts';
export type { PlannedStep } from './families/plan-steps.ts';
export type { Good, HandIn, HandInRow } from './goods.ts';
export type { PlannedBatch } from './plan-batches.ts';
export type { PlannedCorrection, Wanted } from './plan-corrections.ts';
export { codesOfOutput, type DismantlingJob } from './plan-dismantling.ts';
export type { Grade, GradingPlan, PlannedReuse } from './plan-grading.ts';
export { planId } from './plan-ids.ts';
export type { WrongRequest } from './plan-refusals.ts';
export { arrivedBy } from './plan-trips.ts';
export { planWave, type CentrePlan, type Wave, type WaveWish } from './plan-wave.ts';
export type {
  SimulatedClass,
  SimulatedNetwork,
  SimulatedSite,
  SimulatedStaff,
  SimulatedTruck,
  SimulatedYield,
} from './simulated-network.ts';
export type { PlannedFinding, PlannedSettlement, PlannedUnexpected, Trip } from './trip.ts';
