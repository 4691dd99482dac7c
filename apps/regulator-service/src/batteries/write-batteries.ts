import type { ReadEvent } from '@huihuan/contracts-events';
import { sqlArray } from '@huihuan/platform-persistence';
import { insertRows, type Column } from '../projections/column.ts';
import type { Statement } from '../projections/statement.ts';
import { batteryFactsOf, type BatteryMoveRow } from './battery-moves.ts';
import { dayOfMove } from './owed-sql.ts';

/** The types of events that say something of them, without their versions. */
export const batteriesToldIn = [
  'shipment.dispatched',
  'shipment.received',
  'discrepancy.settled',
  'item.dismantled',
  'filing.recorded',
] as const;

interface FilingRow {
  readonly siteId: string;
  readonly filingId: string;
  readonly seq: number;
  readonly submittedOn: string;
  readonly itemIds: readonly string[];
  readonly moves: string | null;
  readonly receiptNumber: string | null;
}

const filingOf = ({ type, data, siteSeq: seq }: ReadEvent): readonly FilingRow[] => {
  if (type !== 'cn.huihuan.filing.recorded.v1' || data.platform !== 'traction-battery-traceability') return [];
  const { siteId, filingId, submittedOn, itemIds, moves, receiptNumber } = data;
  const named = moves === undefined ? null : JSON.stringify(moves);
  return [{ siteId, filingId, seq, submittedOn, itemIds, moves: named, receiptNumber }];
};

/** One row of each filing, its latest: a statement writes no row twice. */
const latest = (rows: readonly FilingRow[]): readonly FilingRow[] => {
  const byId = new Map<string, FilingRow>();
  for (const row of rows.toSorted((one, other) => one.seq - other.seq)) byId.set(`${row.siteId} ${row.filingId}`, row);
  return [...byId.values()];
};

/**
 * What facts say of moves of traction batteries and of their reports: the same in any order, however often. Comes after shipments
 * and jobs were written, from which a move has its day.
 */
export const writeBatteries = (facts: readonly { readonly event: ReadEvent }[]): readonly (Statement | null)[] => {
  const told = facts.map(({ event }) => batteryFactsOf(event));
  const filings = latest(facts.flatMap(({ event }) => filingOf(event)));
  const touched = [...told.flatMap(({ itemIds }) => itemIds), ...filings.flatMap(({ itemIds }) => itemIds)];
  return [
    insertRows(
      'battery_move',
      moveColumns,
      told.flatMap(({ moves }) => moves),
      'on conflict do nothing',
    ),
    insertRows(
      'battery_return',
      returnColumns,
      told.flatMap(({ returns }) => returns),
      'on conflict do nothing',
    ),
    insertRows('battery_filing', filingColumns, filings, laterHolds),
    touched.length === 0 ? null : { sql: doneSql, parameters: [sqlArray('uuid', [...new Set(touched)])] },
  ];
};

const returnColumns: readonly Column<Pick<BatteryMoveRow, 'itemId' | 'ofId'>>[] = [
  { name: 'item_id', type: 'uuid', of: (row) => row.itemId },
  { name: 'of_id', type: 'uuid', of: (row) => row.ofId },
];

const moveColumns: readonly Column<BatteryMoveRow>[] = [
  ...returnColumns,
  { name: 'move', type: 'text', of: (row) => row.move },
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
];

const filingColumns: readonly Column<FilingRow>[] = [
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'filing_id', type: 'uuid', of: (row) => row.filingId },
  { name: 'seq', type: 'bigint', of: (row) => row.seq },
  { name: 'submitted_on', type: 'text', cast: 'date', of: (row) => row.submittedOn },
  { name: 'item_ids', type: 'text', cast: 'uuid[]', of: (row) => `{${row.itemIds.join()}}` },
  { name: 'moves', type: 'text', cast: 'jsonb', of: (row) => row.moves },
  { name: 'receipt_number', type: 'text', of: (row) => row.receiptNumber },
];

const laterHolds = `
  on conflict (site_id, filing_id) do update set (seq, receipt_number) = (excluded.seq, excluded.receipt_number)
   where known.seq < excluded.seq`;

/** A filing answers the moves that it names; one that only names items those up to its day. */
const doneSql = `
  update battery_move as moved set is_done = true
   where moved.item_id = any ($1::uuid[]) and not is_done
     and (exists (
            select from battery_filing as filed
             where filed.site_id = moved.site_id and filed.receipt_number is not null
               and filed.item_ids @> array[moved.item_id]
               and case when filed.moves is null then filed.submitted_on >= ${dayOfMove}
                        else filed.moves @> jsonb_build_array(jsonb_build_object(
                               'move', moved.move, 'itemId', moved.item_id, 'ofId', moved.of_id)) end)
          or (moved.move = 'handed-over' and exists (
            select from battery_return as back where back.item_id = moved.item_id and back.of_id = moved.of_id)))`;
