import type { GradeOutcome, Identifier, ItemFacts } from '@huihuan/contracts-events';
import type { Place } from './place.ts';

/** What one event says of one item. */
export interface ItemTouch {
  readonly itemId: string;
  /** Present exactly where the event puts the item somewhere or weighs it anew. */
  readonly move?: { readonly item: ItemFacts; readonly place: Place };
  /** How the item came into the network. */
  readonly origin?: { readonly siteId: string; readonly at: string; readonly producedBy: string | null };
  readonly grade?: GradeOutcome;
  /** Identifiers that were recorded wrong, and those that hold instead. */
  readonly amends?: { readonly before: readonly Identifier[]; readonly after: readonly Identifier[] };
  /** An identifier that the regulator gave to another item. */
  readonly loses?: Identifier;
}

export const moved = (item: ItemFacts, place: Place): ItemTouch => ({ itemId: item.itemId, move: { item, place } });

export const named = (itemId: string): ItemTouch => ({ itemId });
