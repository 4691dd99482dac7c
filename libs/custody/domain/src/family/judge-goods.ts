import type { ClosingOutcome } from '@huihuan/contracts-events';
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

/** What the families of goods have against an act on them at a site, by the rules of the day of an instant. */
export const judgeGoods = (
  gate: Gate,
  goods: readonly Pick<Holding, 'item'>[],
  { siteId, at, ...act }: Act,
  { rules, site, stories }: GateContext,
): readonly RuleFinding[] => {
  const held = rulesOn(rules, { day: chinaDay(at), areaCode: site(siteId)?.areaCode ?? '', siteId });
  return goods.flatMap((each) => judgeGate(knownItem(each, stories(each.item.itemId)), gate, held, act));
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
