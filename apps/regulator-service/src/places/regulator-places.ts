import type { Place, ServiceAccess } from '@huihuan/contracts-access';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

type Known = Parameters<ServiceAccess['placesOf']>[0];

/** The sites of a subject, whose id is parameter 1. */
const questionOf = (subject: Known): { readonly id: string; readonly sites: string } | null => {
  if ('site' in subject) return { id: subject.site, sites: 'select $1::uuid' };
  if ('job' in subject) return { id: subject.job, sites: 'select site_id from job where job_id = $1' };
  if ('item' in subject) return { id: subject.item, sites: itemSites };
  return 'conflict' in subject ? { id: subject.conflict, sites: conflictSites } : null;
};

/** Where an item is, or between which sites it travels. */
const itemSites = `
  select site_id from item where item_id = $1 and site_id is not null
  union select unnest(array[from_site_id, to_site_id]) from shipment join item using (shipment_id) where item_id = $1`;

const conflictSites = `
  select site_id from item
   where item_id = any (array(select unnest(item_ids) from conflict where conflict_id = $1)) and site_id is not null`;

/** Where things are, by the projections: the area decides what a regulator sees. */
export const regulatorPlaces =
  (database: Tx): ServiceAccess['placesOf'] =>
  async (subject) => {
    const question = questionOf(subject);
    if (question === null) return null;
    const rows = await rowsOf<{ siteId: string; areaCode: string }>(
      database,
      `select told.site_id as "siteId", coalesce(site.area_code, '') as "areaCode"
         from (${question.sites}) as told (site_id) left join site using (site_id)`,
      [question.id],
    );
    return rows.length === 0 ? null : rows.map((row): Place => ({ kind: 'site', ...row }));
  };
