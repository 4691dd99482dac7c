import { expect, it } from '@jest/globals';
import { bookingIn } from './booking-in.ts';

it('names the booking of an act by its hours and who, and says nothing that an older note does not', () => {
  const note = { bookingId: 'b', window: '2026-03-01 09:00–11:00', consignor: '张* · 138****0000' };
  expect(bookingIn(note)).toBe('2026-03-01 09:00–11:00 · 张* · 138****0000');
  expect(bookingIn({ ...note, consignor: '' })).toBe('2026-03-01 09:00–11:00');
  expect([bookingIn({ bookingId: 'b' }), bookingIn(null)]).toEqual(['', '']);
});
