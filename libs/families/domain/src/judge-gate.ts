import type { Family } from '@huihuan/contracts-events';
import { stepsBefore } from './family-book.ts';
import type { FamilyGate } from './findings.ts';
import { applianceGate } from './forms/appliance.ts';
import { bulkGate } from './forms/bulk.ts';
import { deviceGate } from './forms/device.ts';
import { lightBatteryGate } from './forms/light-battery.ts';
import { machineGate } from './forms/machine.ts';
import { partGate } from './forms/part.ts';
import { tractionBatteryGate } from './forms/traction-battery.ts';
import { vehicleGate } from './forms/vehicle.ts';
import { missingSteps } from './missing-steps.ts';

const gateChecks: Readonly<Partial<Record<Family, FamilyGate>>> = {
  vehicle: vehicleGate,
  'traction-battery': tractionBatteryGate,
  'light-battery': lightBatteryGate,
  appliance: applianceGate,
  device: deviceGate,
  machine: machineGate,
  bulk: bulkGate,
  part: partGate,
};

/**
 * What stands against an act on an item: what its family checks, and the steps that the act waits for and that are not recorded,
 * each with the effect of the rule that asks it. Nothing where the act may go ahead. The family speaks first: whoever has to
 * destroy a device need not mark it as second-hand before.
 */
export const judgeGate: FamilyGate = (item, gate, rules, act) => {
  const { family, classCode, details } = item;
  const steps = stepsBefore(gate, family, { details, classCode, day: rules.day });
  return [
    ...(gateChecks[family]?.(item, gate, rules, act) ?? []),
    ...missingSteps(steps, item, { ...act, gate }, rules),
  ];
};
