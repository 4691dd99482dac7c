import type { ItemFacts, ReadEvent } from '@huihuan/contracts-events';
import { touchesOf } from '../items/touches-of.ts';
import { chinaMonthOf, type ClosingKind } from './closed-months.ts';
import { isOpeningStock } from '../flows/is-opening-stock.ts';
import { figureCorrectionOf } from './figure-correction.ts';

/**
 * What an amendment, or a weight that corrects one, changes of one figure: the piece goes from one class to another, or the
 * weight is another.
 */
export interface AmendedFigure {
  /** The amendment, or the corrected weight. */
  readonly eventId: string;
  /** The event that had counted the item. */
  readonly countedId: string;
  /** The events that it goes back through, to the one whose word was wrong in the first place: it counts once all are here. */
  readonly through: readonly string[];
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
 * What the amendments of an item change of the figures that had counted it. An amendment says that the item was weighed
 * wrong from the event on that it names; each figure from there until the amendment had counted what was wrong. A class is
 * never found anew on the way: it was wrong in every figure before. A weight that corrects an amendment is the word of one
 * site of its own stock: it changes the figure by which that site had counted the item last. Made anew from all facts of
 * the item, in any order: nothing of it depends on when they were heard.
 */
export const amendedFiguresOf = (itemId: string, facts: readonly ReadEvent[]): readonly AmendedFigure[] => {
  const amendments = facts.filter((fact): fact is Amendment => fact.type === 'cn.huihuan.item.amended.v1');
  if (amendments.length === 0) return [];
  const wayBack = waysBack(facts);
  const changes = [...facts].sort((one, other) => seqOf(one, itemId) - seqOf(other, itemId));
  return facts.flatMap((counted) => {
    const count = countOf(counted, itemId);
    if (count === null) return [];
    const { kind, siteId, item } = count;
    let [classCode, grams] = [item.classCode, item.grams];
    return changes.flatMap((change) => {
      const way = wayBack(change);
      if (way === null) return [];
      const before = { classCode, grams };
      if (change.type === 'cn.huihuan.item.amended.v1') {
        if (isFrom(way.root, change, item)) grams += change.data.item.grams - change.data.before.grams;
        if (isOfClass(change, count)) classCode = change.data.item.classCode;
      } else {
        const target = way.isOfAmendment ? lastCountAt(facts, change, itemId) : way.root;
        if (target?.id === counted.id) grams += figureCorrectionOf(change)?.grams ?? 0;
        // what a weight corrects that was counted as it stood is told with the corrected weights
        if (!way.isOfAmendment) return [];
      }
      const said = { eventId: change.id, countedId: counted.id, through: way.through, kind, siteId };
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

/** Whether an event counted the item from the wrong one on and before the amendment: weights are found anew at a receipt. */
const isFrom = (root: ReadEvent, { data }: Amendment, { custodySeq }: ItemFacts): boolean =>
  seqOf(root, data.item.itemId) <= custodySeq && custodySeq < data.item.custodySeq;

/** Whether the class of a figure is the wrong one: of goods that had moved where both sides say so, else of the site's own. */
const isOfClass = ({ data }: Amendment, { siteId, item }: Count): boolean =>
  data.item.classCode !== data.before.classCode &&
  item.custodySeq < data.item.custodySeq &&
  (data.correctionId !== null || siteId === data.siteId);

/** The event by which the site of a corrected weight had counted the item last before that. */
const lastCountAt = (facts: readonly ReadEvent[], correction: ReadEvent, itemId: string): ReadEvent | undefined => {
  const [siteId, until] = [figureCorrectionOf(correction)?.siteId, seqOf(correction, itemId)];
  const seqCounted = (fact: ReadEvent): number => countOf(fact, itemId)?.item.custodySeq ?? 0;
  return facts
    .filter((fact) => countOf(fact, itemId)?.siteId === siteId && seqCounted(fact) < until)
    .toSorted((one, other) => seqCounted(one) - seqCounted(other))
    .at(-1);
};

/** Events that put the item nowhere stand before all others. */
const seqOf = (event: ReadEvent, itemId: string): number =>
  touchesOf(event).find((touch) => touch.itemId === itemId)?.move?.item.custodySeq ?? 0;

interface WayBack {
  readonly root: ReadEvent;
  /** Every event on the way, the root among them. */
  readonly through: readonly string[];
  /** An amendment is on the way. */
  readonly isOfAmendment: boolean;
}

/** How a correction goes back to the first event; null where one of them is not here yet, or where it corrects nothing. */
const waysBack = (facts: readonly ReadEvent[]): ((fact: ReadEvent) => WayBack | null) => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const named = (fact: ReadEvent): ReadEvent | null | undefined => {
    switch (fact.type) {
      case 'cn.huihuan.item.amended.v1':
      case 'cn.huihuan.item.corrected.v1':
        return byId.get(fact.data.corrects);
      case 'cn.huihuan.discrepancy.settled.v1':
        return fact.data.kind === 'weight' ? receiptOf(facts, fact.data.shipmentId) : null;
      default:
        return null;
    }
  };
  return (correction) => {
    if (!isCorrection(correction)) return null;
    const way: ReadEvent[] = [];
    for (let fact = named(correction); fact !== null; fact = named(fact)) {
      if (fact === undefined || fact.id === correction.id || way.includes(fact)) return null;
      way.push(fact);
    }
    const root = way.at(-1);
    const isOfAmendment = way.some(({ type }) => type === 'cn.huihuan.item.amended.v1');
    return root === undefined ? null : { root, through: way.map(({ id }) => id), isOfAmendment };
  };
};

const receiptOf = (facts: readonly ReadEvent[], shipmentId: string): ReadEvent | undefined =>
  facts.find(({ type, data }) => type === 'cn.huihuan.shipment.received.v1' && data.shipmentId === shipmentId);

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
      return isOpeningStock(event) ? null : count('collected', event.data.siteId, event.data.item);
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
