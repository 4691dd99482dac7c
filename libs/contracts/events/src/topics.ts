/** Topics by aggregate. Within one topic the events of one key keep their order. */
export const topics = [
  'huihuan.site',
  'huihuan.item',
  'huihuan.shipment',
  'huihuan.processing',
  'huihuan.conflict',
] as const;

export type Topic = (typeof topics)[number];
