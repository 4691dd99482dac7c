import type { ItemFacts, Resolution } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { blockedByDiscrepancy } from '../holding/holding.ts';
import { guarded, mayNameAsUnexpected } from '../holding/may.ts';
import type { DiscrepancyContext } from './discrepancy-command.ts';
import type { OpenDiscrepancy, Side } from './discrepancy.ts';
import { itemBySenderOnly, itemNotNeeded, itemRequired } from './discrepancy-problems.ts';
import { needsItem } from './resolutions.ts';

interface Statement {
  readonly side: Side;
  readonly resolution: Resolution;
  readonly itemId: string | null;
}

/** The item of its own stock that the sender recognises in the unexpected goods; `null` where none is to be named. */
export const namedItem = (
  discrepancy: OpenDiscrepancy,
  { side, resolution, itemId }: Statement,
  context: DiscrepancyContext,
): Result<ItemFacts | null> => {
  if (!needsItem(discrepancy.kind, resolution)) return itemId === null ? accept(null) : refuse(itemNotNeeded);
  if (side === 'receiver') return itemId === null ? accept(null) : refuse(itemBySenderOnly);
  if (itemId === null) return refuse(itemRequired);
  const guard = mayNameAsUnexpected(blockedByDiscrepancy(discrepancy.discrepancyId));
  const holding = guarded(context.holding, guard, discrepancy.fromSiteId)(itemId);
  return holding.ok ? accept(holding.value.item) : holding;
};
