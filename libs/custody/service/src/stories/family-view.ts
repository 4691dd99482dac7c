import { itemUnknown, knownItem, useOf, type Holding, type ItemStory } from '@huihuan/custody-domain';
import {
  formOf,
  gates,
  gateWords,
  judgeGate,
  serviceInWords,
  stepsOf,
  stepWords,
  vehicleService,
  type Gate,
  type GateFinding,
} from '@huihuan/families-domain';
import type { Family } from '@huihuan/contracts-events';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { rulesOn, titleOfRule, type RulesOn } from '@huihuan/rules-domain';
import { presentHoldings } from '../books/holding-rows.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { stepRecordsOf, storiesOf } from './stories-of.ts';
import type { FamilyView } from './story-schemas.ts';

/** What these books know of an item by its family, what each act still waits for, and the rules behind it, today. */
export const familyView = async (
  { database, now }: Pick<CustodyOptions, 'database' | 'now'>,
  itemId: string,
): Promise<Result<FamilyView>> => {
  const holding = (await presentHoldings(database, [itemId]))(itemId);
  if (holding === undefined) return refuse(itemUnknown(itemId));
  const { siteId, item } = holding;
  const { family, classCode } = item;
  const site = (await knownSites(database, [siteId]))(siteId);
  const areaCode = site?.areaCode ?? '';
  const day = chinaDay(now().toISOString());
  const rules = rulesOn(await knownRules(database, [site]), { day, areaCode, siteId });
  const story = (await storiesOf(database, [itemId]))(itemId);
  const records = await stepRecordsOf(database, [itemId]);
  return accept({
    ...{ itemId, siteId, family, classCode, details: story.details },
    service: family === 'vehicle' ? serviceView(story.details, day) : null,
    steps: records.map(({ itemId: _, ...record }) => ({ ...record, ...stepWords(family, record.step) })),
    gates: gates.map((gate) => gateView(gate, { holding, story }, rules)),
    rules: rulesOfFamily(family).map((ruleId) => ruleView(ruleId, rules)),
  });
};

const serviceView = (details: ItemStory['details'], day: string): FamilyView['service'] => {
  const service = vehicleService(details, day);
  if (service === null) return null;
  const { lastDay, isOverYears, isOverMileage } = service;
  return { ...serviceInWords(service), lastDay, isOverYears, isOverMileage };
};

const gateView = (
  gate: Gate,
  { holding, story }: { readonly holding: Holding; readonly story: ItemStory },
  rules: RulesOn,
): FamilyView['gates'][number] => ({
  gate,
  ...gateWords[gate],
  findings: judgeGate(knownItem(holding, story), gate, rules, {
    use: gate === 'dispatch' ? useOf(holding.grade) : undefined,
  }).map(findingView),
});

const findingView = ({ effect, problem: { code, zh, en, details } }: GateFinding) => ({
  ...{ effect, code, zh, en },
  step: textIn(details?.['step']),
  ruleId: textIn(details?.['ruleId']),
});

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const rulesOfFamily = (family: Family): readonly string[] => {
  const named = [...formOf(family).fields, ...stepsOf(family)].map(({ ruleId }) => ruleId ?? null);
  return [...new Set(named.filter((ruleId) => ruleId !== null))];
};

const ruleView = (ruleId: string, rules: RulesOn): FamilyView['rules'][number] => {
  const held = rules.at(ruleId);
  const { effect = null, standing = null, certainty = null, document = null, clause = null } = held ?? {};
  return { ruleId, ...titleOfRule(ruleId), effect, standing, certainty, document, clause };
};
