import type { Family, GradeOutcome } from '@huihuan/contracts-events';

/** What is measured before a grade of a family is decided. Numbers are sent as numbers. */
export type Measurement =
  | 'stateOfHealthPercent'
  | 'voltageVolts'
  | 'insulationMegaohms'
  | 'functionTest'
  | 'refrigerantLeak'
  | 'dataBearing'
  | 'fluidsDrained'
  | 'appearance';

const numbers: readonly Measurement[] = ['stateOfHealthPercent', 'voltageVolts', 'insulationMegaohms'];

export const isNumber = (measurement: Measurement): boolean => numbers.includes(measurement);

export const measurementsOf = (family: Family): readonly Measurement[] => {
  switch (family) {
    case 'traction-battery':
      return ['stateOfHealthPercent', 'voltageVolts', 'insulationMegaohms'];
    case 'light-battery':
      return ['voltageVolts', 'appearance'];
    case 'appliance':
      return ['functionTest', 'refrigerantLeak'];
    case 'device':
      return ['functionTest', 'dataBearing'];
    case 'vehicle':
      return ['fluidsDrained'];
    case 'machine':
    case 'part':
      return ['functionTest', 'appearance'];
    case 'bulk':
    case 'hazardous':
      return ['appearance'];
    default:
      return family satisfies never;
  }
};

export const allOutcomes: readonly GradeOutcome[] = [
  'dismantle',
  'reuse',
  'remanufacture',
  'cascade',
  'dispose-hazardous',
];

/** What the form offers for a family. The server judges by the rules of the day and refuses the rest with its document. */
export const outcomesOffered = (family: Family): readonly GradeOutcome[] => {
  if (family === 'vehicle') return ['dismantle'];
  if (family === 'traction-battery' || family === 'light-battery') return allOutcomes;
  return allOutcomes.filter((outcome) => outcome !== 'cascade');
};
