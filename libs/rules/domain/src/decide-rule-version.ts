import { fact, type Fact, type RuleVersionFacts } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { nationalAt, ruleAt } from './book.ts';
import { wrongParameters } from './check-parameters.ts';
import type { LocalVersion, Rule } from './rule.ts';
import { asksLess, hasWeakerEffect, looserParameters } from './strictness.ts';

export interface RuleVersionContext {
  readonly rules: readonly Rule[];
  readonly isSet: (versionId: string) => boolean;
  readonly isSite: (siteId: string) => boolean;
  readonly isArea: (areaCode: string) => boolean;
  /** What was set for the areas around the scope, its own included, in that order. */
  readonly local: readonly LocalVersion[];
  /** Of the scope: of the area, or where the site lies. */
  readonly areaCode: string;
  /** The day in China on which the version is set. */
  readonly today: string;
}

/**
 * Sets how a rule holds at a site or in an area from a day on. A past day is never judged otherwise: a version begins on the
 * day after the one on which it is set, at the earliest. What the law says in full (certainty A) can be made stricter
 * locally, never looser, and so can what a wider area set; of what is not known in full nothing may stop an act for good.
 *
 * Refusals: `rule.unknown`, `rule.version-exists`, `site.unknown`, `area.unknown`, `rule.in-the-past`, `rule.validity`,
 * `rule.parameter-unknown`, `rule.parameter-missing`, `rule.parameter-value`, `rule.looser-than-law`, `rule.looser-than-area`, `rule.effect`.
 */
export const decideRuleVersion = (
  version: RuleVersionFacts,
  context: RuleVersionContext,
): Result<Extract<Fact, { type: 'cn.huihuan.rule.version-set.v1' }>> => {
  const rule = context.rules.find(({ ruleId }) => ruleId === version.ruleId);
  if (rule === undefined) return refuse(ruleUnknown(version));
  const problems = [
    ...(context.isSet(version.versionId) ? [versionExists(version)] : []),
    ...scopeProblems(version, context),
    ...(version.validFrom > context.today ? [] : [inThePast(version, context.today)]),
    ...(version.validTo !== null && version.validTo <= version.validFrom ? [neverValid(version)] : []),
    ...wrongParameters(rule, version.parameters),
    ...lawProblems(rule, version),
    ...areaProblems(rule, version, context),
  ];
  const [first] = problems;
  if (first === undefined) return accept(fact('cn.huihuan.rule.version-set.v1', version));
  if (problems.length === 1) return refuse(first);
  const errors = problems.map(({ path, code, zh, en }) => ({ path: path ?? '', code, zh, en }));
  return refuse({ ...first, details: { ...first.details, errors } });
};

const lawProblems = (rule: Rule, version: RuleVersionFacts): readonly Problem[] => {
  const law = nationalAt(rule, version.validFrom);
  if (law?.certainty === 'A')
    return [
      ...(hasWeakerEffect(version, law) ? [effectWrong(version)] : []),
      ...looserParameters(rule, version, law).map((defined) => looser(law.document, defined)),
    ];
  const isOtherKind = law !== undefined && (law.effect === 'clock') !== (version.effect === 'clock');
  return isOtherKind || version.effect === 'refuse' ? [effectWrong(version)] : [];
};

const areaProblems = (
  rule: Rule,
  version: RuleVersionFacts,
  { local, areaCode }: RuleVersionContext,
): readonly Problem[] => {
  const { scope, ruleId, validFrom } = version;
  const wider = local.filter(
    (each) => each.scope.kind === 'area' && (scope.kind === 'site' || each.scope.areaCode !== scope.areaCode),
  );
  const around = ruleAt({ rules: [rule], local: wider }, { ruleId, day: validFrom, areaCode, siteId: null });
  const isLooser = around !== undefined && 'versionId' in around.version && asksLess(rule, version, around);
  return isLooser ? [looserThanArea(around.document)] : [];
};

