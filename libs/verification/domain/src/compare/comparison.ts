import type { Books } from '../books/books.ts';
import type { Amount } from '../books/flow-book.ts';
import { isOpenConflict } from '../books/discrepancy-book.ts';
import { isOpenJob } from '../books/job-book.ts';
import { kindOfPlace, rowOfPlace } from '../books/place.ts';
import type { TierService } from '../books/services.ts';
import type { CustodyTruth } from '../judge/custody-truth.ts';
import { lastRedrawnOf, type LastRedrawn } from '../books/redrawn-book.ts';
import { judgeBatches } from '../judge/judge-batches.ts';
import { judgeMoisture } from '../judge/judge-moisture.ts';
import { judgeRedrawn } from '../judge/judge-redrawn.ts';
import { judgeCertificates } from '../judge/judge-certificates.ts';
import { judgeClocks } from '../judge/judge-clocks.ts';
import { judgeAlarms } from '../judge/judge-alarms.ts';
import { judgeAmendments } from '../judge/judge-amendments.ts';
import { judgeCorrections } from '../judge/judge-corrections.ts';
import { judgeDiscrepancies } from '../judge/judge-discrepancies.ts';
import { judgeGenealogy } from '../judge/judge-genealogy.ts';
import { judgeHandovers } from '../judge/judge-handovers.ts';
import { judgeSignatures } from '../judge/judge-signatures.ts';
import { judgeIdentifiers } from '../judge/judge-identifiers.ts';
import { judgeSpeakers } from '../judge/judge-speakers.ts';
import { judgeStorage } from '../judge/judge-storage.ts';
import { judgeStockEquation } from '../judge/judge-stock-equation.ts';
import { replayCustody } from '../judge/replay-custody.ts';
import { nothing, plus } from './compare-amount.ts';

/** What follows from the events, beside which every table is held, and which of it the tables have shown so far. */
export interface Comparison {
  readonly books: Books;
  readonly truth: CustodyTruth;
  /** Stock by site and class. */
  readonly stock: ReadonlyMap<number, Amount>;
  /** What each shipment still holds, by its row. */
  readonly inShipments: ReadonlyMap<number, Amount>;
  /** Items on a dismantling line: their job. */
  readonly jobs: ReadonlyMap<number, string>;
  /** Open differences and conflicts that hold an item, by item. */
  readonly blocks: ReadonlyMap<number, readonly string[]>;
  /** Balances that corrections have drawn anew, by job or batch. */
  readonly redrawn: ReadonlyMap<string, LastRedrawn>;
  /** By service: 1 for each item of which a row was seen. */
  readonly held: Readonly<Record<TierService, Uint8Array>>;
  /** Items that rows say are reserved, by `<service>/<shipment>`. */
  readonly reserved: Map<string, number>;
  /** Rows that were seen: `<table>/<id>`. */
  readonly rows: Set<string>;
  /** Regulator's items that were seen. */
  readonly projected: Uint8Array;
}

/** Judges everything that the events say among themselves, once the last event is in the books. */
export const openComparison = (books: Books): Comparison => {
  const truth = replayCustody(books);
  judgeIdentifiers(truth);
  judgeHandovers(books);
  judgeSignatures(books);
  judgeDiscrepancies(books);
  judgeCorrections(books);
  judgeAmendments(books);
  judgeCertificates(books);
  judgeGenealogy(books);
  judgeBatches(books);
  judgeRedrawn(books);
  judgeMoisture(books);
  judgeClocks(books);
  judgeSpeakers(books);
  const stock = judgeStockEquation(truth);
  judgeStorage(truth, stock);
  judgeAlarms(truth);
  const flags = (): Uint8Array => new Uint8Array(books.items.size);
  return {
    books,
    truth,
    stock,
    inShipments: heldByShipments(truth),
    jobs: itemsOnLine(books),
    blocks: openBlocks(books),
    redrawn: lastRedrawnOf(books),
    held: { collection: flags(), transfer: flags(), sorting: flags() },
    reserved: new Map(),
    rows: new Set(),
    projected: flags(),
  };
};

const heldByShipments = (truth: CustodyTruth): Map<number, Amount> => {
  const held = new Map<number, Amount>();
  for (let item = 0; item < truth.places.length; item += 1) {
    const place = truth.places.at(item);
    if (kindOfPlace(place) !== 'shipment') continue;
    const row = rowOfPlace(place);
    held.set(row, plus(held.get(row) ?? nothing, { items: 1, grams: truth.grams.at(item) }));
  }
  return held;
};

const itemsOnLine = (books: Books): Map<number, string> => {
  const found = new Map<number, string>();
  for (const job of books.jobs.values()) if (isOpenJob(job)) for (const item of job.inputs) found.set(item, job.jobId);
  return found;
};

const openBlocks = (books: Books): Map<number, string[]> => {
  const blocks = new Map<number, string[]>();
  const block = (item: number, by: string): void => void blocks.set(item, [...(blocks.get(item) ?? []), by]);
  for (const difference of books.discrepancies.values())
    if (difference.itemId !== null && difference.settled === -1 && difference.opened !== -1)
      block(books.items.find(difference.itemId), `discrepancy:${difference.discrepancyId}`);
  for (const conflict of books.conflicts.values())
    if (isOpenConflict(conflict))
      for (const itemId of conflict.itemIds) block(books.items.find(itemId), `conflict:${conflict.conflictId}`);
  return blocks;
};
