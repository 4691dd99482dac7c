import type { GradeOutcome, ItemFacts } from '@huihuan/contracts-events';
import type { Holding, HoldingState } from '@huihuan/custody-domain';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';

interface HoldingRow {
  readonly itemId: string;
  readonly siteId: string;
  readonly tracking: ItemFacts['tracking'];
  readonly family: ItemFacts['family'];
  readonly classCode: string;
  readonly grams: number;
  readonly identifiers: ItemFacts['identifiers'];
  readonly custodySeq: number;
  readonly state: HoldingState;
  readonly shipmentId: string | null;
  readonly containerId: string | null;
  readonly jobId: string | null;
  readonly grade: GradeOutcome | null;
  readonly blockedBy: readonly string[];
}

interface GoodsOfShipment {
  readonly direction: 'out' | 'in';
  readonly fromSiteId: string;
  readonly lines: readonly { readonly item: { readonly itemId: string } }[];
}

export const holdingColumns = `item_id as "itemId", site_id as "siteId", tracking, family, class_code as "classCode", grams,
  identifiers, custody_seq as "custodySeq", state, shipment_id as "shipmentId", container_id as "containerId",
  job_id as "jobId", grade, blocked_by as "blockedBy"`;

export const holdingOf = (row: HoldingRow): Holding => {
  const { itemId, tracking, family, classCode, grams, identifiers, custodySeq, ...place } = row;
  return { item: { itemId, tracking, family, classCode, grams, identifiers, custodySeq }, ...place };
};

/** Every holding of these items in the books, at whichever site. */
export const holdingsOfItems = async (tx: Tx, itemIds: readonly string[]): Promise<readonly Holding[]> => {
  if (itemIds.length === 0) return [];
  const rows = await rowsOf<HoldingRow>(tx, `select ${holdingColumns} from holding where item_id = any ($1)`, [
    [...new Set(itemIds)],
  ]);
  return rows.map(holdingOf);
};

/** What goods that a site sends were graded for there; those that nobody graded are left out. */
export const gradesOfSent = async (
  tx: Tx,
  { direction, fromSiteId, lines }: GoodsOfShipment,
): Promise<readonly { readonly itemId: string; readonly grade: GradeOutcome }[]> => {
  if (direction === 'in' || lines.length === 0) return [];
  return rowsOf(
    tx,
    `select item_id as "itemId", grade from holding
      where item_id = any ($1::uuid[]) and site_id = $2 and grade is not null order by item_id`,
    [lines.map(({ item }) => item.itemId), fromSiteId],
  );
};

/** Where each item is now, as far as these books know: the holding with the highest custody number. */
export const presentHoldings = async (
  tx: Tx,
  itemIds: readonly string[],
): Promise<(itemId: string) => Holding | undefined> => {
  const present = new Map<string, Holding>();
  for (const holding of await holdingsOfItems(tx, itemIds)) {
    const known = present.get(holding.item.itemId);
    if (known === undefined || known.item.custodySeq < holding.item.custodySeq)
      present.set(holding.item.itemId, holding);
  }
  return (itemId) => present.get(itemId);
};

/** @param weighedBy the event that says the weight which a holding has now; where it names none, the one before stays */
export const writeHoldings = async (
  tx: Tx,
  holdings: readonly Holding[],
  weighedBy: (holding: Holding) => string | undefined = () => undefined,
): Promise<void> => {
  if (holdings.length === 0) return;
  const column = columnsOf(holdings);
  await tx.query(
    `insert into holding (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state,
                          shipment_id, container_id, job_id, grade, blocked_by, weighed_by)
     select item_id, site_id, tracking, family, class_code, grams, identifiers::jsonb, custody_seq, state,
            shipment_id, container_id, job_id, grade,
            case when blocked_by = '' then '{}' else string_to_array(blocked_by, ' ') end, weighed_by
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::int[],
                   $9::text[], $10::uuid[], $11::uuid[], $12::uuid[], $13::text[], $14::text[], $15::uuid[])
         as written (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state,
                     shipment_id, container_id, job_id, grade, blocked_by, weighed_by)
     on conflict (item_id, site_id) do update set
       family = excluded.family, class_code = excluded.class_code, grams = excluded.grams, identifiers = excluded.identifiers, custody_seq = excluded.custody_seq,
       state = excluded.state, shipment_id = excluded.shipment_id, container_id = excluded.container_id,
       job_id = excluded.job_id, grade = excluded.grade, blocked_by = excluded.blocked_by,
       weighed_by = coalesce(excluded.weighed_by, holding.weighed_by),
       since = case when holding.state = excluded.state then holding.since else now() end,
       -- a stay begins when an item comes here, not when it is packed or put on a list
       arrived_at = case when holding.state = 'handed-over' and excluded.state = 'in-stock' then excluded.arrived_at
                         else holding.arrived_at end`,
    [
      column('uuid', ({ item }) => item.itemId),
      column('uuid', ({ siteId }) => siteId),
      column('text', ({ item }) => item.tracking),
      column('text', ({ item }) => item.family),
      column('text', ({ item }) => item.classCode),
      column('bigint', ({ item }) => item.grams),
      column('text', ({ item }) => JSON.stringify(item.identifiers)),
      column('int', ({ item }) => item.custodySeq),
      column('text', ({ state }) => state),
      column('uuid', ({ shipmentId }) => shipmentId),
      column('uuid', ({ containerId }) => containerId),
      column('uuid', ({ jobId }) => jobId),
      column('text', ({ grade }) => grade),
      column('text', ({ blockedBy }) => blockedBy.join(' ')),
      column('uuid', (holding) => weighedBy(holding) ?? null),
    ],
  );
};
