import { serviceSource } from '@huihuan/contracts-events';
import type { Outbox } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { decideConflict, identifierKey, type ArchivedEvent, type OpenConflict } from '@huihuan/regulator-domain';
import type { SharedIdentifier } from './claim-identifiers.ts';
import { touchingEvent } from './touching-event.ts';

/** Source of what the regulator itself says; also the key of the lock under which it says it. */
export const regulatorSource = serviceSource('regulator');

/** Says that an identifier is active on several items of the network, in the transaction that found it out. */
export const openConflicts = async (
  tx: Tx,
  outbox: Outbox,
  shared: readonly SharedIdentifier[],
  archived: readonly ArchivedEvent[],
): Promise<void> => {
  if (shared.length === 0) return;
  const active = await activeItems(
    tx,
    shared.flatMap((one) => one.itemIds),
  );
  const open = await openConflictsAbout(tx, shared);
  for (const { identifier, itemIds } of shared) {
    const opened = decideConflict(
      identifier,
      itemIds.filter((itemId) => active.has(itemId)),
      open.get(identifierKey(identifier)) ?? null,
    );
    if (opened === null) continue;
    const cause = touchingEvent(archived, itemIds);
    await outbox.append(tx, regulatorSource, [opened], {
      correlationId: cause.correlationId,
      causationId: cause.id,
    });
    await rememberConflict(tx, opened.data, cause.time);
  }
};

const activeItems = async (tx: Tx, itemIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await rowsOf<{ item_id: string }>(
        tx,
        `select item_id from item where item_id = any ($1::uuid[]) and place_kind in ('site', 'shipment')`,
        [itemIds],
      )
    ).map((row) => row.item_id),
  );

const openConflictsAbout = async (
  tx: Tx,
  shared: readonly SharedIdentifier[],
): Promise<ReadonlyMap<string, OpenConflict>> => {
  const rows = await rowsOf<{ conflict_id: string; kind: string; value: string; item_ids: string[] }>(
    tx,
    `select conflict_id, kind, value, item_ids from conflict
      where state = 'open' and (value, kind) in (select * from unnest($1::text[], $2::text[]))`,
    [shared.map(({ identifier }) => identifier.value), shared.map(({ identifier }) => identifier.kind)],
  );
  return new Map(
    rows.map((row) => [`${row.kind}:${row.value}`, { conflictId: row.conflict_id, itemIds: row.item_ids }]),
  );
};

interface ConflictOpening {
  readonly conflictId: string;
  readonly identifier: { readonly kind: string; readonly value: string };
  readonly itemIds: readonly string[];
}

/** Opens the row, or adds the items that joined. A conflict that was settled meanwhile stays settled. */
export const rememberConflict = (tx: Tx, opening: ConflictOpening, openedAt: string): Promise<unknown> =>
  tx.query(
    `insert into conflict as known (conflict_id, kind, value, item_ids, opened_at) values ($1, $2, $3, $4::uuid[], $5)
     on conflict (conflict_id) do update set
       item_ids = array(select distinct item_id from unnest(known.item_ids || excluded.item_ids) as item_id order by 1),
       opened_at = least(known.opened_at, excluded.opened_at)`,
    [opening.conflictId, opening.identifier.kind, opening.identifier.value, opening.itemIds, openedAt],
  );
