import {
  classesOfGroup,
  siteMeasures,
  siteOfKind,
  storageLoads,
  storageStays,
  warningPercent,
  type SiteMeasure,
  type StorageLoad,
  type StoragePlace,
  type StorageStay,
} from '@huihuan/custody-domain';
import { accept, chinaDay } from '@huihuan/kernel-domain';
import type { RuleInForce } from '@huihuan/rules-domain';
import type { CustodyOptions } from '../custody-service.ts';
import { areRulesWhole, knownRules } from '../local-copies/known-rules.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { limitedStock } from './limited-stock.ts';

export const shownRule = ({ rule, standing, effect, document, clause }: RuleInForce) => ({
  ...{ ruleId: rule.ruleId, titleZh: rule.title.zh, titleEn: rule.title.en },
  ...{ standing, effect, document, clause },
});

/** What lies at a site now against what rules allow there today, and how large the site is against what they ask. */
export const storageLimits = async ({ database, policy, now }: CustodyOptions, siteId: string) => {
  const site = siteOfKind(await knownSites(database, [siteId]), siteId, [policy.siteKind], '/siteId');
  if (!site.ok) return site;
  const at = now().toISOString();
  const place: StoragePlace = {
    tier: policy.tier,
    site: site.value,
    at,
    rules: await knownRules(database, [site.value]),
  };
  return accept({
    day: chinaDay(at),
    isWhole: await areRulesWhole(database),
    loads: storageLoads(place, await limitedStock(database, siteId)).map(shownLoad),
    stays: storageStays(place).map((stay) => shownStay(stay, warningPercent(place))),
    measures: siteMeasures(place, site.value).map(shownMeasure),
  });
};

const shownLoad = ({ rule, group, grams, limitGrams, warnPercent, state }: StorageLoad) => ({
  ...{ group, classPrefixes: classesOfGroup(group), grams, limitGrams, warnPercent, state },
  rule: shownRule(rule),
});

const shownStay = ({ rule, group, days }: StorageStay, warnPercent: number) => ({
  ...{ group, classPrefixes: classesOfGroup(group), days, warnPercent },
  rule: shownRule(rule),
});

const shownMeasure = ({ rule, measure, actual, least, isMet }: SiteMeasure) => ({
  ...{ measure, actual, least, isMet },
  rule: shownRule(rule),
});
