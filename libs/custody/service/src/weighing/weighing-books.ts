import { notWeighed, type TruckWeighing } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

const columns = 'shipment_id as "shipmentId", site_id as "siteId", gross, tare, slip_number as "slipNumber", slip';

/** What the sites on both sides know of the weight of a truck. */
export const weighingsOf = (tx: Tx, shipmentId: string): Promise<readonly TruckWeighing[]> =>
  rowsOf<TruckWeighing>(tx, `select ${columns} from truck_weighing where shipment_id = $1`, [shipmentId]);

export const loadWeighing = async (tx: Tx, shipmentId: string, siteId: string): Promise<TruckWeighing> =>
  (await weighingsOf(tx, shipmentId)).find((each) => each.siteId === siteId) ?? notWeighed(shipmentId, siteId);

/** Writes what is known now. A slip that was corrected before is never put back by an older word that comes late. */
export const recordWeighing = async (tx: Tx, weighing: TruckWeighing): Promise<void> => {
  const { shipmentId, siteId, gross, tare, slipNumber, slip } = weighing;
  await tx.query(
    `insert into truck_weighing (shipment_id, site_id, gross, tare, slip, slip_number) values ($1, $2, $3, $4, $5, $6)
     on conflict (shipment_id, site_id) do update
       set gross = excluded.gross, tare = excluded.tare, slip = excluded.slip, slip_number = excluded.slip_number
       where truck_weighing.slip is null
          or (truck_weighing.slip ->> 'revision')::int <= coalesce((excluded.slip ->> 'revision')::int, 0)`,
    [
      ...[shipmentId, siteId],
      ...[gross, tare, slip].map((said) => (said === null ? null : JSON.stringify(said))),
      slipNumber,
    ],
  );
};
