import { chinaDay, type Problem } from '@huihuan/kernel-domain';
import { amountOf, ruleAt, type RuleBook, type RuleInForce } from '@huihuan/rules-domain';
import type { Tier } from '../handover/handover-policy.ts';
import type { KnownSite } from '../handover/known.ts';
import { findingBy, ruleDetails, sourceOf, type RuleFinding } from '../rules/rule-finding.ts';

/** Goods that rules limit together. */
export const storageGroups = {
  'lead-battery': { zh: '废铅蓄电池', en: 'lead batteries' },
  'lithium-battery': { zh: '锂电池', en: 'lithium batteries' },
  'traction-battery': { zh: '废旧动力电池', en: 'traction batteries' },
  hazardous: { zh: '危险废物', en: 'hazardous waste' },
  vehicle: { zh: '待拆解车辆', en: 'vehicles to be dismantled' },
} as const;
export type StorageGroup = keyof typeof storageGroups;

const prefixes: Readonly<Record<StorageGroup, readonly string[]>> = {
  'lead-battery': ['hazardous.lead-battery', 'light-battery.lead-acid'],
  'lithium-battery': ['light-battery.lithium'],
  'traction-battery': ['traction-battery.'],
  hazardous: ['hazardous.', 'light-battery.lead-acid'],
  vehicle: ['vehicle.'],
};

/** What the codes of the classes of a group begin with. */
export const classesOfGroup = (group: StorageGroup): readonly string[] => prefixes[group];

/** Whether goods of a class are of a group. */
export const isOfStorageGroup = (group: StorageGroup, classCode: string): boolean =>
  prefixes[group].some((prefix) => classCode.startsWith(prefix));

interface StorageRule {
  readonly ruleId: string;
  readonly tiers: readonly Tier[];
  readonly group: StorageGroup;
}

const everywhere: readonly Tier[] = ['collection', 'transfer', 'sorting'];

const dayRules: readonly StorageRule[] = [
  { ruleId: 'light-battery.lead-days-collection', tiers: ['collection'], group: 'lead-battery' },
  { ruleId: 'light-battery.lead-days-transfer', tiers: ['transfer'], group: 'lead-battery' },
  { ruleId: 'hazardous.storage-days', tiers: everywhere, group: 'hazardous' },
  { ruleId: 'vehicle.dismantling', tiers: ['sorting'], group: 'vehicle' },
];

const weightRules: readonly StorageRule[] = [
  { ruleId: 'light-battery.lead-grams-collection', tiers: ['collection'], group: 'lead-battery' },
  { ruleId: 'light-battery.lithium-grams', tiers: everywhere, group: 'lithium-battery' },
  { ruleId: 'traction-battery.storage-collection', tiers: ['collection', 'transfer'], group: 'traction-battery' },
];

const areaRules: Readonly<Record<Tier, string>> = {
  collection: 'site.collection-point-area',
  transfer: 'site.transfer-station-area',
  sorting: 'site.sorting-centre-area',
};

/** Where goods lie, and on which day: `at` is an instant, ISO 8601, and its day in China decides. */
export interface StoragePlace {
  readonly tier: Tier;
  readonly site: Pick<KnownSite, 'siteId' | 'areaCode'>;
  readonly at: string;
  readonly rules: RuleBook;
}

const inForce = ({ site: { siteId, areaCode }, at, rules }: StoragePlace, ruleId: string): RuleInForce | undefined =>
  ruleAt(rules, { ruleId, day: chinaDay(at), areaCode, siteId });

export interface StorageDays {
  readonly days: number;
  readonly rule: RuleInForce;
}

/** How long goods of a group may lie at a place. */
export interface StorageStay extends StorageDays {
  readonly group: StorageGroup;
}

/** Every limit by days that holds at a place. */
export const storageStays = (place: StoragePlace): readonly StorageStay[] =>
  dayRules
    .filter(({ tiers }) => tiers.includes(place.tier))
    .flatMap(({ ruleId, group }) => {
      const rule = inForce(place, ruleId);
      return rule === undefined ? [] : [{ group, days: amountOf(rule, 'days'), rule }];
    });

/** How many days goods of a class may lie at a place: the fewest that a rule says; `null` where none says it. */
export const storageDays = (place: StoragePlace, classCode: string): StorageDays | null =>
  storageStays(place)
    .filter(({ group }) => isOfStorageGroup(group, classCode))
    .map(({ days, rule }) => ({ days, rule }))
    .reduce<StorageDays | null>((least, each) => (least === null || each.days < least.days ? each : least), null);

/** Whether a rule limits how much of a class lies somewhere. */
export const isLimitedByWeight = (classCode: string): boolean =>
  weightRules.some(({ group }) => isOfStorageGroup(group, classCode));

/** Grams by class. */
export type Stored = ReadonlyMap<string, number>;

export interface StorageLoad {
  readonly group: StorageGroup;
  readonly grams: number;
  readonly limitGrams: number;
  /** From this share of the limit on, in percent, it is told. */
  readonly warnPercent: number;
  readonly state: 'free' | 'near' | 'over';
  readonly rule: RuleInForce;
}

