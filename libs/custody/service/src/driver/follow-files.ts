import { ofType, type Effect } from '@huihuan/messaging-core';
import { recordShipmentFiles } from './driver-signature-books.ts';

/** Which files of shipments have come, at whichever tier: the receiver sees whether the drawing that the list names is there. */
export const followFiles: Effect = {
  types: ['cn.huihuan.file.stored.v1'],
  apply: (tx, deliveries) =>
    recordShipmentFiles(
      tx,
      ofType(deliveries, 'cn.huihuan.file.stored.v1').map(({ event }) => ({ file: event.data, storedAt: event.time })),
    ),
};
