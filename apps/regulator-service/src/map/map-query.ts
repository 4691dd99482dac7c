import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { instant } from '../answers/sql.ts';
import { siteSeen, wayTouches } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { ShipmentFeature, SiteFeature } from './map-schema.ts';

/** Differences are the receiver's to settle, so they count where the goods arrived. */
const openDiscrepancies = (site: string): string => `
  (select count(*) from discrepancy where to_site_id = ${site} and settled_at is null and opened_at is not null)`;

const chainState = (site: string): string => `
  coalesce((select case when head_seq = max_seq and not exists (
                select 1 from chain_flaw where chain_flaw.chain_no = chain.chain_no) then 'complete' else 'broken' end
              from chain where chain.site_id = ${site}), 'none')`;

export const siteFeaturesSql = `
  select (select position from projection_head) as position, coalesce(json_agg(json_build_object(
      'type', 'Feature', 'id', site_id,
      'geometry', json_build_object('type', 'Point', 'coordinates', json_build_array(lon, lat)),
      'properties', json_build_object('siteId', site_id, 'code', code, 'name', name, 'nameEn', name_en, 'kind', kind,
        'form', form, 'areaCode', area_code, 'coordinateSystem', coordinate_system, 'approximate', approximate,
        'capacityGrams', capacity_grams, 'items', coalesce(items, 0), 'grams', coalesce(grams, 0),
        'openDiscrepancies', ${openDiscrepancies('site.site_id')}, 'chain', ${chainState('site.site_id')})) order by code), '[]') as features
    from site left join site_stock using (site_id)
   where active and ($1::text[] is null or area_code like any ($1))`;

export const shipmentFeature = `
  json_build_object('type', 'Feature', 'id', shipment_id,
    'geometry', json_build_object('type', 'LineString', 'coordinates',
      json_build_array(json_build_array(sender.lon, sender.lat), json_build_array(receiver.lon, receiver.lat))),
    'properties', json_build_object('shipmentId', shipment_id, 'fromSiteId', from_site_id, 'toSiteId', to_site_id,
      'items', items, 'grams', grams, 'dispatchedAt', ${instant('dispatched_at')}, 'expectedAt', ${instant('expected_at')},
      'plate', plate))`;

const onTheRoad = `
  shipment join site as sender on sender.site_id = from_site_id join site as receiver on receiver.site_id = to_site_id
   where state = 'in-transit' and dispatched_at is not null
     and ${wayTouches(1)}`;

export const shipmentFeaturesSql = `
  select (select position from projection_head) as position,
         coalesce((select json_agg(${shipmentFeature} order by shipment_id) from ${onTheRoad}), '[]') as features`;

export interface FeatureRow<Feature> {
  readonly position: number;
  readonly features: Feature[];
}

export const readSiteFeatures = (tx: Tx, sight: Sight): Promise<FeatureRow<SiteFeature>> =>
  one(rowsOf<FeatureRow<SiteFeature>>(tx, siteFeaturesSql, [sight]));

export const readShipmentFeatures = (tx: Tx, sight: Sight): Promise<FeatureRow<ShipmentFeature>> =>
  one(rowsOf<FeatureRow<ShipmentFeature>>(tx, shipmentFeaturesSql, [sight]));

/** What the map must draw anew after a position. */
export interface MapChanges {
  readonly sites: readonly {
    readonly siteId: string;
    readonly items: number;
    readonly grams: number;
    readonly openDiscrepancies: number;
  }[];
  readonly shipments: { readonly upsert: readonly ShipmentFeature[]; readonly remove: readonly string[] };
}

export const changedSitesSql = `
  select coalesce(json_agg(json_build_object('siteId', site_id, 'items', items, 'grams', grams,
           'openDiscrepancies', ${openDiscrepancies('site_stock.site_id')})), '[]') as sites
    from site_stock where position > $2 and ${siteSeen('site_id', 1)}`;

export const changedShipmentsSql = `
  select coalesce((select json_agg(${shipmentFeature}) from ${onTheRoad} and position > $2), '[]') as upsert,
         coalesce((select json_agg(shipment_id) from shipment where position > $2 and state <> 'in-transit' and ${wayTouches(1)}), '[]') as remove`;

export const readMapChanges = async (tx: Tx, sight: Sight, after: number): Promise<MapChanges> => {
  const parameters = [sight, after];
  const { sites } = await one(rowsOf<Pick<MapChanges, 'sites'>>(tx, changedSitesSql, parameters));
  return { sites, shipments: await one(rowsOf<MapChanges['shipments']>(tx, changedShipmentsSql, parameters)) };
};

const one = async <Row>(rows: Promise<readonly Row[]>): Promise<Row> => {
  const [row] = await rows;
  if (row === undefined) throw new Error('an aggregate answered no row');
  return row;
};
