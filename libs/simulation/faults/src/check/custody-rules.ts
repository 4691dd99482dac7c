import { siteOfSource } from '@huihuan/contracts-events';
import { custodyOfFact, isInStock, type CustodyPlace, type Holding } from '@huihuan/custody-domain';
import type { Commit } from '../store/database.ts';
import { BrokenRule } from './broken-rule.ts';

interface Custody {
  readonly place: string;
  readonly seq: number;
  readonly grams: number;
}

const textOf = (place: CustodyPlace): string => {
  switch (place.kind) {
    case 'site':
      return `site ${place.siteId}`;
    case 'shipment':
      return `shipment ${place.shipmentId}`;
    case 'consumed':
    case 'closed':
      return place.kind;
    default:
      return place satisfies never;
  }
};

/** Held by a difference, an item may stand in the books of two sites until the settlement has been heard. */
const isHeldByDifference = ({ blockedBy }: Holding): boolean => blockedBy.some((by) => by.startsWith('discrepancy:'));

export interface CustodyRules {
  readonly committed: (commit: Commit) => void;
  /** Rows of holdings that a commit has changed. */
  readonly holdingsChanged: (itemId: string, before: readonly Holding[], after: readonly Holding[]) => void;
  readonly endOfStep: () => void;
}

/**
 * An item is at one place: every fact about it is the next in number, in whichever database it is stated, and only the site
 * where the facts put it has it in stock.
 */
export const custodyRules = (): CustodyRules => {
  const truth = new Map<string, Custody>();
  const inStock = new Map<string, ReadonlyMap<string, Holding>>();
  const touched = new Set<string>();
  const learn = ({ stated }: Commit): void => {
    for (const { event, source } of stated) {
      if (event === null || siteOfSource(source) === null) continue;
      const isNamed = event.type === 'cn.huihuan.discrepancy.settled.v1' && event.data.kind === 'unexpected';
      for (const { item, place } of custodyOfFact(event)) {
        const before = truth.get(item.itemId) ?? { place: 'nowhere', seq: 0, grams: 0 };
        const after = { place: textOf(place), seq: item.custodySeq, grams: item.grams };
        touched.add(item.itemId);
        const isRestated = after.seq === before.seq && after.place === before.place && after.grams === before.grams;
        if (isRestated || (isNamed && place.kind !== 'site')) continue;
        const expected = before.seq + (isNamed ? 2 : 1);
        if (after.seq !== expected)
          throw new BrokenRule('one-place', {
            subject: `item ${item.itemId} by ${event.type}`,
            expected: `custody number ${expected} after ${before.place}`,
            found: `${after.seq} at ${after.place}`,
          });
        truth.set(item.itemId, after);
      }
    }
  };
  const judge = (itemId: string): void => {
    const sites = [...(inStock.get(itemId)?.values() ?? [])].filter((holding) => !isHeldByDifference(holding));
    const custody = truth.get(itemId);
    for (const { siteId, item, state } of sites) {
      if (custody?.place === `site ${siteId}` && custody.seq === item.custodySeq && custody.grams === item.grams)
        continue;
      throw new BrokenRule('one-place', {
        subject: `item ${itemId}`,
        expected: `${custody?.place ?? 'nowhere'}, number ${custody?.seq ?? 0}, ${custody?.grams ?? 0} g`,
        found: `${state} at site ${siteId}, number ${item.custodySeq}, ${item.grams} g`,
      });
    }
    if (sites.length > 1)
      throw new BrokenRule('one-place', {
        subject: `item ${itemId}`,
        expected: 'in stock at one site',
        found: sites.map(({ siteId }) => siteId).join(' and '),
      });
  };
  return {
    committed: learn,
    holdingsChanged: (itemId, before, after) => {
      const sites = new Map(inStock.get(itemId));
      for (const { siteId } of before) sites.delete(siteId);
      for (const holding of after) if (isInStock(holding.state)) sites.set(holding.siteId, holding);
      if (sites.size === 0) inStock.delete(itemId);
      else inStock.set(itemId, sites);
      touched.add(itemId);
    },
    endOfStep: () => {
      for (const itemId of touched) judge(itemId);
      touched.clear();
    },
  };
};
