import type { EventData, ItemFacts, ReadEvent } from '@huihuan/contracts-events';

/** A move of a traction battery that its site reports: `ofId` is the shipment or job. */
export interface BatteryMoveRow {
  readonly move: 'received' | 'handed-over' | 'produced';
  readonly itemId: string;
  readonly ofId: string;
  readonly siteId: string;
}

export interface BatteryFacts {
  readonly moves: readonly BatteryMoveRow[];
  /** Batteries that a settlement gave back to the sender of a shipment. */
  readonly returns: readonly Pick<BatteryMoveRow, 'itemId' | 'ofId'>[];
  /** Batteries of which an event says something, even if it is no move yet. */
  readonly itemIds: readonly string[];
}

const none: BatteryFacts = { moves: [], returns: [], itemIds: [] };

const batteriesIn = (items: readonly ItemFacts[]): readonly string[] =>
  items.flatMap(({ itemId, family }) => (family === 'traction-battery' ? [itemId] : []));

/** What an event says of moves of traction batteries, as the export of a site lists them. */
export const batteryFactsOf = (event: ReadEvent): BatteryFacts => {
  switch (event.type) {
    case 'cn.huihuan.shipment.dispatched.v1': {
      const { shipmentId: ofId, fromSiteId: siteId, lines } = event.data;
      const itemIds = batteriesIn(lines.map(({ item }) => item));
      return { ...none, moves: itemIds.map((itemId) => ({ move: 'handed-over', itemId, ofId, siteId })), itemIds };
    }
    case 'cn.huihuan.shipment.received.v1': {
      const { shipmentId: ofId, toSiteId: siteId, lines } = event.data;
      const accepted = batteriesIn(lines.flatMap(({ item, finding }) => (finding === 'accepted' ? [item] : [])));
      const moves = accepted.map((itemId) => ({ move: 'received' as const, itemId, ofId, siteId }));
      return { ...none, moves, itemIds: batteriesIn(lines.map(({ item }) => item)) };
    }
    case 'cn.huihuan.discrepancy.settled.v1':
      return settledFacts(event.data);
    case 'cn.huihuan.item.dismantled.v1': {
      const { jobId: ofId, siteId, outputs } = event.data;
      const itemIds = batteriesIn(outputs.map(({ item }) => item));
      return { ...none, moves: itemIds.map((itemId) => ({ move: 'produced', itemId, ofId, siteId })), itemIds };
    }
    default:
      return none;
  }
};

/** Goods that nobody had announced and that the receiver kept came and went with the shipment. */
const settledFacts = ({
  shipmentId: ofId,
  fromSiteId,
  toSiteId,
  ...settled
}: EventData<'cn.huihuan.discrepancy.settled.v1'>): BatteryFacts => {
  const { item, place, kind } = settled;
  if (item?.family !== 'traction-battery') return none;
  const { itemId } = item;
  const itemIds = [itemId];
  if (place === 'sender') return { ...none, returns: [{ itemId, ofId }], itemIds };
  if (place !== 'receiver') return none;
  const came: BatteryMoveRow = { move: 'received', itemId, ofId, siteId: toSiteId };
  const left: BatteryMoveRow = { move: 'handed-over', itemId, ofId, siteId: fromSiteId };
  return { ...none, moves: kind === 'unexpected' ? [came, left] : [came], itemIds };
};
