import { countChecked, violate } from '../findings.ts';
import { isOpenConflict } from '../books/discrepancy-book.ts';
import type { Amount } from '../books/flow-book.ts';
import { nothing, plus } from './compare-amount.ts';
import { senderState } from './compare-shipment.ts';
import type { Comparison } from './comparison.ts';

/** The figures of the regulator's first screen that are totals of now. */
export interface OverviewFigures {
  readonly stock: Amount;
  /** Shipments on the road, and everything that shipments still hold. */
  readonly inTransit: Amount & { readonly shipments: number };
  readonly openDiscrepancies: number;
  readonly openConflicts: number;
}

const total = (amounts: Iterable<Amount>): Amount => [...amounts].reduce(plus, nothing);

/** What the first screen must say. */
export const overviewFromEvents = ({ books, stock, inShipments }: Comparison): OverviewFigures => {
  const open = (life: { opened: number; settled: number }): boolean => life.opened !== -1 && life.settled === -1;
  return {
    stock: total(stock.values()),
    inTransit: {
      ...total(inShipments.values()),
      shipments: books.shipments.filter((one) => one.dispatched !== -1 && senderState(one) === 'in-transit').length,
    },
    openDiscrepancies: [...books.discrepancies.values()].filter(open).length,
    openConflicts: [...books.conflicts.values()].filter(isOpenConflict).length,
  };
};

/** Rule 6 for the first screen: every total follows from the events. */
export const compareOverview = (comparison: Comparison, stated: OverviewFigures): void => {
  const { findings } = comparison.books;
  const expected = overviewFromEvents(comparison);
  const pairs: readonly (readonly [string, number, number])[] = [
    ['stock.items', expected.stock.items, stated.stock.items],
    ['stock.grams', expected.stock.grams, stated.stock.grams],
    ['inTransit.shipments', expected.inTransit.shipments, stated.inTransit.shipments],
    ['inTransit.items', expected.inTransit.items, stated.inTransit.items],
    ['inTransit.grams', expected.inTransit.grams, stated.inTransit.grams],
    ['openDiscrepancies', expected.openDiscrepancies, stated.openDiscrepancies],
    ['openConflicts', expected.openConflicts, stated.openConflicts],
  ];
  countChecked(findings, 6, pairs.length);
  for (const [figure, should, is] of pairs)
    if (should !== is)
      violate(findings, {
        rule: 6,
        code: 'overview.figure',
        subject: `overview:${figure}`,
        table: 'regulator/overview',
        expected: should,
        found: is,
        zh: '总览数字不等于其事件之和',
        en: 'the figure of the overview does not follow from the events',
      });
};
