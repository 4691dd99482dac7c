import type { ClosingOutcome, ItemFacts } from '@huihuan/contracts-events';
import { chemistryGroup, type GoodsReceiver } from '@huihuan/families-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import { rulesOn, type RulesOn } from '@huihuan/rules-domain';
import { judgeEnd, judgeGoods, type GateContext } from '../family/judge-goods.ts';
import { judgeTreatment, type LicensedSite } from '../rules/judge-licences.ts';
import { findingBy, ruleDetails, sourceOf, type RuleFinding } from '../rules/rule-finding.ts';
import type { Holding } from './holding.ts';

export interface EndingContext extends GateContext {
  readonly site: (siteId: string) => LicensedSite | undefined;
}

export interface EndHere {
  readonly siteId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly outcome: ClosingOutcome;
}

type Ending = readonly Pick<Holding, 'item'>[];

/**
 * What stands against goods ending at the site itself, with no shipment and so with nobody else who took them over, by the rules of
 * the day of an instant. What was recorded in error is voided without a question.
 */
export const judgeEndHere = (goods: Ending, end: EndHere, context: EndingContext): readonly RuleFinding[] => {
  const { outcome } = end;
  switch (outcome) {
    case 'recycled':
    case 'disposed-hazardous':
      return treatedHere(goods, end, context);
    case 'lost':
      return judgeLost(goods, end, context);
    case 'reused':
    case 'remanufactured':
    case 'cascaded':
    case 'voided':
      return judgeEnd(goods, { ...end, endsHere: true }, context);
    default:
      return outcome satisfies never;
  }
};

/** Outcomes that are judged by what was said and done of the goods. */
export const asksStories = (outcome: ClosingOutcome): boolean => outcome !== 'lost' && outcome !== 'voided';

const rulesAt = ({ siteId, at }: Omit<EndHere, 'outcome'>, { rules, site }: EndingContext): RulesOn =>
  rulesOn(rules, { day: chinaDay(at), areaCode: site(siteId)?.areaCode ?? '', siteId });

/** Nobody takes them over, so nobody else destroys what keeps data, remanufactures or melts. */
const nobody: GoodsReceiver = {
  ...{ passesOn: false, keepsBooks: false },
  ...{ destroysData: false, remanufactures: false, meltsSteel: false },
};

const treatedHere = (goods: Ending, end: EndHere, context: EndingContext): readonly RuleFinding[] => {
  const { siteId, at, outcome } = end;
  const held = rulesAt(end, context);
  // a site that the registry did not tell of yet holds no licence
  const unknown: LicensedSite = { siteId, name: siteId, kind: 'collection-point', areaCode: '', licences: [] };
  const site = context.site(siteId) ?? unknown;
  // what they were graded for is no matter: they are treated now
  const plain = goods.map(({ item }) => ({ item }));
  const classes = plain.map(({ item: { family, classCode } }) => ({ family, classCode }));
  return [
    ...wholeVehicles(plain, held),
    ...judgeGoods('dispatch', plain, { siteId, at, receiver: nobody, endsHere: true }, context),
    ...judgeEnd(plain, { siteId, at, outcome: 'recycled' }, context),
    ...judgeTreatment(context.rules, { site, goods: classes, at, isDisposal: outcome === 'disposed-hazardous' }),
    ...nobodyReceives(plain, held),
  ];
};

const idsOf = (goods: Ending): readonly string[] => goods.slice(0, 20).map(({ item }) => item.itemId);

/** 国务院令第715号: a vehicle is never given away as a whole; what ends it is the job that takes it apart. */
const wholeVehicles = (goods: Ending, held: RulesOn): readonly RuleFinding[] => {
  const vehicles = goods.filter(({ item }) => item.family === 'vehicle');
  const rule = held.at('vehicle.resale');
  if (vehicles.length === 0 || rule === undefined) return [];
  const source = sourceOf(rule);
  return [
    findingBy(rule, {
      ...{ code: 'closure.whole-vehicle', kind: 'conflict', path: '/outcome' },
      zh: `报废机动车不得整车办结（${source.zh}）；请开拆解作业，登记产物和五大总成`,
      en: `a scrapped vehicle does not end as a whole (${source.en}); take it apart in a job and record what came of it`,
      details: { itemIds: idsOf(vehicles), ...ruleDetails(rule) },
    }),
  ];
};

const nobodyReceives = (goods: Ending, held: RulesOn): readonly RuleFinding[] => {
  const rule = held.at('ending.nobody-receives');
  if (rule === undefined) return [];
  const source = sourceOf(rule);
  return [
    findingBy(rule, {
      ...{ code: 'closure.nobody-receives', kind: 'conflict', path: '/outcome' },
      zh: `没有接收方，也没有拆解作业（${source.zh}）；请用运单发给有许可的单位，或开拆解作业`,
      en: `nobody receives these goods and no job takes them apart (${source.en}); ship them to somebody who is licensed, or take them apart in a job`,
      details: { itemIds: idsOf(goods), ...ruleDetails(rule) },
    }),
  ];
};

/** What nobody may lose without a word, by the names of the rule. */
const kindOf = ({ family, classCode }: ItemFacts): string =>
  family === 'hazardous' || chemistryGroup(classCode, {}) === 'lead' ? 'hazardous-waste' : family;

/** What stands against goods being written off as lost, in a store or on their way. */
export const judgeLost = (
  goods: Ending,
  end: Omit<EndHere, 'outcome'>,
  context: EndingContext,
): readonly RuleFinding[] => {
  const held = rulesAt(end, context);
  const named = held.choices('ending.lost', 'goods') ?? [];
  const lost = goods.filter(({ item }) => named.includes(kindOf(item)));
  const rule = held.at('ending.lost');
  if (lost.length === 0 || rule === undefined) return [];
  const source = sourceOf(rule);
  return [
    findingBy(rule, {
      ...{ code: 'closure.lost', kind: 'conflict', path: '/outcome' },
      zh: `机动车、动力电池、带数据的设备和危险废物不能由一人按灭失办结（${source.zh}）；请先查找`,
      en: `vehicles, traction batteries, devices and hazardous waste are not written off by one person alone (${source.en}); look for them first`,
      details: { itemIds: idsOf(lost), ...ruleDetails(rule) },
    }),
  ];
};
