import type { Family, GradeOutcome } from '@huihuan/contracts-events';
import { chinaDay, type Problem } from '@huihuan/kernel-domain';
import {
  isLicenceOf,
  licenceKinds,
  licencesAsked,
  licensedActs,
  type LicenceAsked,
  type LicenceKind,
  type LicensedAct,
  type RuleBook,
} from '@huihuan/rules-domain';
import type { KnownSite } from '../handover/known.ts';
import { findingBy, ruleDetails, sourceOf, type RuleFinding } from './rule-finding.ts';

export interface LicensedGoods {
  readonly family: Family;
  readonly classCode: string;
  readonly grade?: GradeOutcome | null;
}

export type LicensedSite = Pick<KnownSite, 'siteId' | 'name' | 'kind' | 'areaCode' | 'licences'>;

export interface LicensedDeed {
  readonly act: LicensedAct;
  /** Who has to hold the licence. */
  readonly site: LicensedSite;
  readonly goods: readonly LicensedGoods[];
  /** When it was done, ISO 8601: the day in China decides. */
  readonly at: string;
}

/** Whether a licence is valid on a day, its last day included. */
export const isValidOn =
  (day: string) =>
  ({ validFrom, validTo }: LicensedSite['licences'][number]): boolean =>
    validFrom <= day && (validTo === null || day <= validTo);

/**
 * What is against a new act at a site because a licence is missing or has expired, once for each rule that asks for one. A
 * site without a licence may always let goods leave: sending asks for the licence of the receiver.
 */
export const judgeLicences = (rules: RuleBook, { act, site, goods, at }: LicensedDeed): readonly RuleFinding[] =>
  judge(rules, { acts: [act], site, goods, at }, (asked, day) => ownLicenceMissing(asked, { act, site, day }));

/** The act by which a site of a kind takes goods over. */
const actOfReceiver = {
  'collection-point': 'intake',
  'transfer-station': 'receive-transfer',
  'sorting-centre': 'receive',
  downstream: 'deliver',
} as const satisfies Readonly<Record<KnownSite['kind'], LicensedAct>>;

interface Receipt extends Omit<LicensedDeed, 'act'> {
  /** They end there as disposed of as hazardous waste, which a delivery says and no dispatch knows. */
  readonly isDisposal?: boolean;
}

/** What is against sending goods to a site: it may not take them over. */
export const judgeReceiver = (rules: RuleBook, { site, ...receipt }: Receipt): readonly RuleFinding[] => {
  const isLast = site.kind === 'sorting-centre' || site.kind === 'downstream';
  const acts = [actOfReceiver[site.kind], ...(isLast ? (['send'] as const) : [])];
  return judge(rules, { ...receipt, acts, site }, (asked, day) => licenceOfReceiverMissing(asked, { site, day }));
};

interface Treatment extends Omit<LicensedDeed, 'act'> {
  /** They end as disposed of as hazardous waste. */
  readonly isDisposal: boolean;
}

/**
 * What is against goods ending at a site that says it treated them itself: it needs what dismantling them asks for, is one of
 * those who may have traction batteries, and disposes of hazardous waste by its own licence.
 */
export const judgeTreatment = (rules: RuleBook, { site, ...deed }: Treatment): readonly RuleFinding[] =>
  judge(rules, { ...deed, site, acts: ['dismantle', 'send'] }, (asked, day) =>
    ownLicenceMissing(asked, { act: 'dismantle', site, day }),
  );

interface Asking extends Omit<LicensedDeed, 'act'> {
  readonly acts: readonly (LicensedAct | 'send')[];
  readonly isDisposal?: boolean;
}

const judge = (
  rules: RuleBook,
  { acts, site, goods, at, isDisposal = false }: Asking,
  problemOf: (asked: LicenceAsked, day: string) => Problem,
): readonly RuleFinding[] => {
  const day = chinaDay(at);
  const valid = site.licences.filter(isValidOn(day));
  const { areaCode, siteId } = site;
  const question = { acts, day, areaCode, siteId, isDisposal };
  const found = new Map<string, RuleFinding>();
  for (const { family, classCode, grade = null } of distinct(goods)) {
    for (const asked of licencesAsked(rules, { ...question, family, classCode, grade })) {
      const { ruleId } = asked.rule.rule;
      if (found.has(ruleId) || valid.some(({ kind }) => isLicenceOf(kind, asked.kinds))) continue;
      found.set(ruleId, findingBy(asked.rule, problemOf(asked, day)));
    }
  }
  return [...found.values()];
};

/** A list of thousands is of a few classes. */
const distinct = (goods: readonly LicensedGoods[]): Iterable<LicensedGoods> =>
  new Map(goods.map((each) => [`${each.classCode} ${each.grade ?? ''}`, each])).values();

const named = (kinds: readonly LicenceKind[], language: 0 | 1): string =>
  kinds.map((kind) => licenceKinds[kind][language]).join(language === 0 ? '或' : ' or ');

/** The last licence of these kinds that was valid before a day. */
const expired = (site: LicensedSite, kinds: readonly LicenceKind[], day: string): string | null =>
  site.licences
    .filter(({ kind, validTo }) => isLicenceOf(kind, kinds) && validTo !== null && validTo < day)
    .map(({ validTo }) => validTo)
    .reduce((last, each) => (last === null || (each ?? '') > last ? each : last), null);

const missing = ({ rule, kinds }: LicenceAsked, site: LicensedSite, day: string) => {
  const ended = expired(site, kinds, day);
  const source = sourceOf(rule);
  return {
    zh: `“${site.name}”在 ${day} 没有有效的${named(kinds, 0)}${ended === null ? '' : `（已于 ${ended} 到期）`}（${source.zh}）`,
    en: `${site.name} holds no valid ${named(kinds, 1)} on ${day}${ended === null ? '' : ` (it ended on ${ended})`} (${source.en})`,
    details: { ...ruleDetails(rule), licences: kinds, siteId: site.siteId, day, ended },
  };
};

const ownLicenceMissing = (
  asked: LicenceAsked,
  { act, site, day }: { readonly act: LicensedAct; readonly site: LicensedSite; readonly day: string },
): Problem => {
  const { zh, en, details } = missing(asked, site, day);
  const [actZh, actEn] = licensedActs[act];
  return {
    code: 'licence.missing',
    kind: 'conflict',
    zh: `${zh}，不得${actZh}；请在登记册中更新许可，已在场的物品仍可运出`,
    en: `${en}, which the ${actEn} asks for; register the licence, what lies here may still leave`,
    details: { ...details, act },
  };
};

const licenceOfReceiverMissing = (
  asked: LicenceAsked,
  { site, day }: { readonly site: LicensedSite; readonly day: string },
): Problem => ({
  code: 'receiver.licence-missing',
  kind: 'conflict',
  ...suffixed(missing(asked, site, day)),
  path: '/toSiteId',
});

const suffixed = ({ zh, en, details }: ReturnType<typeof missing>) => ({
  zh: `${zh}，不能接收这些物品；请改发给有许可的单位，或先更新登记册中的许可`,
  en: `${en} and may not take these goods; send them to somebody who holds one, or register it first`,
  details,
});
