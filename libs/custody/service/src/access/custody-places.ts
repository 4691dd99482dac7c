import type { Place, ServiceAccess } from '@huihuan/contracts-access';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

type Known = Parameters<ServiceAccess['placesOf']>[0];
type Sql = (site: string) => string;

/** Sites by which a subject can be reached; each with its area, as far as the registry has told it. */
const placed: Sql = (sites) => `
  select told.site_id as "siteId", coalesce(site.area_code, '') as "areaCode"
    from (${sites}) as told (site_id) left join site using (site_id)`;

const shipmentSites = {
  sender: `select from_site_id from outgoing where shipment_id = $1
            union select from_site_id from incoming where shipment_id = $1`,
  receiver: `select to_site_id from outgoing where shipment_id = $1
              union select to_site_id from incoming where shipment_id = $1`,
};

const questionOf = (subject: Known): { readonly id: string; readonly sites: string } | null => {
  if ('site' in subject) return { id: subject.site, sites: 'select $1::uuid' };
  if ('shipment' in subject) {
    const { sender, receiver } = shipmentSites;
    const sites = subject.side === undefined ? `${sender} union ${receiver}` : shipmentSites[subject.side];
    return { id: subject.shipment, sites };
  }
  if ('discrepancy' in subject) {
    const sites = `select unnest(array[from_site_id, to_site_id]) from discrepancy where discrepancy_id = $1`;
    return { id: subject.discrepancy, sites };
  }
  if ('correction' in subject) {
    const sites = `select unnest(array[by_site_id, with_site_id]) from correction where correction_id = $1`;
    return { id: subject.correction, sites };
  }
  if ('container' in subject) {
    return { id: subject.container, sites: 'select site_id from container where container_id = $1' };
  }
  if ('item' in subject) return { id: subject.item, sites: 'select site_id from holding where item_id = $1' };
  return null;
};

/** Sites that receive the shipments of a query. */
export const receivingSites = (shipments: string): string => `
  select to_site_id from outgoing where shipment_id in (${shipments})
  union select to_site_id from incoming where shipment_id in (${shipments})`;

/** Sites in these areas, each meant with everything inside it; `''` stands for the whole network. */
export const sitesWithin = async (tx: Tx, areas: readonly string[]): Promise<readonly string[]> => {
  const sql = `select site_id as "siteId" from site
                where exists (select from unnest($1::text[]) as area (code) where starts_with(area_code, area.code))`;
  return (await rowsOf<{ siteId: string }>(tx, sql, [areas])).map(({ siteId }) => siteId);
};

export const placesAtSites = async (tx: Tx, sites: string, id: string): Promise<readonly Place[] | null> => {
  const rows = await rowsOf<{ siteId: string; areaCode: string }>(tx, placed(sites), [id]);
  return rows.length === 0 ? null : rows.map((row) => ({ kind: 'site', ...row }));
};

/** Where the goods, shipments and differences of a tier are, by its own books. */
export const custodyPlaces =
  (database: Tx): ServiceAccess['placesOf'] =>
  async (subject) => {
    const question = questionOf(subject);
    return question === null ? null : placesAtSites(database, question.sites, question.id);
  };
