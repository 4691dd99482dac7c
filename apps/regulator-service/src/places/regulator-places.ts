import type { Place, ServiceAccess } from '@huihuan/contracts-access';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { sitesOfStories } from './seen-sql.ts';

type Known = Parameters<ServiceAccess['placesOf']>[0];

/** The sites of a subject, whose id is parameter 1; null for what is known and at no site. */
const questionOf = (subject: Known): { readonly id: string; readonly sites: string } | null => {
  if ('site' in subject) return { id: subject.site, sites: 'select $1::uuid' };
  if ('shipment' in subject) return { id: subject.shipment, sites: shipmentSites };
  if ('job' in subject) return { id: subject.job, sites: 'select site_id from job where job_id = $1' };
  if ('batch' in subject) return { id: subject.batch, sites: 'select site_id from batch where batch_id = $1' };
  if ('item' in subject) return { id: subject.item, sites: itemSites };
  if ('alarm' in subject) return { id: subject.alarm, sites: alarmSites };
  return 'conflict' in subject ? { id: subject.conflict, sites: conflictSites } : null;
};

/** What goes from one site to another is seen by both sides. */
const shipmentSites = 'select unnest(array[from_site_id, to_site_id]) from shipment where shipment_id = $1';

/** Wherever an item was, also when it is gone: who saw it go may look back. */
const itemSites = sitesOfStories('item.item_id = $1');

const conflictSites = `
  select null::uuid as site_id from conflict where conflict_id = $1
  union ${sitesOfStories('item.item_id = any (array(select unnest(item_ids) from conflict where conflict_id = $1))')}`;

/** Where its cause is; one that is at no site is a matter of the network. */
const alarmSites = `
  select unnest(case when site_ids = '{}' then array[null::uuid] else site_ids end) from alarm where alarm_id = $1`;

export const placesSql = (sites: string): string => `
  select told.site_id as "siteId", coalesce(site.area_code, '') as "areaCode"
    from (${sites}) as told (site_id) left join site using (site_id)`;

export const placeQuestions = { item: placesSql(itemSites), conflict: placesSql(conflictSites) } as const;

/**
 * Where things are and were, by the projections: the area decides what a regulator sees. What nobody has placed yet is a
 * matter of the whole network.
 */
export const regulatorPlaces =
  (database: Tx): ServiceAccess['placesOf'] =>
  async (subject) => {
    const question = questionOf(subject);
    if (question === null) return null;
    const rows = await rowsOf<{ siteId: string | null; areaCode: string }>(database, placesSql(question.sites), [
      question.id,
    ]);
    return rows.length === 0 ? null : rows.map(placeOf);
  };

const placeOf = ({ siteId, areaCode }: { readonly siteId: string | null; readonly areaCode: string }): Place =>
  siteId === null ? { kind: 'network' } : { kind: 'site', siteId, areaCode };
