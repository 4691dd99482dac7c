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

interface Waste {
  readonly at: string;
  /** They ended there as disposed of as hazardous waste. */
  readonly isDisposal: boolean;
}

/**
 * What rules have against a receiver of goods that were not sold on but became waste there: the licences that were not asked for
 * because the goods were graded for reuse, or were no hazardous waste as they left. They are there already, so that a supervisor
 * answers for what no more can be refused.
 */
export const mayHaveTaken = (
  { toSiteId, lines }: Pick<Parties, 'toSiteId'> & { readonly lines: readonly ShipmentLine[] },
  { at, isDisposal }: Waste,
  { site, holding, rules }: Pick<OutgoingContext, 'site' | 'holding' | 'rules'>,
): readonly RuleFinding[] => {
  const to = site(toSiteId);
  if (to === undefined) return [];
  const graded = asGraded(lines, holding);
  const goods = graded.map((each) => ({ ...each, grade: null }));
  const atDispatch = judgeReceiver(rules, { site: to, goods: graded, at });
  const asWaste = judgeReceiver(rules, { site: to, goods, at });
  const disposed = isDisposal ? judgeReceiver(rules, { site: to, goods, at, isDisposal }) : [];
  return [
    ...beside(asWaste, atDispatch).map(answered(soldAsWaste)),
    ...beside(disposed, [...atDispatch, ...asWaste]).map(answered(disposedThere)),
  ];
};

const beside = (findings: readonly RuleFinding[], known: readonly RuleFinding[]): readonly RuleFinding[] =>
  findings.filter(
    ({ problem }) => !known.some((each) => each.problem.details?.['ruleId'] === problem.details?.['ruleId']),
  );

const answered =
  (worded: (problem: Problem) => Pick<Problem, 'zh' | 'en'>) =>
  ({ effect, problem }: RuleFinding): RuleFinding => ({
    effect: effect === 'refuse' ? 'supervisor' : effect,
    problem: { ...problem, code: 'receiver.licence-missing', path: '/outcome', ...worded(problem) },
  });

const soldAsWaste = ({ zh, en }: Problem) => ({
  zh: `按再使用发出的物品作为废弃物交付，而接收方没有许可：${zh}；请按实际结果登记，或运回`,
  en: `goods that were sent for reuse ended as waste, and the receiver has no licence: ${en}; state what really became of them, or take them back`,
});

const disposedThere = ({ zh, en }: Problem) => ({
  zh: `按危险废物处置交付，而接收方没有危险废物许可：${zh}；请按实际结果登记，或运回`,
  en: `goods ended as hazardous waste that was disposed of, and the receiver has no licence for that: ${en}; state what really became of them, or take them back`,
});
