import type { ItemFacts } from '@huihuan/contracts-events';
import {
  bayLoad,
  bayUnknown,
  emptyBay,
  siteOfKind,
  warningPercent,
  type Bay,
  type BayLoad,
} from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { baysOfSite, loadBay, lyingIn, unplacedSql } from './bay-books.ts';

export interface BayShown extends Omit<Bay, 'siteId'>, BayLoad {
  readonly grams: number;
  readonly pieces: number;
  readonly items: number;
  readonly oldestAt: string | null;
}

export interface BayBoard {
  readonly warnPercent: number;
  readonly bays: readonly BayShown[];
  readonly unplaced: { readonly pieces: number; readonly grams: number; readonly oldestAt: string | null };
}

/** Every bay of a site with what lies in it now, and what waits to be put into one. */
export const bayBoard = async (custody: CustodyOptions, siteId: string): Promise<Result<BayBoard>> => {
  const { database, policy, now } = custody;
  const site = siteOfKind(await knownSites(database, [siteId]), siteId, [policy.siteKind], '/siteId');
  if (!site.ok) return site;
  const rules = await knownRules(database, [site.value]);
  const place = { tier: policy.tier, site: site.value, at: now().toISOString(), rules };
  const warnPercent = warningPercent(place);
  const lying = new Map((await lyingIn(database, siteId, null)).map((row) => [row.bayId, row]));
  const bays = (await baysOfSite(database, siteId)).map(({ siteId: _, ...bay }): BayShown => {
    const { pieces, grams } = lying.get(bay.bayId) ?? emptyBay;
    const { items = 0, oldestAt = null } = lying.get(bay.bayId) ?? {};
    const told = { pieces, items, grams, oldestAt: oldestAt?.toISOString() ?? null };
    return { ...bay, ...told, ...bayLoad(bay, { pieces, grams }, warnPercent) };
  });
  const [waiting] = await rowsOf<{ pieces: number; grams: number; oldestAt: Date | null }>(database, unplacedSql, [
    siteId,
  ]);
  const { pieces = 0, grams = 0, oldestAt = null } = waiting ?? {};
  return accept({ warnPercent, bays, unplaced: { pieces, grams, oldestAt: oldestAt?.toISOString() ?? null } });
};

export interface LyingThing {
  readonly kind: 'item' | 'container';
  readonly id: string;
  /** What is painted on a container. */
  readonly code: string | null;
  readonly classCode: string | null;
  readonly identifiers: ItemFacts['identifiers'];
  readonly items: number;
  readonly grams: number;
  readonly arrivedAt: string;
  readonly placedAt: string | null;
}

type Row = Omit<LyingThing, 'arrivedAt' | 'placedAt'> & { readonly arrivedAt: Date; readonly placedAt: Date | null };

/** Loose items come from an index in their order; containers are few, and are summed before they are put between them. */
export const lyingThingsSql = (isUnplaced: boolean): string => {
  const inBay = (table: string): string =>
    isUnplaced ? `${table}.bay_id is null and $2::uuid is null` : `${table}.bay_id = $2::uuid`;
  return `
  select * from (
    (select 'item' as kind, item_id as id, null::text as code, class_code as "classCode", identifiers, 1 as items,
            grams, arrived_at as "arrivedAt", placed_at as "placedAt"
       from holding
      where site_id = $1 and ${inBay('holding')} and container_id is null and state in ('in-stock', 'reserved')
        and ($3::timestamptz is null or (arrived_at, item_id) > ($3::timestamptz, $4::uuid))
      order by arrived_at, item_id limit $5)
    union all
    (select 'container', container.container_id, container.code, null, '[]'::jsonb, count(*)::int, sum(held.grams)::bigint,
            min(held.arrived_at), container.placed_at
       from container
       cross join unnest(container.item_ids) as member (item_id)
       join holding as held on held.item_id = member.item_id and held.site_id = container.site_id
      where container.site_id = $1 and ${inBay('container')} and container.state = 'packed'
      group by container.container_id
     having $3::timestamptz is null or (min(held.arrived_at), container.container_id) > ($3::timestamptz, $4::uuid))
  ) as thing order by "arrivedAt", id limit $5`;
};

/** What lies in a bay, or (`bayId` null) in none; what came to the site first comes first. */
export const lyingThings = async (
  { database }: CustodyOptions,
  asked: {
    readonly siteId: string;
    readonly bayId: string | null;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<Result<{ readonly things: readonly LyingThing[]; readonly next: string | null }>> => {
  const { siteId, bayId, after, limit } = asked;
  if (bayId !== null && (await loadBay(database, bayId))?.siteId !== siteId) return refuse(bayUnknown(bayId));
  const [milliseconds, idAfter = null] = after?.split('_') ?? [];
  const since = milliseconds === undefined ? null : new Date(Number(milliseconds)).toISOString();
  const rows = await rowsOf<Row>(database, lyingThingsSql(bayId === null), [siteId, bayId, since, idAfter, limit]);
  const last = rows.at(-1);
  return accept({
    things: rows.map(({ arrivedAt, placedAt, ...thing }) => ({
      ...thing,
      arrivedAt: arrivedAt.toISOString(),
      placedAt: placedAt?.toISOString() ?? null,
    })),
    next: last === undefined || rows.length < limit ? null : `${last.arrivedAt.getTime()}_${last.id}`,
  });
};
