import type { ReadEvent } from '@huihuan/contracts-events';

/** What the events say of a shipment; `null` is what no event has said yet. */
export interface ShipmentRecord {
  readonly shipmentId: string;
  readonly fromSiteId: string | null;
  readonly toSiteId: string | null;
  readonly plate: string | null;
  readonly sealedDigest: string | null;
  readonly dispatchedAt: string | null;
  readonly expectedAt: string | null;
  readonly receivedAt: string | null;
  readonly deliveredAt: string | null;
  /** As dispatched. */
  readonly items: number | null;
  readonly grams: number | null;
}

const nothing = {
  plate: null,
  sealedDigest: null,
  dispatchedAt: null,
  expectedAt: null,
  receivedAt: null,
  deliveredAt: null,
  items: null,
  grams: null,
};

/** What one event adds to the record of its shipment. */
export const shipmentRecordOf = (event: ReadEvent): ShipmentRecord | null => {
  switch (event.type) {
    case 'cn.huihuan.shipment.dispatched.v1': {
      const { shipmentId, fromSiteId, toSiteId, plate, sealedDigest, dispatchedAt, expectedAt } = event.data;
      const load = { items: event.data.lines.length, grams: event.data.totalGrams };
      return { ...nothing, shipmentId, fromSiteId, toSiteId, plate, sealedDigest, dispatchedAt, expectedAt, ...load };
    }
    case 'cn.huihuan.shipment.received.v1': {
      const { shipmentId, fromSiteId, toSiteId, receivedAt } = event.data;
      return { ...nothing, shipmentId, fromSiteId, toSiteId, receivedAt };
    }
    case 'cn.huihuan.item.closed.v1': {
      const { shipmentId, siteId, deliveredTo } = event.data;
      if (shipmentId === null) return null;
      return { ...nothing, shipmentId, fromSiteId: siteId, toSiteId: deliveredTo, deliveredAt: event.time };
    }
    case 'cn.huihuan.discrepancy.opened.v1':
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
    case 'cn.huihuan.discrepancy.settled.v1':
    case 'cn.huihuan.handover.signed.v1':
    case 'cn.huihuan.handover.recovery-proposed.v1':
    case 'cn.huihuan.shipment.weighed.v1':
    case 'cn.huihuan.handover.signature-recovered.v1': {
      const { shipmentId, fromSiteId, toSiteId } = event.data;
      return { ...nothing, shipmentId, fromSiteId, toSiteId };
    }
    default:
      return null;
  }
};
