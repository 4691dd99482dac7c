import type { ItemFacts } from '@huihuan/contracts-events';
import {
  totalGrams,
  unknownIncoming,
  type ExpectedShipment,
  type Finding,
  type IncomingShipment,
  type UnexpectedGoods,
} from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { keepAnnouncedWastes } from '../manifests/shipment-wastes.ts';
import { iso } from './instants.ts';

interface IncomingRow {
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly state: Exclude<IncomingShipment['state'], 'unknown'>;
  readonly truckId: string | null;
  readonly plate: string | null;
  readonly driverId: string | null;
  readonly sealedDigest: string;
  readonly dispatchedAt: Date;
  readonly expectedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly unexpected: readonly UnexpectedGoods[];
}

interface LineRow {
  readonly item: ItemFacts;
  readonly containerId: string | null;
  readonly finding: Finding | null;
  readonly measuredGrams: number | null;
  readonly reason: string | null;
}

/** A shipment in the receiver's books; `unknown` until the sender's event is here. */
export const loadIncoming = async (tx: Tx, shipmentId: string): Promise<IncomingShipment> => {
  const [row] = await rowsOf<IncomingRow>(
    tx,
    `select shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId", state,
            truck_id as "truckId", plate, driver_id as "driverId", sealed_digest as "sealedDigest", dispatched_at as "dispatchedAt",
            expected_at as "expectedAt", received_at as "receivedAt", unexpected
       from incoming where shipment_id = $1`,
    [shipmentId],
  );
  if (row === undefined) return unknownIncoming;
  const lines = await rowsOf<LineRow>(
    tx,
    `select item, container_id as "containerId", finding, measured_grams as "measuredGrams", reason
       from incoming_line where shipment_id = $1 order by place`,
    [shipmentId],
  );
  return incomingOf(row, lines);
};

const incomingOf = (row: IncomingRow, lines: readonly LineRow[]): IncomingShipment => {
  const { shipmentId, fromSiteId, toSiteId, truckId, plate, driverId, sealedDigest, unexpected } = row;
  const announced = {
    ...{ shipmentId, fromSiteId, toSiteId, truckId, plate, driverId, sealedDigest },
    dispatchedAt: row.dispatchedAt.toISOString(),
    expectedAt: iso(row.expectedAt),
    lines: lines.map(({ item, containerId }) => ({ item, containerId })),
  };
  const findings = lines.flatMap(({ item, finding, measuredGrams, reason }) =>
    finding === null ? [] : [{ itemId: item.itemId, finding, measuredGrams, reason }],
  );
  switch (row.state) {
    case 'expected':
      return { ...announced, state: row.state };
    case 'receiving':
      return { ...announced, state: row.state, findings, unexpected };
    case 'received':
      return { ...announced, state: row.state, findings, unexpected, receivedAt: iso(row.receivedAt) ?? '' };
    default:
      return row.state satisfies never;
  }
};

/** Enters shipments that are on their way here, with their lists, in two statements however many they are. */
export const recordAnnounced = async (tx: Tx, shipments: readonly ExpectedShipment[]): Promise<void> => {
  if (shipments.length === 0) return;
  await tx.query(
    `insert into incoming (shipment_id, from_site_id, to_site_id, state, truck_id, plate, sealed_digest, dispatched_at,
                           expected_at, items, grams, driver_id)
     select shipment_id, from_site_id, to_site_id, 'expected', truck_id, plate, sealed_digest, dispatched_at, expected_at,
            items, grams, driver_id
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[],
                   $8::timestamptz[], $9::int[], $10::bigint[], $11::uuid[])
         as announced (shipment_id, from_site_id, to_site_id, truck_id, plate, sealed_digest, dispatched_at, expected_at,
                       items, grams, driver_id)`,
    [
      shipments.map(({ shipmentId }) => shipmentId),
      shipments.map(({ fromSiteId }) => fromSiteId),
      shipments.map(({ toSiteId }) => toSiteId),
      shipments.map(({ truckId }) => truckId),
      shipments.map(({ plate }) => plate),
      shipments.map(({ sealedDigest }) => sealedDigest),
      shipments.map(({ dispatchedAt }) => dispatchedAt),
      shipments.map(({ expectedAt }) => expectedAt),
      shipments.map(({ lines }) => lines.length),
      shipments.map(({ lines }) => totalGrams(lines)),
      shipments.map(({ driverId }) => driverId),
    ],
  );
  const lines = shipments.flatMap(({ shipmentId, lines }) =>
    lines.map((line, index) => ({ ...line, shipmentId, place: index + 1 })),
  );
  await tx.query(
    `insert into incoming_line (shipment_id, place, item_id, container_id, item)
     select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::jsonb[])`,
    [
      lines.map(({ shipmentId }) => shipmentId),
      lines.map(({ place }) => place),
      lines.map(({ item }) => item.itemId),
      lines.map(({ containerId }) => containerId),
      lines.map(({ item }) => JSON.stringify(item)),
    ],
  );
  await keepAnnouncedWastes(
    tx,
    shipments.map(({ shipmentId }) => shipmentId),
  );
};

/** Writes what the receiver found of a shipment that was announced. */
export const recordIncoming = async (tx: Tx, after: IncomingShipment): Promise<void> => {
  if (after.state === 'unknown' || after.state === 'expected') return;
  await tx.query('update incoming set state = $2, received_at = $3, unexpected = $4 where shipment_id = $1', [
    after.shipmentId,
    after.state,
    'receivedAt' in after ? after.receivedAt : null,
    JSON.stringify(after.unexpected),
  ]);
  await writeFindings(tx, after);
};

const writeFindings = (
  tx: Tx,
  { shipmentId, findings }: Extract<IncomingShipment, { findings: unknown }>,
): Promise<unknown> =>
  tx.query(
    `update incoming_line as line set finding = found.finding, measured_grams = found.measured_grams, reason = found.reason
       from unnest($2::uuid[], $3::text[], $4::bigint[], $5::text[]) as found (item_id, finding, measured_grams, reason)
      where line.shipment_id = $1 and line.item_id = found.item_id
        and (line.finding, line.measured_grams, line.reason) is distinct from
            (found.finding, found.measured_grams, found.reason)`,
    [
      shipmentId,
      findings.map(({ itemId }) => itemId),
      findings.map(({ finding }) => finding),
      findings.map(({ measuredGrams }) => measuredGrams),
      findings.map(({ reason }) => reason),
    ],
  );
