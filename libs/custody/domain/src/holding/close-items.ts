import { fact, type ClosingOutcome } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { allOf } from '../all-of.ts';
import type { ClosedFact } from '../outgoing/outgoing-event.ts';
import { nextCustody } from './correct-item.ts';
import type { Holding } from './holding.ts';
import { guarded, mayClose } from './may.ts';

export interface CloseItems {
  readonly siteId: string;
  readonly itemIds: readonly string[];
  readonly outcome: ClosingOutcome;
  readonly documentReference: string | null;
  readonly reason: string;
}

/** Ends the life of items out of a site's stock: all of them or none. */
export const decideClosure = (
  command: CloseItems,
  find: (itemId: string) => Holding | undefined,
): Result<ClosedFact> => {
  const { siteId, itemIds, outcome, documentReference, reason } = command;
  if (itemIds.length === 0 || new Set(itemIds).size < itemIds.length) {
    return refuse({
      code: 'closure.items',
      kind: 'invalid',
      zh: '办结清单不能为空，也不能重复列出同一物品',
      en: 'the list of items to close must not be empty and must name each item once',
      path: '/itemIds',
    });
  }
  const holdings = allOf(itemIds, guarded(find, mayClose, siteId), '/itemIds');
  if (!holdings.ok) return holdings;
  const items = holdings.value.map((holding) => nextCustody(holding.item));
  const nowhere = { shipmentId: null, deliveredTo: null };
  return accept(fact('cn.huihuan.item.closed.v1', { siteId, outcome, items, ...nowhere, documentReference, reason }));
};
