import { fact, type ClosingOutcome, type Override } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { allOf } from '../all-of.ts';
import type { KnownStaff } from '../handover/known.ts';
import type { ClosedFact } from '../outgoing/outgoing-event.ts';
import { judgedMembers, resolveFindings, type RuleFinding } from '../rules/rule-finding.ts';
import { nextCustody } from './correct-item.ts';
import { judgeEndHere, type EndingContext } from './ends-here.ts';
import type { Holding } from './holding.ts';
import { guarded, mayClose } from './may.ts';

export interface CloseItems {
  readonly siteId: string;
  readonly itemIds: readonly string[];
  readonly outcome: ClosingOutcome;
  readonly documentReference: string | null;
  readonly reason: string;
  /** Who of the site's supervisors answers for what rules doubt. */
  readonly override?: Override | null;
}

export interface ClosureContext extends EndingContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly holding: (itemId: string) => Holding | undefined;
  readonly staff: (staffId: string) => KnownStaff | undefined;
}

/**
 * Ends the life of items out of a site's stock: all of them or none. What goes back into use waits for what its family asks; what is
 * said to be treated needs the site's own licence and a supervisor, and no whole vehicle ends so.
 */
export const decideClosure = (command: CloseItems, context: ClosureContext): Result<ClosedFact> => {
  const { siteId, itemIds, outcome, documentReference, reason, override = null } = command;
  if (itemIds.length === 0 || new Set(itemIds).size < itemIds.length) {
    return refuse({
      code: 'closure.items',
      kind: 'invalid',
      zh: '办结清单不能为空，也不能重复列出同一物品',
      en: 'the list of items to close must not be empty and must name each item once',
      path: '/itemIds',
    });
  }
  const holdings = allOf(itemIds, guarded(context.holding, mayClose, siteId), '/itemIds');
  if (!holdings.ok) return holdings;
  const judged = resolveFindings(judgeClosure(command, context), { siteId, staff: context.staff, override });
  if (!judged.ok) return judged;
  const items = holdings.value.map((holding) => nextCustody(holding.item));
  const nowhere = { shipmentId: null, deliveredTo: null };
  const closed = { siteId, outcome, items, ...nowhere, documentReference, reason, ...judgedMembers(judged.value) };
  return accept(fact('cn.huihuan.item.closed.v1', closed));
};

/** What the rules have against the outcome. */
export const judgeClosure = (
  { siteId, itemIds, outcome }: Pick<CloseItems, 'siteId' | 'itemIds' | 'outcome'>,
  context: ClosureContext,
): readonly RuleFinding[] => {
  const goods = itemIds.map(context.holding).filter((holding) => holding !== undefined);
  return judgeEndHere(goods, { siteId, at: context.now, outcome }, context);
};
