import type { ClosingOutcome, GradeOutcome } from '@huihuan/contracts-events';
import { assemblyAsScrap, judgeGate, type ActKnown, type Gate, type IntoUse } from '@huihuan/families-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import { rulesOn, type RuleBook } from '@huihuan/rules-domain';
import type { KnownSite } from '../handover/known.ts';
import type { Holding } from '../holding/holding.ts';
import type { RuleFinding } from '../rules/rule-finding.ts';
import { knownItem, type ItemStory } from './item-story.ts';

export interface GateContext {
  readonly rules: RuleBook;
  readonly site: (siteId: string) => Pick<KnownSite, 'siteId' | 'areaCode'> | undefined;
  /** What the books know of the form and steps of an item; nothing of a stranger. */
  readonly stories: (itemId: string) => ItemStory;
}

interface Act extends ActKnown {
  readonly siteId: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Goods, and what for they were graded where that is known. */
type JudgedGoods = Pick<Holding, 'item'> & Partial<Pick<Holding, 'grade'>>;

/**
 * What the families of goods have against an act on them at a site, by the rules of the day of an instant. Where the act itself
 * does not say how they go back into use, their grade does.
 */
export const judgeGoods = (
  gate: Gate,
  goods: readonly JudgedGoods[],
  { siteId, at, ...act }: Act,
  { rules, site, stories }: GateContext,
): readonly RuleFinding[] => {
  const held = rulesOn(rules, { day: chinaDay(at), areaCode: site(siteId)?.areaCode ?? '', siteId });
  return goods.flatMap((each) => {
    const known = knownItem(each, stories(each.item.itemId));
    return judgeGate(known, gate, held, { ...act, use: act.use ?? useOf(each.grade) });
  });
};

/** The use that goods were graded for; none of those that are taken apart or disposed of, or that nobody graded. */
export const useOf = (grade: GradeOutcome | null | undefined): IntoUse | undefined => {
  switch (grade) {
    case 'reuse':
      return 'reused';
    case 'remanufacture':
      return 'remanufactured';
    case 'cascade':
      return 'cascaded';
    case 'dismantle':
    case 'dispose-hazardous':
    case null:
    case undefined:
      return undefined;
    default:
      return grade satisfies never;
  }
};

interface End extends Omit<Act, 'use'> {
  readonly outcome: ClosingOutcome;
}

/** What the families of goods have against an end of their way, by the rules of the day of an instant. */
export const judgeEnd = (
  goods: readonly Pick<Holding, 'item'>[],
  { outcome, ...act }: End,
  context: GateContext,
): readonly RuleFinding[] => {
  if (goesIntoUse(outcome)) return judgeGoods('close-reuse', goods, { ...act, use: outcome }, context);
  if (outcome !== 'recycled') return [];
  const { siteId, at, receiver } = act;
  const areaCode = context.site(siteId)?.areaCode ?? '';
  const held = rulesOn(context.rules, { day: chinaDay(at), areaCode, siteId });
  return goods.flatMap(({ item }) => assemblyAsScrap(item, held, receiver));
};

/** Goods that go back into use, as they are, made good, or in a lesser place. */
const intoUse: readonly IntoUse[] = ['reused', 'remanufactured', 'cascaded'];

export const goesIntoUse = (outcome: ClosingOutcome): outcome is IntoUse => intoUse.some((use) => use === outcome);

export interface Remark {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What whoever acts is told of an act that went ahead: each text once, as many items are often alike. */
export const remarksOn = (findings: readonly RuleFinding[]): readonly Remark[] => [
  ...new Map(findings.map(({ problem: { code, zh, en } }) => [zh, { code, zh, en }])).values(),
];
