import { storageDays, warningPercent, type Holding, type StorageDays, type Tier } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { holdingColumns, holdingOf } from '../books/holding-rows.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { shownRule } from './storage-limits.ts';

export interface StoredQuery {
  readonly siteId: string;
  readonly family?: string | undefined;
  readonly classCode?: string | undefined;
  readonly state?: string | undefined;
  readonly containerId?: string | undefined;
  /** A grade; `none` for single items that wait for one. */
  readonly grade?: string | undefined;
  /** The id of a bay; `none` for what is in no bay. */
  readonly bay?: string | undefined;
  /** An identifier or the id of an item, whole. */
  readonly search?: string | undefined;
  /** Where the page before ended. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface Stored {
  readonly holding: Holding;
  readonly arrivedAt: string;
  /** Days that goods of this class may lie here; `null` where no rule says it. */
  readonly limitDays: number | null;
  /** From how many days on it is told that the limit is near; `null` where there is none. */
  readonly warnDays: number | null;
  /** The rule that says so. */
  readonly limitRule: ReturnType<typeof shownRule> | null;
  readonly containerCode: string | null;
  /** Where in the store it lies: its own bay, or that of its container. */
  readonly bayId: string | null;
  readonly bayCode: string | null;
}

type Row = Parameters<typeof holdingOf>[0] &
  Pick<Stored, 'containerCode' | 'bayId' | 'bayCode'> & { readonly arrivedAt: Date; readonly own_bay: string | null };

/** Ids of containers and sites stand in both tables, so the holdings are chosen first and their containers joined to them. */
export const storedSql = `
  select held.*, container.code as "containerCode", bay.bay_id as "bayId", bay.code as "bayCode" from (
    select ${holdingColumns}, arrived_at as "arrivedAt", bay_id as own_bay from holding
     where site_id = $1 and state in ('in-stock', 'packed', 'reserved', 'in-process')
       and ($2::text is null or family = $2)
       and ($3::text is null or class_code = $3)
       and ($4::text is null or state = $4)
       and ($5::uuid is null or container_id = $5)
       and ($6::text is null or item_id::text = lower($6)
            or exists (select from jsonb_array_elements(identifiers) as one where upper(one ->> 'value') = upper($6)))
       and ($10::text is null or grade = $10 or ($10 = 'none' and grade is null and tracking = 'item'))
       and ($11::text is null
            or ($11 = 'none' and bay_id is null and state <> 'in-process' and (container_id is null or exists (
                  select from container as packed where packed.container_id = holding.container_id and packed.bay_id is null)))
            or bay_id::text = $11
            or container_id in (select packed.container_id from container as packed
                                 where packed.site_id = $1 and packed.bay_id::text = $11))
       and ($7::timestamptz is null or (arrived_at, item_id) > ($7::timestamptz, $8::uuid))
     order by arrived_at, item_id limit $9
  ) as held left join container on container.container_id = held."containerId"
    left join bay on bay.bay_id = coalesce(held.own_bay, container.bay_id)
  order by held."arrivedAt", held."itemId"`;

/** What lies at a site, what came first first. */
export const storedItems = async (
  tx: Tx,
  { tier, at }: { readonly tier: Tier; readonly at: string },
  { siteId, family, classCode, state, containerId, search, after, limit, grade, bay }: StoredQuery,
): Promise<{ rows: readonly Stored[]; next: string | null }> => {
  const [milliseconds, itemAfter = null] = after?.split('_') ?? [];
  const arrivedAfter = milliseconds === undefined ? null : new Date(Number(milliseconds)).toISOString();
  const asked = [siteId, family, classCode, state, containerId, search, arrivedAfter, itemAfter, limit, grade, bay];
  const rows = await rowsOf<Row>(
    tx,
    storedSql,
    asked.map((value) => value ?? null),
  );
  const last = rows.at(-1);
  const limitOf = await limitsAt(tx, { tier, at, siteId });
  return {
    rows: rows.map(({ arrivedAt, containerCode, bayId, bayCode, own_bay: _, ...held }) => {
      const limit = limitOf(held.classCode);
      return {
        ...{ holding: holdingOf(held), arrivedAt: arrivedAt.toISOString(), containerCode, bayId, bayCode },
        limitDays: limit?.days ?? null,
        warnDays: limit?.warnDays ?? null,
        limitRule: limit === null ? null : shownRule(limit.rule),
      };
    }),
    next: last === undefined || rows.length < limit ? null : `${last.arrivedAt.getTime()}_${last.itemId}`,
  };
};

interface LimitHere extends StorageDays {
  readonly warnDays: number;
}

/** The limit of each class, judged once. A site that the registry did not tell of yet has those of the nation. */
const limitsAt = async (
  tx: Tx,
  { tier, at, siteId }: { readonly tier: Tier; readonly at: string; readonly siteId: string },
): Promise<(classCode: string) => LimitHere | null> => {
  const site = (await knownSites(tx, [siteId]))(siteId);
  const place = { tier, site: site ?? { siteId, areaCode: '' }, at, rules: await knownRules(tx, [site]) };
  const percent = warningPercent(place);
  const judged = new Map<string, LimitHere | null>();
  return (classCode) => {
    const known = judged.get(classCode);
    if (known !== undefined) return known;
    const found = storageDays(place, classCode);
    const limit = found === null ? null : { ...found, warnDays: Math.ceil((found.days * percent) / 100) };
    judged.set(classCode, limit);
    return limit;
  };
};