const scopeProblems = ({ scope }: RuleVersionFacts, { isSite, isArea }: RuleVersionContext): readonly Problem[] => {
  if (scope.kind === 'area') return isArea(scope.areaCode) ? [] : [areaUnknown(scope.areaCode)];
  return isSite(scope.siteId) ? [] : [siteUnknown(scope.siteId)];
};

const ruleUnknown = ({ ruleId }: Pick<RuleVersionFacts, 'ruleId'>): Problem => ({
  code: 'rule.unknown',
  kind: 'missing',
  zh: `规则库中没有规则“${ruleId}”；请从规则库中选择`,
  en: `the rule book has no rule ${ruleId}; choose one of the book`,
  path: '/ruleId',
  details: { ruleId },
});

const versionExists = ({ versionId }: RuleVersionFacts): Problem => ({
  code: 'rule.version-exists',
  kind: 'conflict',
  zh: `编号 ${versionId} 的规则版本已设定；新的版本请用新编号`,
  en: `the version ${versionId} is set already; make a new id for another one`,
  path: '/id',
  details: { versionId },
});

const areaUnknown = (areaCode: string): Problem => ({
  code: 'area.unknown',
  kind: 'invalid',
  zh: `没有登记区划 ${areaCode}；请先登记，或核对代码`,
  en: `no area ${areaCode} is registered; register it first, or check the code`,
  path: '/scope/areaCode',
  details: { areaCode },
});

const siteUnknown = (siteId: string): Problem => ({
  code: 'site.unknown',
  kind: 'invalid',
  zh: `没有登记场所 ${siteId}；请核对编号`,
  en: `no site ${siteId} is registered; check the id`,
  path: '/scope/siteId',
  details: { siteId },
});

const inThePast = ({ validFrom }: RuleVersionFacts, today: string): Problem => ({
  code: 'rule.in-the-past',
  kind: 'invalid',
  zh: `版本最早从明天起生效，今天是 ${today}；已过去的日子仍按当时的规则判断`,
  en: `a version begins tomorrow at the earliest, today is ${today}; days that are past stay judged by the rules of their time`,
  path: '/validFrom',
  details: { validFrom, today },
});

const neverValid = ({ validFrom, validTo }: RuleVersionFacts): Problem => ({
  code: 'rule.validity',
  kind: 'invalid',
  zh: `失效日 ${validTo} 应晚于生效日 ${validFrom}`,
  en: `the version would end on ${validTo}, before or as it begins on ${validFrom}; take a later day`,
  path: '/validTo',
  details: { validFrom, validTo },
});

const looser = (document: string, { name, zh, en }: { name: string; zh: string; en: string }): Problem => ({
  code: 'rule.looser-than-law',
  kind: 'invalid',
  zh: `“${zh}”不得宽于《${document}》的规定；请填写同样严格或更严格的值`,
  en: `${name} (${en}) may not ask for less than ${document} does; give the same or a stricter value`,
  path: `/parameters/${name}`,
  details: { name, document },
});

const looserThanArea = (document: string): Problem => ({
  code: 'rule.looser-than-area',
  kind: 'conflict',
  zh: `上级地区已按《${document}》设定了更严格的本地版本；请填写同样严格或更严格的值和效力`,
  en: `a wider area has set a stricter local version by ${document}; give the same or stricter values and effect`,
  path: '/parameters',
  details: { document },
});

const effectWrong = ({ effect }: RuleVersionFacts): Problem => ({
  code: 'rule.effect',
  kind: 'invalid',
  zh: `这条规则不能设为“${effect}”：法规已有更严格的效力，或者依据未经全文核对、不得直接拒绝，或者时限规则只能是时限`,
  en: `this rule cannot have the effect ${effect}: the law is stricter, or its text was not read in full and may not refuse by itself, or a clock stays a clock`,
  path: '/effect',
  details: { effect },
});
