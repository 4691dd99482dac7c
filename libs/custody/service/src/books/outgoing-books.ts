import type { ItemFacts } from '@huihuan/contracts-events';
import {
  noOutgoing,
  totalGrams,
  type OutgoingEvent,
  type OutgoingShipment,
  type ShipmentLine,
} from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { followSeal } from '../manifests/shipment-wastes.ts';
import { iso } from './instants.ts';

interface OutgoingRow {
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly state: Exclude<OutgoingShipment['state'], 'none'>;
  readonly truckId: string | null;
  readonly driverId: string | null;
  readonly expectedAt: Date | null;
  readonly sealedDigest: string | null;
  readonly dispatchedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly reason: string | null;
}

interface LineRow {
  readonly item: ItemFacts;
  readonly containerId: string | null;
}

/** A shipment in the sender's books, with its list; `none` where there is no such shipment. */
export const loadOutgoing = async (tx: Tx, shipmentId: string): Promise<OutgoingShipment> => {
  const [row] = await rowsOf<OutgoingRow>(
    tx,
    `select shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId", state,
            truck_id as "truckId", driver_id as "driverId", expected_at as "expectedAt", sealed_digest as "sealedDigest",
            dispatched_at as "dispatchedAt", received_at as "receivedAt", reason
       from outgoing where shipment_id = $1`,
    [shipmentId],
  );
  if (row === undefined) return noOutgoing;
  const lines = await rowsOf<LineRow>(
    tx,
    'select item, container_id as "containerId" from outgoing_line where shipment_id = $1 order by place',
    [shipmentId],
  );
  return outgoingOf(row, lines);
};

const outgoingOf = (row: OutgoingRow, lines: readonly ShipmentLine[]): OutgoingShipment => {
  const { fromSiteId, toSiteId, shipmentId, truckId, driverId } = row;
  const opened = { shipmentId, fromSiteId, toSiteId, truckId, driverId, expectedAt: iso(row.expectedAt), lines };
  const sealed = { ...opened, sealedDigest: row.sealedDigest ?? '' };
  const left = { ...sealed, dispatchedAt: iso(row.dispatchedAt) ?? '' };
  switch (row.state) {
    case 'draft':
      return { ...opened, state: row.state };
    case 'sealed':
      return { ...sealed, state: row.state };
    case 'in-transit':
    case 'delivered':
      return { ...left, state: row.state };
    case 'received':
      return { ...left, state: row.state, receivedAt: iso(row.receivedAt) ?? '' };
    case 'cancelled':
      // The rows stay, for whoever asks what had been on the list; the shipment has none of it any more.
      return { ...opened, lines: [], state: row.state, reason: row.reason ?? '' };
    default:
      return row.state satisfies never;
  }
};

/** Writes what the events changed: the head of the shipment, and of the list only the lines that are concerned. */
export const recordOutgoing = async (
  tx: Tx,
  after: OutgoingShipment,
  events: readonly OutgoingEvent[],
): Promise<void> => {
  if (after.state === 'none') return;
  await tx.query(
    `insert into outgoing (shipment_id, from_site_id, to_site_id, state, truck_id, driver_id, expected_at, sealed_digest,
                           dispatched_at, received_at, reason, items, grams)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (shipment_id) do update set
       state = excluded.state, sealed_digest = excluded.sealed_digest, dispatched_at = excluded.dispatched_at,
       received_at = excluded.received_at, reason = excluded.reason, items = excluded.items, grams = excluded.grams`,
    [
      after.shipmentId,
      after.fromSiteId,
      after.toSiteId,
      after.state,
      after.truckId,
      after.driverId,
      after.expectedAt,
      'sealedDigest' in after ? after.sealedDigest : null,
      'dispatchedAt' in after ? after.dispatchedAt : null,
      'receivedAt' in after ? after.receivedAt : null,
      'reason' in after ? after.reason : null,
      after.lines.length,
      totalGrams(after.lines),
    ],
  );
  for (const event of events) {
    await recordLines(tx, after.shipmentId, event);
    await followSeal(tx, after.shipmentId, event);
  }
};

const recordLines = async (tx: Tx, shipmentId: string, event: OutgoingEvent): Promise<void> => {
  switch (event.type) {
    case 'outgoing.lines-added':
    case 'outgoing.sealed':
    case 'cn.huihuan.shipment.dispatched.v1':
      return writeLines(tx, shipmentId, event.data.lines);
    case 'outgoing.lines-removed':
      await tx.query('delete from outgoing_line where shipment_id = $1 and item_id = any ($2)', [
        shipmentId,
        event.data.itemIds,
      ]);
      return;
    case 'outgoing.drafted':
    case 'outgoing.unsealed':
    case 'outgoing.cancelled':
    case 'cn.huihuan.shipment.received.v1':
    case 'cn.huihuan.item.closed.v1':
      return;
    default:
      return event satisfies never;
  }
};

const writeLines = async (tx: Tx, shipmentId: string, lines: readonly ShipmentLine[]): Promise<void> => {
  await tx.query(
    `insert into outgoing_line (shipment_id, item_id, container_id, item)
     select $1, item_id, container_id, item
       from unnest($2::uuid[], $3::uuid[], $4::jsonb[]) as line (item_id, container_id, item)
     on conflict (shipment_id, item_id) do update set item = excluded.item`,
    [
      shipmentId,
      lines.map(({ item }) => item.itemId),
      lines.map(({ containerId }) => containerId),
      lines.map(({ item }) => JSON.stringify(item)),
    ],
  );
};
