import type { FlowKind } from '@huihuan/contracts-audit';
import type { ItemFacts, ReadEvent } from '@huihuan/contracts-events';
import { chinaDay } from '@huihuan/kernel-domain';
import { dayNumber } from '../books/days.ts';
import { itemRow, type Books } from '../books/books.ts';
import { addCustodyFact, type CustodyFactKind } from '../books/custody-facts.ts';
import { addFlow, cellKey, hourOf, type Amount } from '../books/flow-book.ts';
import { placeOf, type Place } from '../books/place.ts';
import { openShipment, type ShipmentBook } from '../books/shipment-book.ts';

/** One event while it is entered into the books. */
export interface Reading<Event extends ReadEvent = ReadEvent> {
  readonly books: Books;
  readonly event: Event;
  /** The row of the event. */
  readonly row: number;
}

export type ReadingOf<Type extends ReadEvent['type']> = Reading<Extract<ReadEvent, { type: Type }>>;

export const siteRow = ({ books }: Reading, siteId: string): number => books.sites.add(siteId);

export const atSite = (reading: Reading, siteId: string): Place => placeOf('site', siteRow(reading, siteId));

export const inShipment = (reading: Reading, shipmentId: string): Place =>
  placeOf('shipment', shipmentOf(reading, shipmentId).row);

export const shipmentOf = ({ books }: Reading, shipmentId: string): ShipmentBook => {
  const row = books.shipmentIds.add(shipmentId);
  const known = books.shipments[row];
  if (known !== undefined) return known;
  const opened = openShipment(row);
  books.shipments.push(opened);
  return opened;
};

export interface Move {
  readonly kind: CustodyFactKind;
  readonly from: Place;
  readonly to: Place;
  /** −1 where the event does not say it. */
  readonly gramsBefore: number;
}

/** Enters that an item moved or changed its weight. */
export const move = ({ books, event, row }: Reading, item: ItemFacts, change: Move): void => {
  addCustodyFact(books.custody, {
    ...change,
    item: itemRow(books, item.itemId, item.classCode),
    seq: item.custodySeq,
    gramsAfter: item.grams,
    classRow: books.classes.add(item.classCode),
    event: row,
    day: dayNumber(chinaDay(event.time)),
  });
};

/** Enters what came to or went from the stock of a site. */
export const flow = (
  { books, event }: Reading,
  kind: FlowKind,
  of: { siteId: string; classCode: string } & Amount,
): void => {
  addFlow(books.flows, {
    hour: hourOf(event.time),
    cell: cellKey(books.sites.add(of.siteId), books.classes.add(of.classCode)),
    kind,
    items: of.items,
    grams: of.grams,
  });
};

/** Enters the identifiers with which an item came into the network. */
export const enterIdentifiers = ({ books }: Reading, item: ItemFacts): void => {
  if (item.identifiers.length === 0) return;
  const itemAt = itemRow(books, item.itemId, item.classCode);
  // an amendment that was read before says it better
  const into = books.amendments.latest.has(itemAt) ? books.amendments.entered : books.identifiers;
  into.set(itemAt, identifierTexts(item));
};

export const identifierTexts = ({ identifiers }: Pick<ItemFacts, 'identifiers'>): readonly string[] =>
  identifiers.map(({ kind, value }) => `${kind}:${value}`);
