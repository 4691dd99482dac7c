import { genesis } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import {
  countFlows,
  emptyFlows,
  foldChains,
  foldItems,
  foldRecords,
  joinRecords,
  touchesOfBatch,
  unknownItem,
  type ArchivedEvent,
  type FoldedItems,
  type ItemState,
  type Recorded,
} from '@huihuan/regulator-domain';
import type { Effect, Heard } from '../bus/effect.ts';
import type { Flaw } from '../options.ts';
import type { Table } from '../store/table.ts';
import { judgeConflicts, writeConflicts } from './conflicts.ts';
import { archivedKey, type RegulatorBooks, type Total } from './regulator-books.ts';

/** Takes whole batches of events into the tables. Any order of arrival, any number of repetitions: the same rows. */
export const projection = (books: RegulatorBooks, flaw: Flaw | null): Effect => ({
  types: 'all',
  apply: (heard) => {
    const archived = archive(books, heard);
    writeChains(books, heard);
    const batch = touchesOfBatch(archived);
    const known = new Map<string, ItemState>();
    for (const itemId of batch.byItem.keys()) {
      const item = books.items.get(itemId);
      if (item !== undefined) known.set(itemId, item);
    }
    if (flaw === 'receipt-forgets-custody-number') forgetCustodyNumbers(archived, known);
    const folded = foldItems(batch, known);
    for (const { after } of folded.changes) books.items.set(after.itemId, after);
    writeTotals(books, folded);
    writeFlows(books, archived);
    writeRecords(books, archived);
    const said = writeConflicts(books, archived);
    judgeConflicts(books, { said, changes: folded.changes, archived });
  },
});

const archive = (books: RegulatorBooks, heard: readonly Heard[]): readonly ArchivedEvent[] => {
  const head = books.archived.get(archivedKey) ?? 0;
  books.archived.set(archivedKey, head + heard.length);
  return heard.map(({ event }, index) => ({ event, position: head + index + 1 }));
};

/** The bug: whatever a receipt says of an item is believed, also where later word is known. */
const forgetCustodyNumbers = (archived: readonly ArchivedEvent[], known: Map<string, ItemState>): void => {
  for (const { event } of archived) {
    if (event.type !== 'cn.huihuan.shipment.received.v1') continue;
    for (const { item } of event.data.lines) {
      const before = known.get(item.itemId);
      if (before !== undefined) known.set(item.itemId, { ...before, custodySeq: unknownItem('').custodySeq });
    }
  }
};

const writeChains = ({ chains, flaws }: RegulatorBooks, heard: readonly Heard[]): void => {
  const known = new Map(
    heard.map(({ source }) => [source, chains.get(source) ?? { head: genesis, runs: [] }] as const),
  );
  const links = heard.map(({ source, siteSeq, hash, record, event }) => ({
    source,
    seq: siteSeq,
    hash,
    prevHash: event.prevHash,
    forged: hash !== sha256Hex(record),
  }));
  for (const { source, after, flaws: found } of foldChains(links, known)) {
    chains.set(source, after);
    if (found.length > 0) flaws.set(source, (flaws.get(source) ?? 0) + found.length);
  }
};

const plus = <Row extends Total>(table: Table<Row>, key: string, row: Row): void => {
  const known = table.get(key);
  const [items, grams] = [(known?.items ?? 0) + row.items, (known?.grams ?? 0) + row.grams];
  table.set(key, items === 0 && grams === 0 ? undefined : { ...row, items, grams });
};

const writeTotals = ({ stock, held }: RegulatorBooks, { ledger }: FoldedItems): void => {
  for (const [key, { siteId, classCode, items, grams }] of ledger.stock)
    plus(stock, key, { siteId, classCode, items, grams });
  for (const [key, { items, grams }] of ledger.shipments) plus(held, key, { items, grams });
};

const writeFlows = ({ hours }: RegulatorBooks, archived: readonly ArchivedEvent[]): void => {
  const flows = emptyFlows();
  for (const { event } of archived) countFlows(flows, event);
  for (const [key, flow] of flows.hours) plus(hours, key, flow);
};

const join = <Row extends object>(table: Table<Row>, rows: ReadonlyMap<string, Recorded<Row>>): void => {
  for (const [key, { row }] of rows) table.set(key, joinRecords(table.get(key), row));
};

const writeRecords = (books: RegulatorBooks, archived: readonly ArchivedEvent[]): void => {
  const records = foldRecords(archived);
  join(books.shipments, records.shipments);
  join(books.discrepancies, records.discrepancies);
  join(books.jobs, records.jobs);
  join(books.containers, records.containers);
  for (const { discrepancyId, itemId } of records.held) {
    const known = books.heldItems.get(discrepancyId) ?? [];
    if (!known.includes(itemId)) books.heldItems.set(discrepancyId, [...known, itemId]);
  }
};
