import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { headColumns } from '../books/queries.ts';
import type { ShipmentHead } from '../http/schemas.ts';

export interface Arrival extends ShipmentHead {
  readonly fromCode: string;
  readonly fromName: string;
  readonly fromNameEn: string;
  /** Lines of which it is known what was found. */
  readonly found: number;
}

/** Those chosen first, by the index that knows their order; then what is told about each. */
export const arrivalsSql = `
  select 'in' as direction, plate, ${headColumns}, coalesce(site.facts ->> 'code', '') as "fromCode",
         coalesce(site.facts ->> 'name', '') as "fromName", coalesce(site.facts ->> 'nameEn', '') as "fromNameEn",
         (select count(*)::int from incoming_line as line
           where line.shipment_id = coming.shipment_id and finding is not null) as found
    from (select * from incoming where to_site_id = $1 and state in ('expected', 'receiving')
           order by coalesce(expected_at, dispatched_at), shipment_id limit $2) as coming
    left join site on site.site_id = coming.from_site_id
   order by coalesce(expected_at, dispatched_at), shipment_id`;

/** What is on its way to a site or being received there; what is expected first comes first. */
export const shipmentsOnTheirWay = (tx: Tx, siteId: string, limit: number): Promise<Arrival[]> =>
  rowsOf<Arrival>(tx, arrivalsSql, [siteId, limit]);
