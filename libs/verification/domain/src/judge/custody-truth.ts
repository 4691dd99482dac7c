import type { Books } from '../books/books.ts';
import type { CustodyFact } from '../books/custody-facts.ts';
import { kindOfPlace, nowhere, rowOfPlace, type Place } from '../books/place.ts';
import { serviceOfSite, type TierService } from '../books/services.ts';
import type { Column } from '../memory/column.ts';

/** Where every item is after its last event, by item; what the tables are compared with. */
export interface CustodyTruth {
  readonly books: Books;
  readonly places: Column;
  readonly seqs: Column;
  readonly grams: Column;
  readonly lastEvents: Column;
  /** The row of the site whose books hold the item: in stock there, sent by it, or ended by it. −1 where unknown. */
  readonly holders: Column;
}

/** The site that answers for a place; −1 where none does. */
export const siteOfPlace = (books: Books, place: Place): number => {
  if (kindOfPlace(place) === 'site') return rowOfPlace(place);
  if (kindOfPlace(place) === 'shipment') return books.shipments[rowOfPlace(place)]?.fromSite ?? -1;
  return -1;
};

/** What is amended of goods that are taken apart or closed moves them nowhere. */
export const staysGone = ({ kind, to }: CustodyFact): boolean => kind === 'amended' && to === nowhere;

export const holderService = (truth: CustodyTruth, item: number): TierService | null => {
  const site = truth.holders.at(item);
  return site === -1 ? null : serviceOfSite(truth.books, truth.books.sites.at(site));
};

/** A place in words and ids, for people. */
export const placeText = (books: Books, place: Place): string => {
  const kind = kindOfPlace(place);
  if (kind === 'site') return `site:${books.sites.at(rowOfPlace(place))}`;
  if (kind === 'shipment') return `shipment:${books.shipmentIds.at(rowOfPlace(place))}`;
  return kind;
};
