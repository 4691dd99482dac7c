import type { SiteFacts, SiteKind } from '@huihuan/contracts-events';
import type { Holding } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { ShipmentHead } from '../http/schemas.ts';
import { holdingColumns, holdingOf } from './holding-rows.ts';

const inStock = `state in ('in-stock', 'packed', 'reserved', 'in-process')`;

export const sitesOfTier = async (tx: Tx, kind: SiteKind): Promise<readonly SiteFacts[]> =>
  (
    await rowsOf<{ facts: SiteFacts }>(tx, `select facts from site where kind = $1 order by facts ->> 'code'`, [kind])
  ).map((row) => row.facts);

interface ClassStock {
  readonly classCode: string;
  readonly family: string;
  readonly items: number;
  readonly grams: number;
}

export const stockSql = `
  select class_code as "classCode", family, count(*)::int as items, sum(grams)::bigint as grams
    from holding where site_id = $1 and ${inStock}
   group by class_code, family order by class_code`;

export const stockOfSite = async (tx: Tx, siteId: string) => {
  const classes = await rowsOf<ClassStock>(tx, stockSql, [siteId]);
  return {
    siteId,
    items: classes.reduce((sum, row) => sum + row.items, 0),
    grams: classes.reduce((sum, row) => sum + row.grams, 0),
    classes,
  };
};

export interface ItemsQuery {
  readonly classCode?: string | undefined;
  readonly state?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export const itemsSql = (byClass: boolean): string => `
  select ${holdingColumns} from holding
   where site_id = $1 and ${inStock} and ${byClass ? 'class_code = $2' : '$2::text is null'}
     and ($3::text is null or state = $3)
     and ($4::uuid is null or item_id > $4)
   order by item_id limit $5`;

export const itemsAtSite = async (
  tx: Tx,
  siteId: string,
  { classCode, state, after, limit }: ItemsQuery,
): Promise<{ items: readonly Holding[]; next: string | null }> => {
  const rows = await rowsOf<Parameters<typeof holdingOf>[0]>(tx, itemsSql(classCode !== undefined), [
    siteId,
    classCode ?? null,
    state ?? null,
    after ?? null,
    limit,
  ]);
  return {
    items: rows.map(holdingOf),
    next: rows.length < limit ? null : (rows.at(-1)?.itemId ?? null),
  };
};

export interface ShipmentsQuery {
  readonly siteId: string;
  readonly direction: 'out' | 'in';
  readonly state?: string | undefined;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const headColumns = `shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId", state,
  truck_id as "truckId", sealed_digest as "sealedDigest", ${instant('dispatched_at')} as "dispatchedAt",
  ${instant('expected_at')} as "expectedAt", ${instant('received_at')} as "receivedAt", items, grams`;

export const shipmentHeads = (tx: Tx, query: ShipmentsQuery): Promise<ShipmentHead[]> => {
  const [table, site, plate] =
    query.direction === 'out' ? ['outgoing', 'from_site_id', 'null::text'] : ['incoming', 'to_site_id', 'plate'];
  return rowsOf<ShipmentHead>(
    tx,
    `select '${query.direction}' as direction, ${plate} as plate, ${headColumns}
       from ${table} where ${site} = $1 and ($2::text is null or state = $2) order by at desc limit $3`,
    [query.siteId, query.state ?? null, query.limit],
  );
};
