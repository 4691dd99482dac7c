import type { ReadEvent } from '@huihuan/contracts-events';
import { isOpeningStock } from '../flows/is-opening-stock.ts';
import { chinaMonthOf, type ClosingKind } from './closed-months.ts';

/** A weight that was said anew: it changes the figure into which the event that it corrects had counted. */
export interface FigureCorrection {
  readonly eventId: string;
  readonly itemId: string;
  /** The event that it names; null for a settlement, which concerns the receipt of its shipment. */
  readonly corrects: string | null;
  readonly shipmentId: string | null;
  readonly siteId: string;
  readonly classCode: string;
  readonly grams: number;
}

export const figureCorrectionOf = (event: ReadEvent): FigureCorrection | null => {
  switch (event.type) {
    case 'cn.huihuan.item.corrected.v1': {
      const { siteId, corrects, item, beforeGrams } = event.data;
      const { itemId, classCode } = item;
      const said = { eventId: event.id, itemId, corrects, shipmentId: null, siteId, classCode };
      return item.grams === beforeGrams ? null : { ...said, grams: item.grams - beforeGrams };
    }
    case 'cn.huihuan.discrepancy.settled.v1': {
      const { item, kind, shipmentId, toSiteId: siteId, correctionGrams: grams } = event.data;
      // Goods that were found count when they were found; only a weight was counted before.
      if (item === null || kind !== 'weight' || grams === 0) return null;
      const { itemId, classCode } = item;
      return { eventId: event.id, itemId, corrects: null, shipmentId, siteId, classCode, grams };
    }
    default:
      return null;
  }
};

/** Into which figure of which month an item counted by an event; `other` where it is none that is reported. */
export const countedIn = (event: ReadEvent, itemId: string): { month: string; kind: ClosingKind | 'other' } => ({
  month: chinaMonthOf(event.time),
  kind: kindOf(event, itemId),
});

const kindOf = (event: ReadEvent, itemId: string): ClosingKind | 'other' => {
  switch (event.type) {
    case 'cn.huihuan.item.collected.v1':
      return isOpeningStock(event) ? 'other' : 'collected';
    case 'cn.huihuan.shipment.received.v1':
      return 'received';
    case 'cn.huihuan.discrepancy.settled.v1':
      return event.data.place === 'receiver' ? 'received' : 'other';
    case 'cn.huihuan.item.dismantled.v1':
      return event.data.outputs.some(({ item }) => item.itemId === itemId) ? 'produced' : 'other';
    default:
      return 'other';
  }
};
