import { siteOfSource } from '@huihuan/contracts-events';
import { flowsOfFact, flowSigns, isInStock, type Holding } from '@huihuan/custody-domain';
import type { Commit } from '../store/database.ts';
import { BrokenRule } from './broken-rule.ts';

interface Cell {
  items: number;
  grams: number;
}

export interface StockRules {
  readonly committed: (commit: Commit) => void;
  readonly holdingsChanged: (before: readonly Holding[], after: readonly Holding[]) => void;
  readonly endOfStep: () => void;
}

/**
 * Stock + shipped out + consumed + closed = received + collected, per site and class, after each commit: what stands in the
 * books of a database is what the facts sum up to that it has stated or heard.
 * @param keeps whether a database keeps the books of a site
 */
export const stockRules = (keeps: (database: string, siteId: string) => boolean): StockRules => {
  const stock = new Map<string, Cell>();
  const flows = new Map<string, Cell>();
  const touched = new Set<string>();
  const add = (cells: Map<string, Cell>, key: string, items: number, grams: number): void => {
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { items, grams });
    else {
      cell.items += items;
      cell.grams += grams;
    }
    touched.add(key);
  };
  const enter = (holdings: readonly Holding[], sign: 1 | -1): void => {
    for (const { state, siteId, item } of holdings)
      if (isInStock(state)) add(stock, `${siteId} ${item.classCode}`, sign, sign * item.grams);
  };
  return {
    committed: ({ database, stated, heard }) => {
      const others = heard.filter(({ source }) => siteOfSource(source) !== null && !database.outbox.states(source));
      for (const { event } of [...stated, ...others]) {
        if (event === null) continue;
        for (const { siteId, classCode, kind, items, grams } of flowsOfFact(event))
          if (keeps(database.name, siteId))
            add(flows, `${siteId} ${classCode}`, flowSigns[kind] * items, flowSigns[kind] * grams);
      }
    },
    holdingsChanged: (before, after) => {
      enter(before, -1);
      enter(after, 1);
    },
    endOfStep: () => {
      for (const key of touched) {
        const [is, should] = [stock, flows].map(
          (cells) => `${cells.get(key)?.items ?? 0} items, ${cells.get(key)?.grams ?? 0} g`,
        );
        if (is !== should) throw new BrokenRule('stock-equation', { subject: key, expected: should, found: is });
      }
      touched.clear();
    },
  };
};
