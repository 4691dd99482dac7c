import { readEvent, siteSource, type EventType, type Fact, type SealedEvent } from '@huihuan/contracts-events';
import { itemsWeighedBy, type Holding, type HoldingState } from '@huihuan/custody-domain';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';

/** By item, which of the events of a site says its weight last: a correction has to name it. */
export type Weighings = ReadonlyMap<string, string>;

export const weighingsIn = (siteId: string, facts: readonly Fact[], sealed: readonly SealedEvent[]): Weighings => {
  const last = new Map<string, string>();
  facts.forEach((said, place) => {
    const eventId = sealed[place]?.id;
    if (eventId !== undefined) for (const itemId of itemsWeighedBy(said, siteId)) last.set(itemId, eventId);
  });
  return last;
};

/** Notes weighings beside holdings of a site that are not written for another reason. */
export const rememberWeighings = async (tx: Tx, siteId: string, weighings: Weighings): Promise<void> => {
  if (weighings.size === 0) return;
  const column = columnsOf([...weighings]);
  await tx.query(
    `update holding set weighed_by = said.event_id
       from unnest($1::uuid[], $2::uuid[]) as said (item_id, event_id)
      where holding.item_id = said.item_id and holding.site_id = $3`,
    [column('uuid', ([itemId]) => itemId), column('uuid', ([, eventId]) => eventId), siteId],
  );
};

/**
 * The event by which a site said last how heavy an item in its stock is; `null` where it said nothing of it. What the books had not
 * noted before they had a place for it is looked up in the chain of the site.
 */
export const weighingEvent = async (
  { outbox, handInOf }: Pick<CustodyOptions, 'outbox' | 'handInOf'>,
  tx: Tx,
  { siteId, state, item: { itemId, custodySeq } }: Holding,
): Promise<string | null> => {
  const sql = 'select weighed_by as "eventId" from holding where item_id = $1 and site_id = $2';
  const [noted] = await rowsOf<{ eventId: string | null }>(tx, sql, [itemId, siteId]);
  if (noted?.eventId !== null) return noted?.eventId ?? null;
  const handIn = (await handInOf?.(tx, itemId, siteId)) ?? null;
  // nothing was said since, or nothing can be corrected
  if ((handIn !== null && custodySeq === 1) || !correctable.includes(state)) return handIn;
  const records = await outbox.recordsNaming(tx, siteSource(siteId), { types: weighingTypes, word: itemId });
  return records.find(({ record }) => weighs(record, { siteId, itemId }))?.id ?? handIn;
};

/**
 * Looks up and notes what the books had not noted yet, before anybody holds the lock of the site: the chain of a site is long. Where the
 * weight was said anew in between, that was noted then and stands.
 */
export const noteWeighing = async (custody: CustodyOptions, holding: Holding): Promise<void> => {
  const { database } = custody;
  const {
    siteId,
    item: { itemId, custodySeq },
  } = holding;
  const unnoted = 'item_id = $1 and site_id = $2 and weighed_by is null';
  if ((await rowsOf(database, `select 1 from holding where ${unnoted}`, [itemId, siteId])).length === 0) return;
  const eventId = await weighingEvent(custody, database, holding);
  if (eventId === null) return;
  await database.query(`update holding set weighed_by = $3 where ${unnoted} and custody_seq = $4`, [
    ...[itemId, siteId, eventId, custodySeq],
  ]);
};

const correctable: readonly HoldingState[] = ['in-stock', 'packed'];

const weighingTypes = [
  'cn.huihuan.item.collected.v1',
  'cn.huihuan.item.corrected.v1',
  'cn.huihuan.shipment.received.v1',
  'cn.huihuan.discrepancy.settled.v1',
  'cn.huihuan.item.dismantled.v1',
] as const satisfies readonly EventType[];

const weighs = (record: string, { siteId, itemId }: { readonly siteId: string; readonly itemId: string }): boolean => {
  const said = readEvent(record);
  return said.ok && itemsWeighedBy(said.value, siteId).includes(itemId);
};
