import type { Problem } from '@huihuan/kernel-domain';
import { judgeReceiver } from '../rules/judge-licences.ts';
import type { RuleFinding } from '../rules/rule-finding.ts';
import type { Parties, ShipmentLine } from '../handover/shipment-line.ts';
import type { OutgoingContext } from './outgoing-command.ts';

/** What rules have against this receiver for these goods on the day of an instant. */
export const mayTakeOver = (
  { toSiteId }: Pick<Parties, 'toSiteId'>,
  lines: readonly ShipmentLine[],
  { site, holding, rules }: Pick<OutgoingContext, 'site' | 'holding' | 'rules'>,
  at: string,
): readonly RuleFinding[] => {
  const to = site(toSiteId);
  return to === undefined ? [] : judgeReceiver(rules, { site: to, goods: asGraded(lines, holding), at });
};

const asGraded = (lines: readonly ShipmentLine[], holding: OutgoingContext['holding']) =>
  lines.map(({ item: { itemId, family, classCode } }) => {
    const grade = holding(itemId)?.grade ?? null;
    return { family, classCode, grade };
  });

/**
 * What rules have against a receiver of goods that were not sold on but became waste there: the licences that were not asked for
 * because the goods were graded for reuse. They are there already, so that a supervisor answers for what no more can be refused.
 */
export const mayHaveTaken = (
  { toSiteId }: Pick<Parties, 'toSiteId'>,
  lines: readonly ShipmentLine[],
  { site, holding, rules }: Pick<OutgoingContext, 'site' | 'holding' | 'rules'>,
  at: string,
): readonly RuleFinding[] => {
  const to = site(toSiteId);
  if (to === undefined) return [];
  const graded = asGraded(lines, holding);
  const asked = judgeReceiver(rules, { site: to, goods: graded, at });
  const goods = graded.map((each) => ({ ...each, grade: null }));
  return judgeReceiver(rules, { site: to, goods, at })
    .filter(({ problem }) => !asked.some((each) => each.problem.details?.['ruleId'] === problem.details?.['ruleId']))
    .map(({ effect, problem }) => ({
      effect: effect === 'refuse' ? 'supervisor' : effect,
      problem: asDelivered(problem),
    }));
};

const asDelivered = (problem: Problem): Problem => ({
  ...problem,
  ...{ code: 'receiver.licence-missing', path: '/outcome' },
  zh: `按再使用发出的物品作为废弃物交付，而接收方没有许可：${problem.zh}；请按实际结果登记，或运回`,
  en: `goods that were sent for reuse ended as waste, and the receiver has no licence: ${problem.en}; state what really became of them, or take them back`,
});
