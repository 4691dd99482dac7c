import type { EventData, TruckReading } from '@huihuan/contracts-events';

/** The slip of a weighbridge, as a fact says it. */
export type WeighSlip = EventData<'cn.huihuan.shipment.weighed.v1'>;

/** What one site knows of the weight of one truck. A reading alone is its own; with both there is a slip, which is told. */
export interface TruckWeighing {
  readonly shipmentId: string;
  readonly siteId: string;
  readonly gross: TruckReading | null;
  readonly tare: TruckReading | null;
  /** What stood on the paper when a reading was taken; the slip takes it over. */
  readonly slipNumber: string | null;
  /** The slip that holds. */
  readonly slip: WeighSlip | null;
}

export const notWeighed = (shipmentId: string, siteId: string): TruckWeighing => ({
  shipmentId,
  siteId,
  gross: null,
  tare: null,
  slipNumber: null,
  slip: null,
});
