import type { RuleBook } from './book.ts';
import { applianceRules } from './national/appliances.ts';
import { buyingRules } from './national/buying-scrap.ts';
import { deviceRules } from './national/devices.ts';
import { endingRules } from './national/endings.ts';
import { expectedYieldRules } from './national/expected-yields.ts';
import { guttedUnitRules } from './national/gutted-units.ts';
import { invoicingRules } from './national/invoicing.ts';
import { licenceRules } from './national/licences.ts';
import { lightBatteryRules } from './national/light-batteries.ts';
import { lossReasonRules } from './national/loss-reasons.ts';
import { moistureRules } from './national/moisture.ts';
import { manifestRules } from './national/manifests.ts';
import { processingRules } from './national/processing.ts';
import { siteRules } from './national/sites.ts';
import { tractionBatteryRules } from './national/traction-batteries.ts';
import { vehicleClockRules } from './national/vehicle-clocks.ts';
import { vehicleKerbRules } from './national/vehicle-kerb.ts';
import { vehicleRules } from './national/vehicles.ts';
import type { Rule, Words } from './rule.ts';

/** What holds in the whole nation, or is a default of the product where its text was not read in full. */
export const nationalRules: readonly Rule[] = [
  ...vehicleRules,
  ...vehicleClockRules,
  ...vehicleKerbRules,
  ...tractionBatteryRules,
  ...lightBatteryRules,
  ...applianceRules,
  ...expectedYieldRules,
  ...guttedUnitRules,
  ...lossReasonRules,
  ...manifestRules,
  ...moistureRules,
  ...processingRules,
  ...deviceRules,
  ...buyingRules,
  ...invoicingRules,
  ...licenceRules,
  ...endingRules,
  ...siteRules,
];

/** The rules without anything that was set locally. */
export const nationalBook: RuleBook = { rules: nationalRules, local: [] };

/** What a rule is called; its own id where the book does not know it (any more). */
export const titleOfRule = (ruleId: string): Words =>
  nationalRules.find((rule) => rule.ruleId === ruleId)?.title ?? { zh: ruleId, en: ruleId };
