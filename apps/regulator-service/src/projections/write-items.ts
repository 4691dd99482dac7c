import type { ItemChange, ItemState } from '@huihuan/regulator-domain';
import { insertRows, rowsFrom, type Column } from './column.ts';
import type { Statement } from './statement.ts';

type Of = (item: ItemState) => string | number | null;
const column = (
  name: string,
  type: 'uuid' | 'text' | 'int',
  of: Of,
  cast?: Column<ItemChange>['cast'],
): Column<ItemChange> => ({
  name,
  type,
  of: (change) => of(change.after),
  ...(cast === undefined ? {} : { cast }),
});

/** How an item is kept. */
const columns: readonly Column<ItemChange>[] = [
  column('item_id', 'uuid', (item) => item.itemId),
  column('custody_seq', 'int', (item) => item.custodySeq),
  column('grams', 'int', (item) => item.grams),
  column('tracking', 'text', (item) => item.goods?.tracking ?? null),
  column('family', 'text', (item) => item.goods?.family ?? null),
  column('class_code', 'text', (item) => item.goods?.classCode ?? null),
  column('place_kind', 'text', (item) => item.place?.kind ?? null),
  column('site_id', 'uuid', ({ place }) => (place?.kind === 'site' ? place.siteId : null)),
  column('shipment_id', 'uuid', ({ place }) => (place?.kind === 'shipment' ? place.shipmentId : null)),
  column('outcome', 'text', ({ place }) => (place?.kind === 'closed' ? place.outcome : null)),
  column('consumed_by', 'uuid', ({ place }) => (place?.kind === 'consumed' ? place.jobId : null)),
  column('produced_by', 'uuid', (item) => item.origin?.producedBy ?? null),
  column('origin_site_id', 'uuid', (item) => item.origin?.siteId ?? null),
  column('origin_at', 'text', (item) => item.origin?.at ?? null, 'timestamptz'),
  column('grade', 'text', (item) => item.grade?.outcome ?? null),
  column('graded_at', 'text', (item) => item.grade?.at ?? null, 'timestamptz'),
  column('grade_event_id', 'uuid', (item) => item.grade?.eventId ?? null),
  column('identifiers', 'text', (item) => listOf(item.identifiers), 'jsonb'),
  column('lost', 'text', (item) => listOf(item.lost), 'jsonb'),
  column('amended', 'text', (item) => listOf(item.amended), 'jsonb'),
  { name: 'positions', type: 'text', cast: 'bigint[]', of: (change) => `{${change.positions.join()}}` },
];

/** Null for none, as most lots have. */
const listOf = (list: ItemState['identifiers']): string | null => (list.length === 0 ? null : JSON.stringify(list));

/** Items that no event had named before. */
export const insertItems = (changes: readonly ItemChange[]): Statement | null =>
  insertRows(
    'item',
    columns,
    changes.filter((change) => change.before === null),
  );

/** Items that were known: the whole row as it is now, the timeline longer. */
export const updateItems = (changes: readonly ItemChange[]): Statement | null => {
  const known = changes.filter((change) => change.before !== null);
  if (known.length === 0) return null;
  const { names, select, parameters } = rowsFrom(columns, known);
  const changed = columns.filter(({ name }) => name !== 'item_id' && name !== 'positions');
  const assignments = changed.map(({ name }) => `${name} = ${names.includes(name) ? `arrived.${name}` : 'null'}`);
  return {
    sql: `
      with arrived as (${namedSelect(select, names)})
      update item set ${assignments.join(', ')}, positions = item.positions || arrived.positions
        from arrived where item.item_id = arrived.item_id`,
    parameters,
  };
};

/** Casts lose the column's name. */
const namedSelect = (select: string, names: readonly string[]): string =>
  `select * from (${select}) as row (${names.join(', ')})`;
