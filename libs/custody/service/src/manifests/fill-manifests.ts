import { rowsOf, untilUndisturbed, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { keepListedWastes } from './shipment-wastes.ts';

const mostAtOnce = 500;

/**
 * Fills in what a version did not write that knew nothing of it, before this one or beside it: the sites of manifests, and the
 * wastes of lists that are not over or whose manifest waits. Done at each start, in transactions of a batch each; where nothing
 * lacks it only looks.
 */
export const fillManifests = async (
  { database }: Pick<CustodyOptions, 'database'>,
  limit = mostAtOnce,
): Promise<void> => {
  const inBatches = async (fill: (tx: Tx) => Promise<number>): Promise<void> => {
    for (;;) if ((await untilUndisturbed(() => database.transaction(fill))) < limit) return;
  };
  await inBatches((tx) => fillSites(tx, limit));
  for (const direction of ['outgoing', 'incoming'] as const) {
    const lacking = await shipmentsWithoutWastes(database, direction);
    for (let from = 0; from < lacking.length; from += limit) {
      const batch = lacking.slice(from, from + limit);
      await untilUndisturbed(() => database.transaction((tx) => fillWastes(tx, direction, batch)));
    }
  }
  await untilUndisturbed(() => database.transaction(tieUntied));
};

const fillSites = async (tx: Tx, limit: number): Promise<number> => {
  const [filled] = await rowsOf<{ count: number }>(
    tx,
    `with known as (
       select manifest_id, coalesce(sent.from_site_id, coming.from_site_id) as from_site_id, coming.to_site_id
         from manifest left join outgoing as sent using (shipment_id) left join incoming as coming using (shipment_id)
        where (manifest.from_site_id is null and coalesce(sent.from_site_id, coming.from_site_id) is not null)
           or (manifest.to_site_id is null and coming.to_site_id is not null)
        order by manifest_id limit $1),
     filled as (
       update manifest set from_site_id = coalesce(manifest.from_site_id, known.from_site_id),
                           to_site_id = coalesce(manifest.to_site_id, known.to_site_id)
         from known where known.manifest_id = manifest.manifest_id returning 1)
     select count(*)::int as count from filled`,
    [limit],
  );
  return filled?.count ?? 0;
};

type Direction = 'incoming' | 'outgoing';

/** Where a list is sealed and not over, and where it is over; an open list has no wastes yet. */
const states = {
  outgoing: { side: 'from_site_id', open: `('sealed', 'in-transit')`, over: `('received', 'delivered')` },
  incoming: { side: 'to_site_id', open: `('expected', 'receiving')`, over: `('received')` },
} as const;

const isAsked = (direction: Direction): string => `
  (trip.state in ${states[direction].open}
    or (trip.state in ${states[direction].over} and exists (
      select from manifest where manifest.shipment_id = trip.shipment_id
         and confirmed_on is null and voided_on is null and said_by is not null)))`;

const shipmentsWithoutWastes = async (tx: Tx, direction: Direction): Promise<readonly string[]> => {
  const rows = await rowsOf<{ shipmentId: string }>(
    tx,
    `select shipment_id as "shipmentId" from ${direction} as trip
      where ${isAsked(direction)} and not exists (
        select from shipment_waste as waste
         where waste.shipment_id = trip.shipment_id and waste.${states[direction].side} is not null)
      order by shipment_id`,
  );
  return rows.map(({ shipmentId }) => shipmentId);
};

/** Nobody opens one of the lists again before its wastes are written. */
const fillWastes = async (tx: Tx, direction: Direction, shipmentIds: readonly string[]): Promise<void> => {
  const held = await rowsOf<{ shipmentId: string }>(
    tx,
    `select shipment_id as "shipmentId" from ${direction} as trip
      where shipment_id = any ($1) and ${isAsked(direction)} order by shipment_id for share of trip`,
    [shipmentIds],
  );
  await keepListedWastes(
    tx,
    direction,
    held.map(({ shipmentId }) => shipmentId),
  );
};

/** Wastes of this version whose manifest the other one wrote, and those of lists that the other one opened again. */
const tieUntied = async (tx: Tx): Promise<void> => {
  await tx.query(
    `update shipment_waste as waste set manifest_id = found.manifest_id from manifest as found
      where waste.manifest_id is null and found.shipment_id = waste.shipment_id and found.waste_code = waste.waste_code
        and found.said_by is not null and found.voided_on is null`,
  );
  await tx.query(
    `delete from shipment_waste as waste using outgoing as trip
      where trip.shipment_id = waste.shipment_id and trip.state in ('draft', 'cancelled')`,
  );
};
