import type { OutgoingEvent } from '@huihuan/custody-domain';
import type { Tx } from '@huihuan/platform-persistence';

/** Today in China. */
const today = `(now() at time zone 'Asia/Shanghai')::date`;

/** The waste code of a class by the catalogue of the day, else by its last version: like `wasteCodes`, in the database. */
export const wasteCodeOf = (classCode: string): string => `
  (select facts ->> 'wasteCode' from catalogue_class where class_code = ${classCode}
    order by (valid_from <= ${today} and coalesce((facts ->> 'validTo')::date > ${today}, true)) desc, valid_from desc limit 1)`;

/** The manifest of a waste that counts. */
const living = (shipmentId: string, wasteCode: string): string => `
  (select manifest_id from manifest
    where manifest.shipment_id = ${shipmentId} and manifest.waste_code = ${wasteCode}
      and said_by is not null and voided_on is null limit 1)`;

const keepSql = (direction: 'incoming' | 'outgoing', side: 'from_site_id' | 'to_site_id'): string => `
  with listed as (
    select line.shipment_id, line.item ->> 'classCode' as class_code, sum((line.item ->> 'grams')::bigint) as grams
      from ${direction}_line as line where line.shipment_id = any ($1) group by 1, 2),
  waste as (
    select shipment_id, code, sum(grams) as grams
      from listed cross join lateral ${wasteCodeOf('listed.class_code')} as known (code)
     where code is not null group by 1, 2)
  insert into shipment_waste (shipment_id, waste_code, ${side}, grams, manifest_id)
  select shipment_id, code, shipment.${side}, waste.grams, ${living('waste.shipment_id', 'waste.code')}
    from waste join ${direction} as shipment using (shipment_id)
  on conflict (shipment_id, waste_code) do update set ${side} = excluded.${side}, grams = excluded.grams`;

const keepSealed = keepSql('outgoing', 'from_site_id');
const keepAnnounced = keepSql('incoming', 'to_site_id');

/** What hazardous wastes a list holds that was sealed: what its manifests have to say. */
export const keepSealedWastes = async (tx: Tx, shipmentId: string): Promise<void> => {
  await tx.query(keepSealed, [[shipmentId]]);
};

/** The wastes of a list follow its seal: they are counted with it, and are gone with it. */
export const followSeal = async (tx: Tx, shipmentId: string, event: OutgoingEvent): Promise<void> => {
  if (event.type === 'outgoing.sealed' || event.type === 'cn.huihuan.shipment.dispatched.v1')
    await keepSealedWastes(tx, shipmentId);
  if (event.type === 'outgoing.unsealed' || event.type === 'outgoing.cancelled')
    await tx.query('delete from shipment_waste where shipment_id = $1', [shipmentId]);
};

/** The same for many lists at once. */
export const keepListedWastes = async (
  tx: Tx,
  direction: 'incoming' | 'outgoing',
  shipmentIds: readonly string[],
): Promise<void> => {
  await tx.query(direction === 'outgoing' ? keepSealed : keepAnnounced, [shipmentIds]);
};

/** The wastes of lists that are on their way here, and where the manifests belong that were heard of before. */
export const keepAnnouncedWastes = async (tx: Tx, shipmentIds: readonly string[]): Promise<void> => {
  await tx.query(keepAnnounced, [shipmentIds]);
  await tx.query(
    `update manifest set to_site_id = incoming.to_site_id from incoming
      where manifest.shipment_id = incoming.shipment_id and incoming.shipment_id = any ($1)`,
    [shipmentIds],
  );
};

/** Which waste has a manifest that counts, after something was said of manifests. */
export const tieManifests = async (tx: Tx, shipmentIds: readonly string[]): Promise<void> => {
  await tx.query(
    `update shipment_waste as waste set manifest_id = ${living('waste.shipment_id', 'waste.waste_code')}
      where waste.shipment_id = any ($1)`,
    [shipmentIds],
  );
};
