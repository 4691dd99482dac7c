/** A figure of the simulation: where it comes from, or that it is assumed. */
interface Share {
  readonly share: number;
  readonly from: string;
}

const assumed = (share: number): Share => ({ share, from: 'assumed: no county publishes it' });

/**
 * How often goods of a family are handed in, compared with the others. No statistic counts hand-ins of all families at the
 * points of one county; the order (appliances and phones often, vehicles seldom) follows the targets of the plans.
 */
export const familyShares: Readonly<Record<string, Share>> = {
  appliance: assumed(40),
  device: assumed(22),
  bulk: assumed(16),
  'light-battery': assumed(12),
  machine: assumed(5),
  vehicle: assumed(4),
  'traction-battery': assumed(1),
};

/** What people bring, and what goes wrong, as parts of the cases where it can. */
export const shares = {
  /** 缺件: compressor, motor or boards were taken out before. */
  guttedAppliance: assumed(0.06),
  outsideDirectory: assumed(0.01),
  agreesToWipe: assumed(0.55),
  holdsNoData: assumed(0.05),
  accountLocked: assumed(0.02),
  damagedBattery: assumed(0.03),
  tradedIn: assumed(0.4),
  fromProduction: assumed(0.6),
  weighSlip: assumed(0.5),
  vehicleWithoutEngine: assumed(0.03),
  /** A supervisor of the point answers for it. */
  papersMissing: assumed(0.03),
  inOperation: assumed(0.5),
  /** A step is forgotten: the act is refused, the step is done, the act goes ahead. */
  stepForgotten: assumed(0.05),
  wipeFails: assumed(0.05),
  /** A certificate is voided, and another issued. */
  certificateVoided: assumed(0.04),
  /** Of certified vehicles, those whose papers went to the vehicle office the same day. */
  papersHanded: assumed(0.8),
  /** A manifest that its receiver has not confirmed yet when the day ends. */
  manifestLeftOpen: assumed(0.05),
  receiptOfFiling: assumed(0.8),
  /** Of what arrived: weight, class or number turn out to be wrong, which both sides have to put right. */
  correctedByBoth: assumed(0.03),
  correctionDeclined: assumed(0.15),
  correctionWithdrawn: assumed(0.1),
  /** Both sides propose something else, and one of them gives way. */
  correctionRivalled: assumed(0.1),
  /** Who proposed it tries to answer for the other side as well, which is refused. */
  correctionAnsweredAlone: assumed(0.3),
  /** Jobs of one family that share a balance, because the machine is emptied later. */
  jobsOfBatch: assumed(0.3),
  batchLeftOpen: assumed(0.05),
  /** Lots of paper and textile that are measured for moisture and baled at the centre; the others are sold as they are. */
  wetLot: assumed(0.3),
  /** The outputs are weighed and not measured, so that the water that is gone is missing. */
  moistureForgotten: assumed(0.1),
} as const satisfies Readonly<Record<string, Share>>;
