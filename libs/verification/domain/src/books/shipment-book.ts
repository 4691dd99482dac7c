import type { HandoverSide } from '@huihuan/contracts-events';
import { openColumn, type Column } from '../memory/column.ts';

/** Lines of a sealed list or of a receipt, in columns; the findings are −1 on a sealed list. */
export interface LineBook {
  readonly items: Column;
  readonly seqs: Column;
  readonly sentGrams: Column;
  /** Grams after the fact: as dispatched, or as measured. */
  readonly grams: Column;
  readonly findings: Column;
  /** What the line itself says that the item is: a later amendment changes no line. */
  readonly classes: Column;
}

export const lineFindings = ['accepted', 'missing', 'rejected'] as const;

/** One shipment as the events tell it. Rows of events are −1 where there was none. */
export interface ShipmentBook {
  readonly row: number;
  fromSite: number;
  toSite: number;
  dispatched: number;
  received: number;
  delivered: number;
  sealedDigest: string;
  receivedDigest: string;
  grams: number;
  /** First row and number of its lines in the book of all lines. */
  firstLine: number;
  lines: number;
  firstReceived: number;
  receivedLines: number;
  unexpected: number;
  /** Ids of the differences that were opened for it. */
  readonly discrepancies: string[];
  /** Dispatched since facts say who acted: both sides are to sign. */
  hasEvidence: boolean;
  /** Days in China of the departure and of the receipt, as stated; empty where there was none. */
  leftOn: string;
  receivedOn: string;
  /** Digest of what the receipt found. */
  findingsDigest: string;
  readonly signatures: HandoverSignature[];
  /** Sides whose missing signature both have made good. */
  readonly recovered: Set<HandoverSide>;
}

/** What one side signed, as a fact states it. */
export interface HandoverSignature {
  readonly side: HandoverSide;
  readonly kind: 'handover' | 'handover-recovery';
  /** Row of the event. */
  readonly event: number;
  readonly isReadable: boolean;
  readonly shipmentId: string;
  readonly signedSide: string;
  readonly siteId: string;
  readonly listDigest: string;
  readonly findingsDigest: string | null;
}

export const openShipment = (row: number): ShipmentBook => ({
  row,
  fromSite: -1,
  toSite: -1,
  dispatched: -1,
  received: -1,
  delivered: -1,
  sealedDigest: '',
  receivedDigest: '',
  grams: 0,
  firstLine: 0,
  lines: 0,
  firstReceived: 0,
  receivedLines: 0,
  unexpected: 0,
  discrepancies: [],
  hasEvidence: false,
  leftOn: '',
  receivedOn: '',
  findingsDigest: '',
  signatures: [],
  recovered: new Set(),
});

export const openLines = (): LineBook => ({
  items: openColumn(),
  seqs: openColumn(),
  sentGrams: openColumn(),
  grams: openColumn(),
  findings: openColumn(),
  classes: openColumn(),
});

export interface Line {
  readonly item: number;
  readonly seq: number;
  readonly sentGrams: number;
  readonly grams: number;
  readonly finding: number;
  readonly classRow: number;
}

export const addLine = (book: LineBook, line: Line): void => {
  book.items.push(line.item);
  book.seqs.push(line.seq);
  book.sentGrams.push(line.sentGrams);
  book.grams.push(line.grams);
  book.findings.push(line.finding);
  book.classes.push(line.classRow);
};

export const linesOf = (book: LineBook, first: number, count: number): Line[] =>
  Array.from({ length: count }, (_, index) => ({
    item: book.items.at(first + index),
    seq: book.seqs.at(first + index),
    sentGrams: book.sentGrams.at(first + index),
    grams: book.grams.at(first + index),
    finding: book.findings.at(first + index),
    classRow: book.classes.at(first + index),
  }));
