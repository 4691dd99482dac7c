import type { Family } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { formOf } from './family-book.ts';
import type { FamilyIntake, GateFinding, GateRules } from './findings.ts';
import { applianceIntake } from './forms/appliance.ts';
import { bulkIntake } from './forms/bulk.ts';
import { deviceIntake } from './forms/device.ts';
import { lightBatteryIntake } from './forms/light-battery.ts';
import { machineIntake } from './forms/machine.ts';
import { tractionBatteryIntake } from './forms/traction-battery.ts';
import { vehicleIntake } from './forms/vehicle.ts';
import { judgeForm, type FormGiven } from './judge-form.ts';

const intakeChecks: Readonly<Partial<Record<Family, FamilyIntake>>> = {
  vehicle: vehicleIntake,
  'traction-battery': tractionBatteryIntake,
  'light-battery': lightBatteryIntake,
  appliance: applianceIntake,
  device: deviceIntake,
  machine: machineIntake,
  bulk: bulkIntake,
};

/**
 * Whether the form of a hand-in of a family is right, and what is doubtful or odd about it, with what the family checks beside
 * its fields. Paths are relative to the details. See `judgeForm` for what is needed.
 */
export const judgeIntake = (family: Family, given: FormGiven, rules: GateRules): Result<readonly GateFinding[]> => {
  const form = judgeForm(formOf(family).fields, given, rules);
  const { details, ...rest } = given;
  if (!form.ok || details === undefined) return form;
  const checked = intakeChecks[family]?.({ ...rest, details, day: rules.day }, rules) ?? [];
  const refused = checked.find(({ effect }) => effect === 'refuse');
  return refused === undefined ? accept([...form.value, ...checked]) : refuse(refused.problem);
};
