import { story } from '@huihuan/testing-given-when-then';
import type { PackedContainer } from '../container/container.ts';
import { asDispatched, sealedDigest } from '../handover/sealed-digest.ts';
import type { Holding } from '../holding/holding.ts';
import {
  centre,
  containerId,
  fridge,
  held,
  now,
  outgoingContext,
  shipmentId,
  station,
  truck,
} from '../testing/yard.support.spec.ts';
import { decideOutgoing } from './decide-outgoing.ts';
import { evolveOutgoing } from './evolve-outgoing.ts';
import type { OpenShipment, OutgoingCommand, OutgoingContext } from './outgoing-command.ts';
import type { DispatchedFact, OutgoingEvent } from './outgoing-event.ts';
import { noOutgoing, type OutgoingShipment } from './outgoing-shipment.ts';

export const parties = { shipmentId, fromSiteId: station.siteId, toSiteId: centre.siteId };
export const noTransport = { truckId: null, driverId: null, expectedAt: null };
export const open: OpenShipment = { kind: 'open', ...parties, ...noTransport };
export const nothing = { addItems: [], addContainers: [], removeItems: [], removeContainers: [] };
export const [one, two, three] = [fridge(1), fridge(2), fridge(3)];
export const pallet: PackedContainer = {
  ...{ state: 'packed', containerId, siteId: station.siteId, kind: 'pallet', code: 'P-7' },
  itemIds: [two.itemId, three.itemId],
};
export const packed = { state: 'packed', containerId } as const;
export const onOurList = { state: 'reserved', shipmentId } as const;
export const stock = [held(one), held(two, packed), held(three, packed)];

export const drafted: OutgoingEvent = { type: 'outgoing.drafted', data: { ...parties, ...noTransport } };
export const draftedWithTruck: OutgoingEvent = {
  type: 'outgoing.drafted',
  data: { ...parties, ...noTransport, truckId: truck.truckId },
};
export const line = { item: one, containerId: null };
export const added: OutgoingEvent = { type: 'outgoing.lines-added', data: { lines: [line] } };
export const palletAdded: OutgoingEvent = {
  type: 'outgoing.lines-added',
  data: { lines: [two, three].map((item) => ({ item, containerId })) },
};
export const digest = sealedDigest(parties, [asDispatched(line)]);
export const sealed: OutgoingEvent = { type: 'outgoing.sealed', data: { lines: [line], sealedDigest: digest } };
export const dispatched: DispatchedFact = {
  type: 'cn.huihuan.shipment.dispatched.v1',
  data: {
    ...parties,
    ...{ truckId: null, plate: null, driverId: null, dispatchedAt: now, expectedAt: null },
    ...{ lines: [asDispatched(line)], totalGrams: 50_000, sealedDigest: digest, buyerLicence: null },
  },
};

export const shipment = (holdings: readonly Holding[], more: Parameters<typeof outgoingContext>[1] = {}) => {
  const context: OutgoingContext = outgoingContext(holdings, more);
  return story<OutgoingShipment, OutgoingCommand, OutgoingEvent>({
    initial: noOutgoing,
    evolve: evolveOutgoing,
    decide: (state, command) => decideOutgoing(state, command, context),
  });
};
