import type { AuditStock } from '@huihuan/contracts-audit';
import { cellKey, siteOfCell, type Amount } from '../books/flow-book.ts';
import { cellSubject } from '../judge/judge-stock-equation.ts';
import { compareAmount, nothing } from './compare-amount.ts';
import type { Comparison } from './comparison.ts';

/** A stock figure by class, as a site's screen or the regulator states it. */
export type StockFigure = Pick<AuditStock, 'siteId' | 'classCode'> & Amount;

const about = (subject: string, table: string) => ({
  rule: 4 as const,
  code: 'stock.figure',
  subject,
  table,
  zh: '库存数字与事件不符',
  en: 'the stock figure does not follow from the events',
});

/**
 * Rule 4 for stock figures: each equals the stock that follows from the events, and no stock is left out.
 * @param table `regulator/stock`, `collection/stock`, …
 * @param covers whether the figures speak of this site at all
 */
export const compareStock = (
  { books, stock }: Comparison,
  table: string,
  figures: readonly StockFigure[],
  covers: (siteId: string) => boolean,
): void => {
  const left = new Map([...stock].filter(([key]) => covers(books.sites.at(siteOfCell(key)))));
  for (const figure of figures) {
    const key = cellKey(books.sites.add(figure.siteId), books.classes.add(figure.classCode));
    compareAmount(books.findings, about(cellSubject(books, key), table), left.get(key) ?? nothing, figure);
    left.delete(key);
  }
  for (const [key, amount] of left)
    compareAmount(books.findings, about(cellSubject(books, key), table), amount, nothing);
};

/** Rule 4 for the total of one site beside its classes. */
export const compareSiteTotal = (comparison: Comparison, table: string, siteId: string, total: Amount): void => {
  const { books, stock } = comparison;
  const site = books.sites.add(siteId);
  let [items, grams] = [0, 0];
  for (const [key, amount] of stock)
    if (siteOfCell(key) === site) [items, grams] = [items + amount.items, grams + amount.grams];
  compareAmount(books.findings, about(`stock:${siteId}`, table), { items, grams }, total);
};
