import type { CatalogueClass } from '@huihuan/catalogue-domain';
import type { IntakeContext, Warning } from '../intake-command.ts';
import type { IntakeRow } from '../intake-row.ts';
import type { KnownBooking } from './booking.ts';

/** What a hand-in says of the booking that it names, and what is odd about that. */
export interface CheckedBooking {
  /** `null` where it names none, or none of this site. */
  readonly bookingId: string | null;
  readonly warnings: readonly Warning[];
}

/**
 * The booking that a hand-in names. Nothing of it refuses a hand-in: the goods are on the counter, often offline, and by a list that
 * may be hours old. What was called off, is done already, or was for other goods is told; what this site never heard of is told
 * and not kept.
 */
export const checkBooking = (
  { bookingId }: IntakeRow,
  { family }: CatalogueClass,
  { bookings }: Pick<IntakeContext, 'bookings'>,
): CheckedBooking => {
  if (bookingId === undefined) return { bookingId: null, warnings: [] };
  const known = bookings?.(bookingId);
  if (known === undefined) return { bookingId: null, warnings: [unknownHere] };
  return { bookingId, warnings: oddities(known, family) };
};

const oddities = (
  { isCancelled, handedIn, count, family }: KnownBooking,
  of: KnownBooking['family'],
): readonly Warning[] => [
  ...(isCancelled ? [calledOff] : []),
  ...(!isCancelled && handedIn >= count ? [moreThanBooked] : []),
  ...(family === of ? [] : [otherGoods]),
];

const unknownHere: Warning = {
  code: 'booking.unknown',
  zh: '本站点没有所记的预约；已照常登记，未计入预约',
  en: 'this site has no such booking; the hand-in is recorded and counts for none',
};
const calledOff: Warning = {
  code: 'booking.cancelled',
  zh: '该预约此前已取消；已照常登记',
  en: 'the booking had been called off; the hand-in is recorded all the same',
};
const moreThanBooked: Warning = {
  code: 'booking.more-than-booked',
  zh: '交来的件数多于预约；已照常登记',
  en: 'more came than was booked; the hand-in is recorded all the same',
};
const otherGoods: Warning = {
  code: 'booking.other-goods',
  zh: '交来的与预约的不是同一门类；已照常登记',
  en: 'other goods came than were booked; the hand-in is recorded all the same',
};
