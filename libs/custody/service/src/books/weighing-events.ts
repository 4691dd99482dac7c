import type { Fact, SealedEvent } from '@huihuan/contracts-events';
import { itemsWeighedBy } from '@huihuan/custody-domain';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';

/** Notes beside the holdings of a site which of its events said their weight last: a correction has to name it. */
export const rememberWeighing = async (
  tx: Tx,
  siteId: string,
  facts: readonly Fact[],
  sealed: readonly SealedEvent[],
): Promise<void> => {
  const last = new Map<string, string>();
  facts.forEach((said, place) => {
    const eventId = sealed[place]?.id;
    if (eventId !== undefined) for (const itemId of itemsWeighedBy(said, siteId)) last.set(itemId, eventId);
  });
  if (last.size === 0) return;
  const column = columnsOf([...last]);
  await tx.query(
    `update holding set weighed_by = said.event_id
       from unnest($1::uuid[], $2::uuid[]) as said (item_id, event_id)
      where holding.item_id = said.item_id and holding.site_id = $3`,
    [column('uuid', ([itemId]) => itemId), column('uuid', ([, eventId]) => eventId), siteId],
  );
};

/** The event by which a site said last how heavy an item in its stock is; `null` where these books have not noted it. */
export const weighingEvent = async (
  { database, handInOf }: Pick<CustodyOptions, 'database' | 'handInOf'>,
  itemId: string,
  siteId: string,
): Promise<string | null> => {
  const sql = 'select weighed_by as "eventId" from holding where item_id = $1 and site_id = $2';
  const [noted] = await rowsOf<{ eventId: string | null }>(database, sql, [itemId, siteId]);
  return noted?.eventId ?? (await handInOf?.(database, itemId, siteId)) ?? null;
};
