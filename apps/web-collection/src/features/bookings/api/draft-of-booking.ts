import { changeDraft, emptyDraft, type Draft } from '../../../lib/hand-in/draft.ts';
import { asksOf } from '../../../lib/hand-in/form-of-class.ts';
import type { Booking } from '../../../lib/reference/bookings.ts';
import type { GoodsClass } from '../../../lib/reference/reference.ts';

/** What says who comes, as far as the server tells it. */
export const maskIn = ({ consignor: { name, phone } }: Pick<Booking, 'consignor'>): string =>
  [name, phone].filter((each) => each !== null).join(' · ');

/** A hand-in that is begun by a booking: what, who, and for which; at the step where the tablet knows no more. */
export const draftOfBooking = (booking: Booking, classes: readonly GoodsClass[]): Draft => {
  const { bookingId, family, classCode, consignor } = booking;
  const begun: Draft = {
    ...emptyDraft,
    ...{ step: 'class', family, bookingId },
    consignor: {
      kind: consignor.kind === 'resident' ? 'person' : 'organisation',
      ...{ consignorId: consignor.consignorId, mask: maskIn(booking) },
    },
  };
  const of = classes.find(({ code }) => code === classCode);
  return of === undefined ? begun : changeDraft(begun, { kind: 'class', classCode: of.code, asks: asksOf(of) });
};
