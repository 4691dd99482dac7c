import type { GradeOutcome, Identifier, ItemFacts } from '@huihuan/contracts-events';
import { nextState } from '@huihuan/kernel-domain';
import { impossible } from '../impossible.ts';
import { blockedByConflict, newHolding, type Holding } from './holding.ts';
import { holdingTransitions, type HoldingAct } from './holding-state.ts';

/**
 * The item stands in a site's stock from now on: a new stay begins. A conflict of identifiers goes with the item; where
 * the books have no earlier holding, whoever keeps them adds the conflicts that are open.
 */
export interface Take {
  readonly kind: 'take';
  readonly siteId: string;
  readonly item: ItemFacts;
}

/** A step of the holding's life. */
export interface Act {
  readonly kind: 'act';
  readonly siteId: string;
  readonly itemId: string;
  readonly act: HoldingAct;
  /** The container, shipment or job by which it happens. */
  readonly by: string | null;
  /** What the fact says of the item, where it says it. */
  readonly item: ItemFacts | null;
}

/** What one event does to the holdings of the sites that it concerns. */
export type HoldingChange =
  | Take
  | Act
  | { readonly kind: 'weigh'; readonly siteId: string; readonly item: ItemFacts }
  /** Weight, class and identifiers as both sides agreed on. */
  | { readonly kind: 'amend'; readonly siteId: string; readonly item: ItemFacts }
  | { readonly kind: 'grade'; readonly siteId: string; readonly itemId: string; readonly outcome: GradeOutcome }
  /** At this site; at every one that holds the item where it is `null`. */
  | { readonly kind: 'block'; readonly siteId: string | null; readonly itemId: string; readonly by: string }
  /** Wherever it blocks. */
  | { readonly kind: 'unblock'; readonly by: string }
  | { readonly kind: 'lose-identifier'; readonly itemId: string; readonly identifier: Identifier };

/** Applies a change to the one holding that it concerns; only `take` may find none. */
export const changeHolding = (holding: Holding | null, change: HoldingChange): Holding => {
  if (change.kind === 'take') return { ...newHolding(change.siteId, change.item), blockedBy: conflictsOf(holding) };
  if (holding === null) return impossible('holding', 'unknown', change.kind);
  switch (change.kind) {
    case 'act':
      return act(holding, change);
    case 'weigh':
      return { ...holding, item: asStated(holding.item, change.item) };
    case 'amend':
      return { ...holding, item: change.item };
    case 'grade':
      return { ...holding, grade: change.outcome };
    case 'block':
      return { ...holding, blockedBy: withBlock(holding.blockedBy, change.by) };
    case 'unblock':
      return { ...holding, blockedBy: holding.blockedBy.filter((by) => by !== change.by) };
    case 'lose-identifier':
      return { ...holding, item: withoutIdentifier(holding.item, change.identifier) };
    default:
      return change satisfies never;
  }
};

/** Sorted, so that the order in which the reasons were heard of leaves no trace. */
const withBlock = (blockedBy: readonly string[], by: string): readonly string[] =>
  [...new Set([...blockedBy, by])].sort();

const conflictsOf = (holding: Holding | null): readonly string[] =>
  holding?.blockedBy.filter((by) => by.startsWith(blockedByConflict(''))) ?? [];

const act = (holding: Holding, change: Act): Holding => {
  const state = nextState(holdingTransitions, holding.state, change.act);
  if (state === null) return impossible('holding', holding.state, change.act);
  return {
    ...holding,
    state,
    item: change.item === null ? holding.item : asStated(holding.item, change.item),
    ...references(change),
  };
};

/** A fact on its way may still name an identifier that the item has lost since: weight and custody number are its word. */
const asStated = (item: ItemFacts, { grams, custodySeq }: ItemFacts): ItemFacts => ({ ...item, grams, custodySeq });

/** Which shipment, container or job a holding belongs to after each act. */
const references = ({ act, by }: Act): Partial<Pick<Holding, 'shipmentId' | 'containerId' | 'jobId'>> => {
  switch (act) {
    case 'pack':
      return { containerId: by };
    case 'release':
      return { containerId: null };
    case 'reserve':
    case 'found-elsewhere':
      return { shipmentId: by };
    case 'withdraw':
    case 'withdraw-packed':
      return { shipmentId: null };
    case 'return':
      return { shipmentId: null, containerId: null };
    case 'process':
      return { jobId: by };
    case 'give-back':
      return { jobId: null };
    case 'dispatch':
    case 'hand-over':
    case 'lose':
    case 'deliver':
    case 'consume':
    case 'close':
      return {};
    default:
      return act satisfies never;
  }
};

const withoutIdentifier = (item: ItemFacts, lost: Identifier): ItemFacts => ({
  ...item,
  identifiers: item.identifiers.filter(({ kind, value }) => kind !== lost.kind || value !== lost.value),
});
