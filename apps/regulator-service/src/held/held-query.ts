import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { digitsBelow } from '@huihuan/regulator-domain';
import { siteSeen } from '../places/seen-sql.ts';
import { beginningOf, type Sight } from '../places/sight.ts';
import type { HeldFigures } from './held-schema.ts';

/** What sites and shipments of a sight hold now, by one statement, so that the rows belong together. */
export const readHeld = async (tx: Tx, sight: Sight, now: Date): Promise<HeldFigures> => {
  const [row] = await rowsOf<Omit<HeldFigures, 'asOf'>>(tx, heldSql, [sight, digitsBelow(beginningOf(sight))]);
  if (row === undefined) throw new Error('the figures of now have no row');
  return { asOf: now.toISOString(), ...row };
};

/**
 * Goods on the road count where they left, so that areas add up to the area around them. A shipment holds goods from when it
 * leaves until each is received, and what is missing or rejected until both sides have settled it.
 */
export const heldSql = `
  with held as (
    select 'stock' as kind, site_id, family, sum(items)::bigint as items, sum(grams)::bigint as grams
      from stock where (items <> 0 or grams <> 0) and ${siteSeen('site_id', 1)} group by site_id, family
    union all
    select 'in-transit', from_site_id, family, count(*), sum(item.grams)::bigint
      from shipment join item using (shipment_id)
     where held_items > 0 and item.family is not null and ${siteSeen('from_site_id', 1)} group by from_site_id, family),
  summed as (
    select held.kind, site.kind as tier, rpad(left(site.area_code, $2::int), greatest(6, $2::int), '0') as code, family,
           sum(items) as items, sum(grams) as grams
      from held left join site using (site_id) group by 1, 2, 3, 4)
  select (select position from projection_head) as position,
         coalesce(json_agg(json_build_object('kind', kind, 'tier', tier, 'areaCode', summed.code, 'name', area.name,
           'family', family, 'items', items, 'grams', grams) order by kind, tier, summed.code, family), '[]') as rows
    from summed left join area on area.code = summed.code where items <> 0 or grams <> 0`;
