import type { ReadEvent } from '@huihuan/contracts-events';

/** Whether an event brings in what lay at a site before its books began: stock that no figure of hand-ins counts. */
export const isOpeningStock = (event: ReadEvent): boolean =>
  event.type === 'cn.huihuan.item.collected.v1' && event.data.origin?.kind === 'opening-stock';
