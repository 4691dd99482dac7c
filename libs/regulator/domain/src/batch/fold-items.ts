import type { ReadEvent } from '@huihuan/contracts-events';
import { book, emptyLedger, type CustodyLedger } from '../items/custody-ledger.ts';
import { evolveItem } from '../items/evolve-item.ts';
import { unknownItem, type ItemState } from '../items/item-state.ts';
import { touchesOf } from '../items/touches-of.ts';
import type { ItemTouch } from '../items/item-touch.ts';

/** An event with its place in the archive. */
export interface ArchivedEvent {
  readonly position: number;
  readonly event: ReadEvent;
}

/** What a batch of events says of items, before it is known what was known of them. */
export interface BatchOfTouches {
  readonly byItem: ReadonlyMap<string, readonly { readonly touch: ItemTouch; readonly of: ArchivedEvent }[]>;
}

export const touchesOfBatch = (archived: readonly ArchivedEvent[]): BatchOfTouches => {
  const byItem = new Map<string, { touch: ItemTouch; of: ArchivedEvent }[]>();
  for (const of of archived) {
    for (const touch of touchesOf(of.event)) {
      const known = byItem.get(touch.itemId);
      if (known === undefined) byItem.set(touch.itemId, [{ touch, of }]);
      else known.push({ touch, of });
    }
  }
  return { byItem };
};

/** One item after a batch. */
export interface ItemChange {
  readonly before: ItemState | null;
  readonly after: ItemState;
  /** The events of this batch that speak of it, in the order of the archive. */
  readonly positions: readonly number[];
}

export interface FoldedItems {
  readonly changes: readonly ItemChange[];
  readonly ledger: CustodyLedger;
}

/** Takes items from what was known of them to what is known after the batch, and books their steps. */
export const foldItems = (batch: BatchOfTouches, known: ReadonlyMap<string, ItemState>): FoldedItems => {
  const changes: ItemChange[] = [];
  const ledger = emptyLedger();
  for (const [itemId, touches] of batch.byItem) {
    const before = known.get(itemId) ?? null;
    let after = before ?? unknownItem(itemId);
    for (const { touch, of } of touches) after = evolveItem(after, touch, of.event);
    book(ledger, before, after);
    changes.push({ before, after, positions: positionsOf(touches) });
  }
  return { changes, ledger };
};

/** An event may name an item twice, as a line and as an unexpected find. */
const positionsOf = (touches: readonly { readonly of: ArchivedEvent }[]): readonly number[] =>
  touches.length === 1 ? touches.map(({ of }) => of.position) : [...new Set(touches.map(({ of }) => of.position))];
