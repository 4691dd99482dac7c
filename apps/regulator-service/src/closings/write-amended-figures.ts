import type { ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, sqlArray, type Tx } from '@huihuan/platform-persistence';
import { amendedFiguresOf, touchesOf, type AmendedFigure, type ArchivedEvent } from '@huihuan/regulator-domain';
import { archivedEvent } from '../facts/read-facts.ts';
import { insertRows, type Column } from '../projections/column.ts';
import { factsOfItemsSql } from '../projections/load-lives.ts';
import { runStatements } from '../projections/statement.ts';
import { noteAmended } from '../vehicles/follow-amended.ts';

interface Row extends AmendedFigure {
  readonly itemId: string;
  readonly position: number;
  readonly since: number;
}

/**
 * Writes anew what amendments, and weights that correct them, change of figures, for the items that are amended or of which something came late. It is made
 * from all facts of those items, so that no order and no repetition leaves a trace.
 * @param reached how far the archive is, where that is not the place of the facts themselves
 */
export const writeAmendedFigures = async (tx: Tx, facts: readonly ArchivedEvent[], reached: number): Promise<void> => {
  const amended = facts.flatMap(({ event }) =>
    event.type === 'cn.huihuan.item.amended.v1' ? [event.data.item.itemId] : [],
  );
  const concerned = await rowsOf<{ itemId: string }>(tx, concernedSql, [
    sqlArray('uuid', [...new Set(amended)]),
    sqlArray('uuid', itemsIn(facts)),
  ]);
  if (concerned.length === 0) return;
  const itemIds = concerned.map(({ itemId }) => itemId);
  await noteAmended(tx, itemIds);
  const rows = await figuresOf(tx, itemIds, reached);
  await tx.query(forgetSql, [
    sqlArray('uuid', itemIds),
    sqlArray(
      'text',
      rows.map(({ eventId, countedId, classCode }) => `${eventId} ${countedId} ${classCode}`),
    ),
  ]);
  await runStatements(tx, [
    insertRows(
      'figure_amendment',
      columns,
      rows,
      'on conflict (event_id, counted_id, class_code) do update set items = excluded.items, grams = excluded.grams',
    ),
  ]);
};

const itemsIn = (facts: readonly ArchivedEvent[]): readonly string[] => [
  ...new Set(facts.flatMap(({ event }) => touchesOf(event).map(({ itemId }) => itemId))),
];

/** What is amended is kept; everything else of a batch is looked up among it. */
const concernedSql = `
  with noted as (
    insert into amended_item (item_id) select unnest($1::uuid[]) on conflict do nothing)
  select unnest($1::uuid[]) as "itemId"
   union select item_id from amended_item where item_id = any ($2::uuid[])`;

const figuresOf = async (tx: Tx, itemIds: readonly string[], reached: number): Promise<readonly Row[]> => {
  const archived = await rowsOf<{ position: number; record: string }>(tx, factsOfItemsSql, [sqlArray('uuid', itemIds)]);
  const positions = new Map<string, number>();
  const byItem = new Map(itemIds.map((itemId) => [itemId, [] as ReadEvent[]]));
  for (const { position, record } of archived) {
    const event = archivedEvent(record);
    positions.set(event.id, position);
    for (const itemId of new Set(touchesOf(event).map((touch) => touch.itemId))) byItem.get(itemId)?.push(event);
  }
  const placeOf = (eventId: string): number => positions.get(eventId) ?? 0;
  return [...byItem].flatMap(([itemId, events]) =>
    amendedFiguresOf(itemId, events).map((figure) => ({
      ...{ ...figure, itemId, position: placeOf(figure.eventId) },
      since: Math.max(reached, ...[figure.eventId, figure.countedId, ...figure.through].map(placeOf)),
    })),
  );
};

const forgetSql = `
  delete from figure_amendment
   where item_id = any ($1::uuid[]) and event_id || ' ' || counted_id || ' ' || class_code <> all ($2::text[])`;

const columns: readonly Column<Row>[] = [
  { name: 'event_id', type: 'uuid', of: (row) => row.eventId },
  { name: 'counted_id', type: 'uuid', of: (row) => row.countedId },
  { name: 'class_code', type: 'text', of: (row) => row.classCode },
  { name: 'item_id', type: 'uuid', of: (row) => row.itemId },
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'month', type: 'text', cast: 'date', of: (row) => row.month },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'items', type: 'int', of: (row) => row.items },
  { name: 'grams', type: 'bigint', of: (row) => row.grams },
  { name: 'position', type: 'bigint', of: (row) => row.position },
  { name: 'since', type: 'bigint', of: (row) => row.since },
];
