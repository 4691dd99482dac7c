import type { ReadEvent } from '@huihuan/contracts-events';
import { chinaDayOf } from '../flows/china-time.ts';
import { flowSigns } from '../flows/flow.ts';
import { flowsOf } from '../flows/flows-of.ts';
import { transitOf, type TransitChange } from './transit-of.ts';

export interface DayEvents {
  readonly day: string;
  readonly source: string;
  events: number;
}

export interface DayTransit extends Pick<TransitChange, 'fromSiteId' | 'toSiteId'> {
  readonly day: string;
  items: number;
  grams: number;
}

/** What all flows of a month together did to the stock of a site. */
export interface MonthStock {
  /** Its first day. */
  readonly month: string;
  readonly siteId: string;
  items: number;
  grams: number;
}

/** Between these days a shipment is on the road; null: no fact has said so yet. */
export interface ShipmentDays {
  readonly shipmentId: string;
  readonly sentDay: string | null;
  readonly endedDay: string | null;
}

/**
 * What facts change of the days of the past. Each fact belongs to the day in China on which its service recorded it, as
 * everywhere in the figures: the time of the record stands in the chain and is the same for whoever reads it, while the
 * clock of a device may be wrong and a chain would say one thing of a day today and another tomorrow. Everything here is
 * added up or is the earlier of two days, so the order in which facts arrive leaves no trace.
 */
export interface DayLedger {
  readonly events: ReadonlyMap<string, DayEvents>;
  readonly transit: ReadonlyMap<string, DayTransit>;
  readonly stock: ReadonlyMap<string, MonthStock>;
  readonly shipments: ReadonlyMap<string, ShipmentDays>;
  /** Of each site the day since which the registry knows it. */
  readonly sites: ReadonlyMap<string, string>;
}

export const foldDays = (events: readonly ReadEvent[]): DayLedger => {
  const ledger = {
    events: new Map<string, DayEvents>(),
    transit: new Map<string, DayTransit>(),
    stock: new Map<string, MonthStock>(),
    shipments: new Map<string, ShipmentDays>(),
    sites: new Map<string, string>(),
  };
  for (const event of events) {
    const day = chinaDayOf(event.time);
    of(ledger.events, `${day} ${event.source}`, { day, source: event.source, events: 0 }).events += 1;
    const moved = transitOf(event);
    if (moved !== null) {
      const { fromSiteId, toSiteId } = moved;
      const key = `${day} ${fromSiteId} ${toSiteId}`;
      add(of(ledger.transit, key, { day, fromSiteId, toSiteId, items: 0, grams: 0 }), moved, 1);
    }
    const month = `${day.slice(0, 7)}-01`;
    for (const flow of flowsOf(event)) {
      const { siteId, kind } = flow;
      add(of(ledger.stock, `${month} ${siteId}`, { month, siteId, items: 0, grams: 0 }), flow, flowSigns[kind]);
    }
    const shipment = shipmentDaysOf(event, day);
    if (shipment !== null) {
      ledger.shipments.set(shipment.shipmentId, joined(ledger.shipments.get(shipment.shipmentId), shipment));
    }
    if (event.type === 'cn.huihuan.site.registered.v1') {
      const { siteId } = event.data;
      ledger.sites.set(siteId, earlier(ledger.sites.get(siteId) ?? null, day) ?? day);
    }
  }
  return ledger;
};

const shipmentDaysOf = (event: ReadEvent, day: string): ShipmentDays | null => {
  switch (event.type) {
    case 'cn.huihuan.shipment.dispatched.v1':
      return { shipmentId: event.data.shipmentId, sentDay: day, endedDay: null };
    case 'cn.huihuan.shipment.received.v1':
      return { shipmentId: event.data.shipmentId, sentDay: null, endedDay: day };
    case 'cn.huihuan.item.closed.v1': {
      const { shipmentId } = event.data;
      return shipmentId === null ? null : { shipmentId, sentDay: null, endedDay: day };
    }
    default:
      return null;
  }
};

const joined = (known: ShipmentDays | undefined, more: ShipmentDays): ShipmentDays =>
  known === undefined
    ? more
    : {
        shipmentId: known.shipmentId,
        sentDay: earlier(known.sentDay, more.sentDay),
        endedDay: earlier(known.endedDay, more.endedDay),
      };

const earlier = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
};

const of = <Row>(rows: Map<string, Row>, key: string, none: Row): Row => {
  const known = rows.get(key);
  if (known !== undefined) return known;
  rows.set(key, none);
  return none;
};

const add = (
  total: { items: number; grams: number },
  more: { readonly items: number; readonly grams: number },
  sign: number,
): void => {
  total.items += sign * more.items;
  total.grams += sign * more.grams;
};
