import type { Edit } from './release-plan.ts';

/**
 * What the next version changes: what was paid says also how, the load of a truck also how many pieces it is, and a
 * photograph of each hand-in is a fact of its own. The first two are changes that this version cannot read.
 */
export const nextFacts = {
  collected: { today: 'cn.huihuan.item.collected.v1', next: 'cn.huihuan.item.collected.v2' },
  dispatched: { today: 'cn.huihuan.shipment.dispatched.v1', next: 'cn.huihuan.shipment.dispatched.v2' },
  photographed: 'cn.huihuan.item.photographed.v1',
} as const;

/** Where the events are declared. */
export const definitions = 'libs/contracts/events/dist';
export const withEarlier: Edit = [
  `import { defineEvent } from "./define-event.js";`,
  `import { defineEvent, earlierVersion } from "./define-event.js";`,
];

export const saysCollected = `says: 'An item or lot enters the network at a collection point.',`;
export const saysDispatched = `says: 'The sender hands the sealed list to the truck; from now on the shipment holds the items.',`;
