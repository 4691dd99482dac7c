/** The sites in the sight that is parameter `$number`, an array of patterns. */
const seenSites = (number: number): string => `select site_id from site where area_code like any ($${number}::text[])`;

/** Chains of the sites in a sight. */
export const seenChains = (number: number): string =>
  `select chain_no from chain where site_id in (${seenSites(number)})`;

const everything = (number: number): string => `$${number}::text[] is null`;

/** True for a column of sites in the sight that is parameter `$number`; where that is null, for every row. */
export const siteSeen = (column: string, number: number): string =>
  `(${everything(number)} or ${column} in (${seenSites(number)}))`;

/** What goes from one site to another is seen by both sides. */
export const wayTouches = (number: number): string =>
  `(${everything(number)} or from_site_id in (${seenSites(number)}) or to_site_id in (${seenSites(number)}))`;

/**
 * True for a row of `item` when any site of its story lies in the sight: where it is, where it came from, where it is sent,
 * or whose chain has a fact about it. The last is asked only where the others say no. All of them go from the item to what
 * is known of it; asked as joins they would be answered by reading all shipments.
 */
export const itemSeen = (number: number): string => `
  (${everything(number)} or item.site_id in (${seenSites(number)}) or item.origin_site_id in (${seenSites(number)})
    or (select from_site_id in (${seenSites(number)}) or to_site_id in (${seenSites(number)})
          from shipment where shipment.shipment_id = item.shipment_id)
    or (select bool_or(fact.chain_no in (${seenChains(number)})) from fact where fact.position = any (item.positions)))`;

/** True for a row of `conflict` when one of its items is seen: a conflict has several sides, and each of them knows of it. */
export const conflictSeen = (number: number): string => `
  (${everything(number)} or exists (
    select 1 from item where item.item_id = any (conflict.item_ids) and ${itemSeen(number)}))`;

/** All sites of the stories of items, and null once: there may be none. `which` chooses the items. */
export const sitesOfStories = (which: string): string => `
  select unnest(array[item.site_id, item.origin_site_id, null]) as site_id from item where ${which}
  union select unnest(array[from_site_id, to_site_id]) from item join shipment using (shipment_id) where ${which}
  union select chain.site_id from item join fact on fact.position = any (item.positions) join chain using (chain_no) where ${which}`;
