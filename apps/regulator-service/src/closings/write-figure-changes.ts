import { readEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import {
  countedIn,
  figureCorrectionOf,
  lateFlowsOf,
  type ArchivedEvent,
  type FigureCorrection,
  type LateFlow,
} from '@huihuan/regulator-domain';
import { writeRedrawn } from '../balances/write-redrawn.ts';
import { insertRows, type Column } from '../projections/column.ts';
import { runStatements } from '../projections/statement.ts';
import { writeAmendedFigures } from './write-amended-figures.ts';

interface Counted {
  readonly position: number;
  readonly since: number;
}

/**
 * Writes what facts change of figures of months before them. A fact may be written twice.
 * @param since how far the archive is, where that is not the place of the fact itself
 */
export const writeFigureChanges = async (tx: Tx, facts: readonly ArchivedEvent[], since?: number): Promise<void> => {
  const [known] = await rowsOf<{ lastClosed: string | null; isAnyOpen: boolean }>(tx, knownSql);
  const lastClosed = known?.lastClosed ?? '';
  const corrections: (FigureCorrection & Counted)[] = [];
  const late: (LateFlow & Counted)[] = [];
  for (const { position, event } of facts) {
    const counted = { position, since: since ?? position };
    const correction = figureCorrectionOf(event);
    if (correction !== null) corrections.push({ ...correction, ...counted });
    if (lastClosed !== '') late.push(...lateFlowsOf(event, lastClosed).map((flow) => ({ ...flow, ...counted })));
  }
  await runStatements(tx, [
    insertRows('figure_correction', correctionColumns, corrections, 'on conflict do nothing'),
    insertRows('figure_late', lateColumns, late, 'on conflict do nothing'),
    writeRedrawn(facts),
  ]);
  await writeAmendedFigures(tx, facts, since ?? 0);
  if (corrections.length > 0 || known?.isAnyOpen === true) await findMonths(tx, since ?? 0);
};

const knownSql = `
  select to_char((select max(month) from month_closing), 'YYYY-MM-DD') as "lastClosed",
         exists (select 1 from figure_correction where month is null) as "isAnyOpen"`;

interface Corrected {
  readonly eventId: string;
  readonly itemId: string;
  readonly since: number;
  readonly record: string;
}

/** Finds for corrections the event that counted first, which is here already or comes yet: both have to be here. */
const findMonths = async (tx: Tx, reached: number): Promise<void> => {
  const rows = await rowsOf<Corrected>(tx, correctedSql, [reached]);
  const found = rows.flatMap(({ eventId, itemId, since, record }) => {
    const read = readEvent(record);
    return read.ok ? [{ eventId, since, ...countedIn(read.value, itemId) }] : [];
  });
  if (found.length > 0) await tx.query(monthsSql, [JSON.stringify(found)]);
};

/**
 * A correction of a correction goes back to what both correct; `union` ends where two name each other. What corrects an
 * amendment is of no figure here: it is told with the amendments, which it follows. What came last of all
 * that are on the way says since when it counts; $1 how far the archive is, where it had what it reads only now.
 */
const correctedSql = `
  with recursive back (event_id, item_id, root, shipment_id, since) as (
    select event_id, item_id, corrects, shipment_id, since from figure_correction where month is null
    union
    select back.event_id, back.item_id, earlier.corrects, earlier.shipment_id, greatest(back.since, earlier.since)
      from back join figure_correction as earlier on earlier.event_id = back.root)
  select distinct on (event_id) event_id as "eventId", item_id as "itemId",
         greatest(back.since, fact.position, $1::bigint) as since, record
    from back join item using (item_id) join fact on fact.position = any (item.positions)
   where case when back.root is null
              then record like '%"type":"cn.huihuan.shipment.received.v%' and record like '%' || back.shipment_id || '%'
              else fact.id = back.root and not exists (select 1 from figure_correction where event_id = back.root) end
   order by event_id, fact.id`;

const monthsSql = `
  update figure_correction set month = found.month, kind = found.kind, since = found.since
    from json_to_recordset($1) as found ("eventId" uuid, since bigint, month date, kind text)
   where event_id = found."eventId"`;

const correctionColumns: readonly Column<FigureCorrection & Counted>[] = [
  { name: 'event_id', type: 'uuid', of: (row) => row.eventId },
  { name: 'item_id', type: 'uuid', of: (row) => row.itemId },
  { name: 'corrects', type: 'uuid', of: (row) => row.corrects },
  { name: 'shipment_id', type: 'uuid', of: (row) => row.shipmentId },
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'class_code', type: 'text', of: (row) => row.classCode },
  { name: 'grams', type: 'bigint', of: (row) => row.grams },
  { name: 'position', type: 'bigint', of: (row) => row.position },
  { name: 'since', type: 'bigint', of: (row) => row.since },
];

const lateColumns: readonly Column<LateFlow & Counted>[] = [
  { name: 'position', type: 'bigint', of: (row) => row.position },
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'class_code', type: 'text', of: (row) => row.classCode },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'month', type: 'text', cast: 'date', of: (row) => row.month },
  { name: 'items', type: 'int', of: (row) => row.items },
  { name: 'grams', type: 'bigint', of: (row) => row.grams },
  { name: 'since', type: 'bigint', of: (row) => row.since },
];
