import type { Family } from '@huihuan/contracts-events';
import type { ItemState } from './item-state.ts';

export interface StockDelta {
  readonly siteId: string;
  readonly classCode: string;
  readonly family: Family;
  items: number;
  grams: number;
}

export interface ShipmentDelta {
  readonly shipmentId: string;
  items: number;
  grams: number;
}

/** What a batch changes of the totals: taken from where each item was before and is after, so no order can upset it. */
export interface CustodyLedger {
  readonly stock: Map<string, StockDelta>;
  readonly shipments: Map<string, ShipmentDelta>;
}

export const emptyLedger = (): CustodyLedger => ({ stock: new Map(), shipments: new Map() });

/** Books the step of one item from its old to its new place. Changes the ledger, which one batch owns. */
export const book = (ledger: CustodyLedger, before: ItemState | null, after: ItemState): void => {
  if (before !== null && before.place === after.place && before.grams === after.grams) return;
  if (before !== null) add(ledger, before, -1);
  add(ledger, after, 1);
};

const add = (ledger: CustodyLedger, item: ItemState, sign: 1 | -1): void => {
  const { place, goods } = item;
  if (place === null || goods === null) return;
  if (place.kind === 'site') {
    const key = `${place.siteId} ${goods.classCode}`;
    let delta = ledger.stock.get(key);
    if (delta === undefined) {
      delta = { siteId: place.siteId, classCode: goods.classCode, family: goods.family, items: 0, grams: 0 };
      ledger.stock.set(key, delta);
    }
    delta.items += sign;
    delta.grams += sign * item.grams;
  } else if (place.kind === 'shipment') {
    let delta = ledger.shipments.get(place.shipmentId);
    if (delta === undefined) {
      delta = { shipmentId: place.shipmentId, items: 0, grams: 0 };
      ledger.shipments.set(place.shipmentId, delta);
    }
    delta.items += sign;
    delta.grams += sign * item.grams;
  }
};
