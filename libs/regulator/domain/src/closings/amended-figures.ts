import type { ItemFacts, ReadEvent } from '@huihuan/contracts-events';
import { touchesOf } from '../items/touches-of.ts';
import { chinaMonthOf, type ClosingKind } from './closed-months.ts';
import { figureCorrectionOf } from './figure-correction.ts';

/** What an amendment changes of one figure: the piece goes from one class to another, or the weight is another. */
export interface AmendedFigure {
  /** The amendment. */
  readonly eventId: string;
  /** The event that had counted the item. */
  readonly countedId: string;
  /** The event whose word was wrong in the first place. */
  readonly rootId: string;
  /** First day of the month in which it counted. */
  readonly month: string;
  readonly kind: ClosingKind;
  readonly siteId: string;
  readonly classCode: string;
  readonly items: number;
  readonly grams: number;
}

type Amendment = Extract<ReadEvent, { type: 'cn.huihuan.item.amended.v1' }>;

/**
 * What the amendments of an item change of the figures that had counted it. An amendment says that the item was recorded
 * wrong from the event on that it names; each figure from there until the amendment had counted what was wrong. Made anew
 * from all facts of the item, in any order: nothing of it depends on when they were heard.
 */
export const amendedFiguresOf = (itemId: string, facts: readonly ReadEvent[]): readonly AmendedFigure[] => {
  const amendments = facts.filter((fact): fact is Amendment => fact.type === 'cn.huihuan.item.amended.v1');
  if (amendments.length === 0) return [];
  const roots = rootsOf(facts);
  const changes = [...facts].sort((one, other) => seqOf(one, itemId) - seqOf(other, itemId));
  return facts.flatMap((counted) => {
    const count = countOf(counted, itemId);
    if (count === null) return [];
    const { kind, siteId, item } = count;
    let [classCode, grams] = [item.classCode, item.grams];
    return changes.flatMap((change) => {
      const root = roots(change);
      if (change.type !== 'cn.huihuan.item.amended.v1') {
        if (root?.id === counted.id) grams += figureCorrectionOf(change)?.grams ?? 0;
        return [];
      }
      if (root === null || !covers(change, root, item.custodySeq)) return [];
      const before = { classCode, grams };
      grams += change.data.item.grams - change.data.before.grams;
      if (change.data.item.classCode !== change.data.before.classCode) classCode = change.data.item.classCode;
      const said = { eventId: change.id, countedId: counted.id, rootId: root.id, kind, siteId };
      const month = chinaMonthOf(counted.time);
      return stepsOf(before, { classCode, grams }).map((step) => ({ ...said, month, ...step }));
    });
  });
};

interface Counted {
  readonly classCode: string;
  readonly grams: number;
}

const stepsOf = (before: Counted, after: Counted) => {
  if (before.classCode !== after.classCode) {
    return [
      { classCode: before.classCode, items: -1, grams: -before.grams },
      { classCode: after.classCode, items: 1, grams: after.grams },
    ];
  }
  const grams = after.grams - before.grams;
  return grams === 0 ? [] : [{ classCode: after.classCode, items: 0, grams }];
};

const covers = (amendment: Amendment, root: ReadEvent, custodySeq: number): boolean => {
  const { itemId, custodySeq: until } = amendment.data.item;
  return seqOf(root, itemId) <= custodySeq && custodySeq < until;
};

/** Events that put the item nowhere stand before all others. */
const seqOf = (event: ReadEvent, itemId: string): number =>
  touchesOf(event).find((touch) => touch.itemId === itemId)?.move?.item.custodySeq ?? 0;

/** Of a correction the event that it goes back to at last; null where that is not here yet, or where it corrects nothing. */
const rootsOf = (facts: readonly ReadEvent[]) => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const receiptOf = (shipmentId: string): ReadEvent | null =>
    facts.find(({ type, data }) => type === 'cn.huihuan.shipment.received.v1' && data.shipmentId === shipmentId) ??
    null;
  const backFrom = (fact: ReadEvent, seen: ReadonlySet<string>): ReadEvent | null => {
    if (seen.has(fact.id)) return null;
    switch (fact.type) {
      case 'cn.huihuan.item.amended.v1':
      case 'cn.huihuan.item.corrected.v1': {
        const named = byId.get(fact.data.corrects);
        return named === undefined ? null : backFrom(named, new Set([...seen, fact.id]));
      }
      case 'cn.huihuan.discrepancy.settled.v1':
        return fact.data.kind === 'weight' ? receiptOf(fact.data.shipmentId) : fact;
      default:
        return fact;
    }
  };
  return (fact: ReadEvent): ReadEvent | null => (isCorrection(fact) ? backFrom(fact, new Set()) : null);
};

const isCorrection = (fact: ReadEvent): boolean =>
  fact.type === 'cn.huihuan.item.amended.v1' || figureCorrectionOf(fact) !== null;

interface Count {
  readonly kind: ClosingKind;
  readonly siteId: string;
  readonly item: ItemFacts;
}

/** How an event counted an item in a figure that is reported. */
const countOf = (event: ReadEvent, itemId: string): Count | null => {
  const isIt = (item: ItemFacts): boolean => item.itemId === itemId;
  const count = (kind: ClosingKind, siteId: string, item: ItemFacts | undefined): Count | null =>
    item === undefined ? null : { kind, siteId, item };
  switch (event.type) {
    case 'cn.huihuan.item.collected.v1':
      return count('collected', event.data.siteId, event.data.item);
    case 'cn.huihuan.shipment.received.v1': {
      const { toSiteId, lines } = event.data;
      return count('received', toSiteId, lines.find(({ item, finding }) => isIt(item) && finding === 'accepted')?.item);
    }
    case 'cn.huihuan.discrepancy.settled.v1': {
      const { toSiteId, kind, place, item } = event.data;
      return item === null || kind === 'weight' || place !== 'receiver' ? null : count('received', toSiteId, item);
    }
    case 'cn.huihuan.item.dismantled.v1': {
      const { siteId, inputs, outputs } = event.data;
      const output = outputs.find(({ item }) => isIt(item))?.item;
      return count('consumed', siteId, inputs.find(isIt)) ?? count('produced', siteId, output);
    }
    case 'cn.huihuan.item.closed.v1': {
      const { siteId, shipmentId, items } = event.data;
      return shipmentId === null ? count('closed', siteId, items.find(isIt)) : null;
    }
    default:
      return null;
  }
};
