import type { Transitions } from '@huihuan/kernel-domain';

/** How a site holds an item or lot. Everything up to `in-process` is stock; the rest is a memory of where it went. */
export type HoldingState =
  'in-stock' | 'packed' | 'reserved' | 'in-process' | 'in-transit' | 'handed-over' | 'consumed' | 'closed';

export type HoldingAct =
  /** Into a container or pallet, and out of it again. */
  | 'pack'
  | 'release'
  /** On the list of a shipment, and off it again: alone, or with the container that it is in. */
  | 'reserve'
  | 'withdraw'
  | 'withdraw-packed'
  | 'dispatch'
  /** What the receiver, or the settlement of a difference, says of an item on its way. */
  | 'hand-over'
  | 'return'
  | 'lose'
  | 'deliver'
  /** The sender finds that unexpected goods at the receiver are its own. */
  | 'found-elsewhere'
  /** Onto the dismantling line, back from it, or taken apart. */
  | 'process'
  | 'give-back'
  | 'consume'
  | 'close';

export const holdingTransitions: Transitions<HoldingState, HoldingAct> = {
  'in-stock': {
    pack: 'packed',
    reserve: 'reserved',
    process: 'in-process',
    close: 'closed',
    'found-elsewhere': 'handed-over',
  },
  packed: { release: 'in-stock', reserve: 'reserved' },
  reserved: { withdraw: 'in-stock', 'withdraw-packed': 'packed', dispatch: 'in-transit' },
  'in-process': { 'give-back': 'in-stock', consume: 'consumed' },
  'in-transit': { 'hand-over': 'handed-over', return: 'in-stock', lose: 'closed', deliver: 'closed' },
  'handed-over': {},
  consumed: {},
  closed: {},
};

/** An item that comes back to a site by a later shipment starts a new stay there. */
export const terminalHoldingStates = ['handed-over', 'consumed', 'closed'] as const satisfies readonly HoldingState[];

export const stockStates = ['in-stock', 'packed', 'reserved', 'in-process'] as const satisfies readonly HoldingState[];

/** True where the site still has the item: what its stock counts. */
export const isInStock = (state: HoldingState): boolean => (stockStates as readonly HoldingState[]).includes(state);
