import type { Tier } from '../handover/handover-policy.ts';

interface StorageRule {
  readonly tiers: readonly Tier[];
  readonly holds: (classCode: string) => boolean;
  readonly days: number;
}

const isLeadBattery = (classCode: string): boolean =>
  classCode === 'hazardous.lead-battery' || classCode.startsWith('light-battery.lead-acid');

/** The first that holds is the one: what is said of a class comes before what is said of its family. */
const rules: readonly StorageRule[] = [
  { tiers: ['collection'], holds: isLeadBattery, days: 90 },
  { tiers: ['transfer', 'sorting'], holds: isLeadBattery, days: 365 },
  { tiers: ['collection', 'transfer', 'sorting'], holds: (code) => code.startsWith('hazardous.'), days: 365 },
  { tiers: ['sorting'], holds: (code) => code.startsWith('vehicle.'), days: 90 },
];

/**
 * How many days goods of a class may lie at a site of a tier; `null` where no rule says it. Waste lead batteries: 90 days at
 * a collection point, a year at a transfer point; other hazardous waste a year; a scrapped vehicle is dismantled within 90
 * days. Provinces may be stricter.
 */
export const storageLimitDays = (tier: Tier, classCode: string): number | null =>
  rules.find(({ tiers, holds }) => tiers.includes(tier) && holds(classCode))?.days ?? null;
