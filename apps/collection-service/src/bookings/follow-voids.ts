import { ofType, type Effect } from '@huihuan/messaging-core';
import { columnsOf } from '@huihuan/platform-persistence';

/** A hand-in that its site says never was came for no booking: the booking waits again, or was missed. */
export const followVoids: Effect = {
  types: ['cn.huihuan.item.closed.v1'],
  apply: async (tx, deliveries) => {
    const voided = ofType(deliveries, 'cn.huihuan.item.closed.v1').flatMap(({ event: { data } }) =>
      data.outcome === 'voided' ? data.items.map(({ itemId }) => ({ itemId, siteId: data.siteId })) : [],
    );
    if (voided.length === 0) return;
    const column = columnsOf(voided);
    await tx.query(
      `delete from booking_hand_in using booking, unnest($1::uuid[], $2::uuid[]) as voided (item_id, site_id)
        where booking_hand_in.item_id = voided.item_id and booking.booking_id = booking_hand_in.booking_id
          and booking.site_id = voided.site_id`,
      [column('uuid', ({ itemId }) => itemId), column('uuid', ({ siteId }) => siteId)],
    );
  },
};