/** What lies at a place against the limits by weight that hold there. */
export const storageLoads = (place: StoragePlace, stored: Stored): readonly StorageLoad[] =>
  weightRules
    .filter(({ tiers }) => tiers.includes(place.tier))
    .flatMap(({ ruleId, group }) => {
      const rule = inForce(place, ruleId);
      if (rule === undefined) return [];
      const grams = [...stored].reduce((sum, [code, each]) => sum + (isOfStorageGroup(group, code) ? each : 0), 0);
      const limitGrams = amountOf(rule, 'grams');
      const warnPercent = warningPercent(place);
      const isNear = grams * 100 >= limitGrams * warnPercent;
      const state = grams > limitGrams ? 'over' : isNear ? 'near' : 'free';
      return [{ group, grams, limitGrams, warnPercent, state, rule }];
    });

/** A limit of a place as it holds for the classes whose codes begin so. */
export interface PlaceLimit {
  readonly ruleId: string;
  readonly prefixes: readonly string[];
  readonly days: number | null;
  readonly grams: number | null;
}

/** Every limit of storage that holds at a place, whether anything lies there or not. */
export const limitsOf = (place: StoragePlace): readonly PlaceLimit[] => {
  const of = (rules: readonly StorageRule[], measure: 'days' | 'grams'): readonly PlaceLimit[] =>
    rules
      .filter(({ tiers }) => tiers.includes(place.tier))
      .flatMap(({ ruleId, group }) => {
        const rule = inForce(place, ruleId);
        if (rule === undefined) return [];
        return [{ ruleId, prefixes: prefixes[group], days: null, grams: null, [measure]: amountOf(rule, measure) }];
      });
  return [...of(dayRules, 'days'), ...of(weightRules, 'grams')];
};

/** From which share of a limit on it is told, in percent. */
export const warningPercent = (place: StoragePlace): number => {
  const warning = inForce(place, 'site.storage-warning');
  return warning === undefined ? 100 : amountOf(warning, 'percent');
};

export interface SiteMeasure {
  readonly measure: 'area' | 'capacity';
  /** Square metres, or grams. */
  readonly actual: number;
  readonly least: number;
  readonly isMet: boolean;
  readonly rule: RuleInForce;
}

/** How large a site is against what rules ask of its kind; the capacity only where traction batteries are concentrated. */
export const siteMeasures = (
  place: StoragePlace,
  site: {
    readonly areaSquareMetres: number;
    readonly capacityGrams: number;
    readonly acceptsFamilies: readonly string[];
  },
): readonly SiteMeasure[] => {
  const area = inForce(place, areaRules[place.tier]);
  const concentrates = place.tier === 'sorting' && site.acceptsFamilies.includes('traction-battery');
  const capacity = concentrates ? inForce(place, 'traction-battery.storage-concentrated') : undefined;
  return [
    ...(area === undefined ? [] : [measured('area', site.areaSquareMetres, area, 'squareMetres')]),
    ...(capacity === undefined ? [] : [measured('capacity', site.capacityGrams, capacity, 'grams')]),
  ];
};

const measured = (
  measure: SiteMeasure['measure'],
  actual: number,
  rule: RuleInForce,
  parameter: string,
): SiteMeasure => {
  const least = amountOf(rule, parameter);
  return { measure, actual, least, isMet: actual >= least, rule };
};

/** What rules have against goods that come to what is stored: over a limit its rule decides, near to it is told. */
export const judgeStorage = (
  place: StoragePlace,
  stored: Stored,
  coming: readonly { readonly classCode: string; readonly grams: number }[],
): readonly RuleFinding[] => {
  if (!coming.some(({ classCode }) => isLimitedByWeight(classCode))) return [];
  const after = new Map(stored);
  for (const { classCode, grams } of coming) after.set(classCode, (after.get(classCode) ?? 0) + grams);
  return storageLoads(place, after)
    .filter(({ group }) => coming.some(({ classCode }) => isOfStorageGroup(group, classCode)))
    .flatMap((load): readonly RuleFinding[] => {
      if (load.state === 'over') return [findingBy(load.rule, overLimit(load))];
      return load.state === 'near' ? [{ effect: 'warn', problem: nearlyFull(load) }] : [];
    });
};

const tonnes = (grams: number): string => `${Number((grams / 1_000_000).toFixed(3))} t`;

const detailsOf = ({ group, grams, limitGrams, rule }: StorageLoad) => ({
  ...{ group, grams, limitGrams },
  ...ruleDetails(rule),
});

const overLimit = (load: StorageLoad): Problem => {
  const { group, grams, limitGrams, rule } = load;
  const source = sourceOf(rule);
  return {
    code: 'storage.over-limit',
    kind: 'conflict',
    zh: `${storageGroups[group].zh}将达 ${tonnes(grams)}，超过上限 ${tonnes(limitGrams)}（${source.zh}）；请先运出一部分`,
    en: `${storageGroups[group].en} come to ${tonnes(grams)}, over the limit of ${tonnes(limitGrams)} (${source.en}); send some away first`,
    details: detailsOf(load),
  };
};

const nearlyFull = (load: StorageLoad): Problem => {
  const { group, grams, limitGrams, rule } = load;
  const source = sourceOf(rule);
  return {
    code: 'storage.nearly-full',
    kind: 'conflict',
    zh: `${storageGroups[group].zh}将达 ${tonnes(grams)}，接近上限 ${tonnes(limitGrams)}（${source.zh}）；请安排运出`,
    en: `${storageGroups[group].en} come to ${tonnes(grams)}, near the limit of ${tonnes(limitGrams)} (${source.en}); arrange for some to leave`,
    details: detailsOf(load),
  };
};
