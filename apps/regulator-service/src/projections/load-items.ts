import type { ClosingOutcome, Family, GradeOutcome, Identifier, ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, sqlArray, type Tx } from '@huihuan/platform-persistence';
import { touchesOf, type ItemState, type Place } from '@huihuan/regulator-domain';

export interface ItemRow {
  readonly item_id: string;
  readonly custody_seq: number;
  readonly grams: number;
  readonly tracking: 'item' | 'lot' | null;
  readonly family: Family | null;
  readonly class_code: string | null;
  readonly place_kind: Place['kind'] | null;
  readonly site_id: string | null;
  readonly shipment_id: string | null;
  readonly outcome: ClosingOutcome | null;
  readonly consumed_by: string | null;
  readonly produced_by: string | null;
  readonly origin_site_id: string | null;
  readonly origin_at: string | null;
  readonly grade: GradeOutcome | null;
  readonly graded_at: string | null;
  readonly grade_event_id: string | null;
  readonly identifiers: readonly Identifier[] | null;
  readonly lost: readonly Identifier[] | null;
  readonly amended: ItemState['amended'] | null;
}

/** Instants as text: the projections compare and copy them, and a Date would only be made and unmade. */
const columns = `item_id, custody_seq, grams, tracking, family, class_code, place_kind, site_id, shipment_id, outcome,
  consumed_by, produced_by, origin_site_id, to_json(origin_at) #>> '{}' as origin_at, grade,
  to_json(graded_at) #>> '{}' as graded_at, grade_event_id, identifiers, lost, amended`;

/** The items that events speak of. */
export const itemsOf = (events: readonly ReadEvent[]): readonly string[] => [
  ...new Set(events.flatMap((event) => touchesOf(event).map((touch) => touch.itemId))),
];

export const loadItems = async (tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, ItemState>> => {
  if (itemIds.length === 0) return new Map();
  const rows = await rowsOf<ItemRow>(tx, `select ${columns} from item where item_id = any ($1::uuid[])`, [
    sqlArray('uuid', itemIds),
  ]);
  return new Map(rows.map((row) => [row.item_id, stateOf(row)]));
};

const stateOf = (row: ItemRow): ItemState => ({
  itemId: row.item_id,
  custodySeq: row.custody_seq,
  grams: row.grams,
  place: placeOf(row),
  goods:
    row.tracking === null || row.family === null || row.class_code === null
      ? null
      : { tracking: row.tracking, family: row.family, classCode: row.class_code },
  identifiers: row.identifiers ?? [],
  lost: row.lost ?? [],
  amended: row.amended ?? [],
  origin:
    row.origin_site_id === null || row.origin_at === null
      ? null
      : { siteId: row.origin_site_id, at: row.origin_at, producedBy: row.produced_by },
  grade:
    row.grade === null || row.graded_at === null || row.grade_event_id === null
      ? null
      : { outcome: row.grade, at: row.graded_at, eventId: row.grade_event_id },
});

const placeOf = (row: ItemRow): Place | null => {
  if (row.place_kind === 'site' && row.site_id !== null) return { kind: 'site', siteId: row.site_id };
  if (row.place_kind === 'shipment' && row.shipment_id !== null) {
    return { kind: 'shipment', shipmentId: row.shipment_id };
  }
  if (row.place_kind === 'consumed' && row.consumed_by !== null) return { kind: 'consumed', jobId: row.consumed_by };
  if (row.place_kind === 'closed') return { kind: 'closed', outcome: row.outcome };
  return null;
};
