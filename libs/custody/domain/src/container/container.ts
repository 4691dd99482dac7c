import type { Fact } from '@huihuan/contracts-events';
import type { Transitions } from '@huihuan/kernel-domain';
import type { DispatchedFact } from '../outgoing/outgoing-event.ts';

interface Packed {
  readonly containerId: string;
  readonly siteId: string;
  readonly kind: 'container' | 'pallet';
  readonly code: string;
  readonly itemIds: readonly string[];
}

export interface NoContainer {
  readonly state: 'none';
}
export interface PackedContainer extends Packed {
  readonly state: 'packed';
}
/** Opened again at the site where it was packed. */
export interface ReleasedContainer extends Packed {
  readonly state: 'released';
}
/** Left with a shipment. The receiver's receipt takes its members one by one, so here its life ends. */
export interface DispatchedContainer extends Packed {
  readonly state: 'dispatched';
  readonly shipmentId: string;
}

/** A container or pallet whose members move as one. */
export type Container = NoContainer | PackedContainer | ReleasedContainer | DispatchedContainer;

export type ContainerState = Container['state'];
export type ContainerAct = 'consolidate' | 'release' | 'dispatch';

export const containerTransitions: Transitions<ContainerState, ContainerAct> = {
  none: { consolidate: 'packed' },
  packed: { release: 'released', dispatch: 'dispatched' },
  released: {},
  dispatched: {},
};

export const terminalContainerStates = ['released', 'dispatched'] as const satisfies readonly ContainerState[];

export const noContainer: NoContainer = { state: 'none' };

export type ConsolidatedFact = Extract<Fact, { type: 'cn.huihuan.items.consolidated.v1' }>;
export type ItemsReleasedFact = Extract<Fact, { type: 'cn.huihuan.items.released.v1' }>;
export type ContainerEvent = ConsolidatedFact | ItemsReleasedFact | DispatchedFact;
