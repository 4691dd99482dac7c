import { cellKey, classOfCell, siteOfCell, stockFromFlows, type Amount } from '../books/flow-book.ts';
import type { Books } from '../books/books.ts';
import { kindOfPlace, rowOfPlace } from '../books/place.ts';
import { compareAmount, nothing, plus } from '../compare/compare-amount.ts';
import type { CustodyTruth } from './custody-truth.ts';

/** Stock by site and class as it follows from where every item is: the left side of rule 4. */
export const stockFromCustody = (truth: CustodyTruth): Map<number, Amount> => {
  const stock = new Map<number, Amount>();
  for (let item = 0; item < truth.places.length; item += 1) {
    const place = truth.places.at(item);
    if (kindOfPlace(place) !== 'site') continue;
    const key = cellKey(rowOfPlace(place), truth.books.itemClasses.at(item));
    stock.set(key, plus(stock.get(key) ?? nothing, { items: 1, grams: truth.grams.at(item) }));
  }
  return stock;
};

export const cellSubject = (books: Books, key: number): string =>
  `stock:${books.sites.at(siteOfCell(key))}/${books.classes.at(classOfCell(key))}`;

/**
 * Rule 4 for every site and class: what is there equals what came less what went.
 * @returns the stock that follows from custody, for the comparison with stock figures
 */
export const judgeStockEquation = (truth: CustodyTruth): Map<number, Amount> => {
  const { books } = truth;
  const stock = stockFromCustody(truth);
  const balance = stockFromFlows(books.flows);
  for (const key of new Set([...stock.keys(), ...balance.keys()])) {
    const about = {
      rule: 4 as const,
      code: 'stock.equation',
      subject: cellSubject(books, key),
      zh: '库存不等于收入减发出',
      en: 'the stock is not what came less what went',
    };
    compareAmount(books.findings, about, balance.get(key) ?? nothing, stock.get(key) ?? nothing);
  }
  return stock;
};
