import type { Bay, BayFill, Thing } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export const loadBay = async (tx: Tx, bayId: string): Promise<Bay | null> => {
  const [row] = await rowsOf<{ facts: Bay }>(tx, 'select facts from bay where bay_id = $1', [bayId]);
  return row?.facts ?? null;
};

export const baysOfSite = async (tx: Tx, siteId: string): Promise<readonly Bay[]> =>
  (await rowsOf<{ facts: Bay }>(tx, 'select facts from bay where site_id = $1 order by code, bay_id', [siteId])).map(
    ({ facts }) => facts,
  );

/** The bay in use that has a code, and how many bays the site has. */
export const baysBeside = async (
  tx: Tx,
  siteId: string,
  code: string,
): Promise<{ readonly bayId: string | undefined; readonly bays: number }> => {
  const [row] = await rowsOf<{ bays: number; bayId: string | null }>(
    tx,
    `select count(*)::int as bays,
            max(bay_id::text) filter (where not is_retired and upper(code) = upper($2)) as "bayId"
       from bay where site_id = $1`,
    [siteId, code],
  );
  return { bayId: row?.bayId ?? undefined, bays: row?.bays ?? 0 };
};

export const recordBay = (tx: Tx, bay: Bay): Promise<unknown> =>
  tx.query(
    `insert into bay (bay_id, site_id, code, is_retired, facts) values ($1, $2, $3, $4, $5)
     on conflict (bay_id) do update set code = excluded.code, is_retired = excluded.is_retired, facts = excluded.facts`,
    [bay.bayId, bay.siteId, bay.code, bay.isRetired, JSON.stringify(bay)],
  );

export interface Lying extends BayFill {
  readonly bayId: string;
  /** Single items, those in containers included. */
  readonly items: number;
  /** When what lies there longest came to the site. */
  readonly oldestAt: Date | null;
}

/** What lies in the bays of a site, or in one of them; members of a container count with it. Empty bays have no row. */
export const lyingSql = `
  select "bayId", sum(pieces)::float8 as pieces, sum(items)::float8 as items, sum(grams)::float8 as grams,
         min(oldest) as "oldestAt"
    from (
      select bay_id as "bayId", count(*) as pieces, count(*) as items, sum(grams) as grams, min(arrived_at) as oldest
        from holding
       where site_id = $1 and bay_id is not null and ($2::uuid is null or bay_id = $2)
         and state in ('in-stock', 'reserved')
       group by bay_id
      union all
      select container.bay_id, count(distinct container.container_id), count(*), sum(held.grams), min(held.arrived_at)
        from container
        cross join unnest(container.item_ids) as member (item_id)
        join holding as held on held.item_id = member.item_id and held.site_id = container.site_id
       where container.site_id = $1 and container.bay_id is not null and ($2::uuid is null or container.bay_id = $2)
         and container.state = 'packed'
       group by container.bay_id
    ) as lying group by "bayId"`;

export const lyingIn = (tx: Tx, siteId: string, bayId: string | null): Promise<readonly Lying[]> =>
  rowsOf<Lying>(tx, lyingSql, [siteId, bayId]);

const unplacedLoose = `site_id = $1 and bay_id is null and container_id is null and state in ('in-stock', 'reserved')`;

/** What waits to be put into a bay. */
export const unplacedSql = `
  select coalesce(sum(pieces), 0)::float8 as pieces, coalesce(sum(grams), 0)::float8 as grams, min(oldest) as "oldestAt"
    from (
      select count(*) as pieces, sum(grams) as grams, min(arrived_at) as oldest from holding where ${unplacedLoose}
      union all
      select count(distinct container.container_id), sum(held.grams), min(held.arrived_at)
        from container
        cross join unnest(container.item_ids) as member (item_id)
        join holding as held on held.item_id = member.item_id and held.site_id = container.site_id
       where container.site_id = $1 and container.bay_id is null and container.state = 'packed'
    ) as waiting`;

/** Where each of these things lies; those in no bay are not among them. */
export const baysOfThings = async (
  tx: Tx,
  siteId: string,
  things: readonly Thing[],
): Promise<(of: Thing) => string | null> => {
  const idsOf = (kind: Thing['kind']): readonly string[] =>
    things.filter((thing) => thing.kind === kind).map(({ id }) => id);
  const rows = await rowsOf<{ id: string; bayId: string }>(
    tx,
    `select item_id as id, bay_id as "bayId" from holding
      where site_id = $1 and item_id = any ($2::uuid[]) and bay_id is not null
     union all
     select container_id, bay_id from container where site_id = $1 and container_id = any ($3::uuid[]) and bay_id is not null`,
    [siteId, idsOf('item'), idsOf('container')],
  );
  const found = new Map(rows.map(({ id, bayId }) => [id, bayId]));
  return ({ id }) => found.get(id) ?? null;
};

export const recordPlaced = async (
  tx: Tx,
  { siteId, bayId, things, at }: { siteId: string; bayId: string; things: readonly Thing[]; at: string },
): Promise<void> => {
  const idsOf = (kind: Thing['kind']): readonly string[] =>
    things.filter((thing) => thing.kind === kind).map(({ id }) => id);
  const [items, containers] = [idsOf('item'), idsOf('container')];
  if (items.length > 0)
    await tx.query('update holding set bay_id = $2, placed_at = $4 where site_id = $1 and item_id = any ($3::uuid[])', [
      ...[siteId, bayId, items, at],
    ]);
  if (containers.length > 0)
    await tx.query(
      'update container set bay_id = $2, placed_at = $4 where site_id = $1 and container_id = any ($3::uuid[])',
      [siteId, bayId, containers, at],
    );
};
