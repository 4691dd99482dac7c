import { expect, it } from '@jest/globals';
import type { Booking } from '../../../lib/reference/bookings.ts';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import { draftOfBooking } from './draft-of-booking.ts';

const booking: Booking = {
  ...{
    bookingId: 'b',
    family: 'appliance',
    classCode: 'appliance.refrigerator',
    count: 1,
    handedIn: 0,
    way: 'counter',
  },
  consignor: { consignorId: 'c', kind: 'resident', name: '张*', phone: '138****0000' },
  ...{ address: null, hasNote: false, day: '2026-03-01', window: { from: '09:00', to: '11:00' }, state: 'booked' },
};
const fridge = {
  code: 'appliance.refrigerator',
  family: 'appliance',
  identifierKinds: ['serial'],
} as unknown as GoodsClass;

it('a booking begins a hand-in with what, who and for which, at the first step that it leaves open', () => {
  expect(draftOfBooking(booking, [fridge])).toMatchObject({
    ...{ step: 'number', family: 'appliance', classCode: fridge.code, bookingId: 'b', isConsignorLost: false },
    consignor: { kind: 'person', consignorId: 'c', mask: '张* · 138****0000' },
  });
});

it('asks for the class where the booking names none, or one that this site takes no longer', () => {
  const asking = { step: 'class', family: 'appliance', classCode: null, bookingId: 'b' };
  expect(draftOfBooking({ ...booking, classCode: null }, [fridge])).toMatchObject(asking);
  expect(draftOfBooking(booking, [])).toMatchObject(asking);
});
