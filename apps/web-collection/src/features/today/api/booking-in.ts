import type { Act } from '@huihuan/web-outbox';

/** Which booking an act on a booking is about: day, hours and who, masked; as far as its note says it. */
export const bookingIn = (note: Act['note']): string =>
  ['window', 'consignor']
    .map((member) => note?.[member])
    .filter((each): each is string => typeof each === 'string' && each !== '')
    .join(' · ');
