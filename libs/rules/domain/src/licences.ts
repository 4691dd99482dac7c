import type { Family, GradeOutcome } from '@huihuan/contracts-events';
import { choicesOf, ruleAt, type RuleBook, type RuleInForce, type RuleQuestion } from './book.ts';
import { licenceKinds, licenceRules, type LicenceKind, type LicensedAct } from './national/licences.ts';

export { licenceKinds, licensedActs, type LicenceKind, type LicensedAct } from './national/licences.ts';

export interface LicenceQuestion extends Omit<RuleQuestion, 'ruleId'> {
  /** `send` asks who may get goods at a centre or an enterprise, beside what these need themselves. */
  readonly acts: readonly (LicensedAct | 'send')[];
  readonly family: Family;
  readonly classCode: string;
  readonly grade: GradeOutcome | null;
  /** They end as disposed of as hazardous waste, whatever their class is. */
  readonly isDisposal?: boolean;
}

/** A rule that asks for a licence; one of these kinds is enough. */
export interface LicenceAsked {
  readonly rule: RuleInForce;
  readonly kinds: readonly LicenceKind[];
}

const receiversRuleId = 'traction-battery.receivers';

/** What each kind of receiver of traction batteries is registered under. */
const licenceOfReceiver: Readonly<Record<string, LicenceKind>> = {
  'oem-service-point': 'traction-battery-service-point',
  'comprehensive-utilisation': 'traction-battery-utilisation',
  cascade: 'traction-battery-cascade',
};

const isKind = (name: string): name is LicenceKind => Object.hasOwn(licenceKinds, name);

/** What is sold as second-hand goods is not given away as waste. */
const isSoldAsGoods = (ruleId: string, { grade }: LicenceQuestion): boolean =>
  ruleId === 'appliance.licensed-dismantling' && (grade === 'reuse' || grade === 'remanufacture');

const operationRuleId = 'hazardous.operation-licence';

/** What is disposed of as hazardous waste needs the licence for that also where its class is none of the rule's. */
const operationAsked = (book: RuleBook, { acts, isDisposal, day, areaCode, siteId }: LicenceQuestion) => {
  if (isDisposal !== true) return [];
  const rule = ruleAt(book, { ruleId: operationRuleId, day, areaCode, siteId });
  if (rule === undefined || !choicesOf(rule, 'acts').some((act) => acts.some((asked) => asked === act))) return [];
  return [{ rule, kinds: choicesOf(rule, 'licences').filter(isKind) }];
};

/** The licences that acts with goods of a class ask for, at the place of whoever has to hold them. */
export const licencesAsked = (book: RuleBook, question: LicenceQuestion): readonly LicenceAsked[] => {
  const { acts, family, classCode, day, areaCode, siteId } = question;
  const at = { day, areaCode, siteId };
  const byClass = licenceRules.flatMap(({ ruleId, families }): readonly LicenceAsked[] => {
    if (!families.includes(family) || isSoldAsGoods(ruleId, question)) return [];
    const rule = ruleAt(book, { ...at, ruleId });
    if (rule === undefined || !choicesOf(rule, 'acts').some((act) => acts.some((asked) => asked === act))) return [];
    const { classes } = rule.parameters;
    if (Array.isArray(classes) && !classes.includes(classCode)) return [];
    return [{ rule, kinds: choicesOf(rule, 'licences').filter(isKind) }];
  });
  const isHazardous = byClass.some(({ rule }) => rule.rule.ruleId.startsWith('hazardous.'));
  const licensed = isHazardous ? byClass : [...byClass, ...operationAsked(book, question)];
  if (family !== 'traction-battery' || !acts.includes('send')) return licensed;
  const rule = ruleAt(book, { ...at, ruleId: receiversRuleId });
  if (rule === undefined) return licensed;
  const kinds = choicesOf(rule, 'receivers').flatMap((receiver) => licenceOfReceiver[receiver] ?? []);
  return [...licensed, { rule, kinds }];
};

/** Whether a licence is of one of these kinds: by its code, or by its Chinese name as people write it. */
export const isLicenceOf = (kind: string, kinds: readonly LicenceKind[]): boolean =>
  kinds.some((each) => each === kind || licenceKinds[each][0] === kind);
