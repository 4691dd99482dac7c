import { describe, expect, it } from '@jest/globals';
import type { Act } from '@huihuan/web-outbox';
import { bookingLimit, bookingSource, bookingsNow, isFull, type Booking } from './bookings.ts';

const [today, fetchedAt] = ['2026-03-01', '2026-03-01T01:00:00.000Z'];
const booking = (more: Partial<Booking> = {}): Booking => ({
  ...{ bookingId: 'b', family: 'appliance', classCode: null, count: 1, handedIn: 0, way: 'counter', address: null },
  consignor: { consignorId: 'c', kind: 'resident', name: null, phone: null },
  ...{ hasNote: false, day: today, window: { from: '09:00', to: '11:00' }, state: 'booked', ...more },
});
const act = (more: Partial<Act> = {}): Act =>
  ({
    kind: 'intake',
    body: { id: 'i', bookingId: 'b' },
    note: null,
    state: 'waiting',
    settledAt: null,
    ...more,
  }) as Act;
const after = (acts: readonly Act[], more: Partial<Booking> = {}) => {
  const [found] = bookingsNow([booking(more)], fetchedAt, acts, today);
  return found === undefined ? null : [found.state, found.handedIn];
};

describe('the bookings on a tablet', () => {
  it('are ticked off by what was taken in for them here, before the server knows of it', () => {
    expect(after([])).toEqual(['booked', 0]);
    expect(after([act()])).toEqual(['fulfilled', 1]);
    expect(after([act()], { count: 2 })).toEqual(['booked', 1]);
    expect(after([act({ body: { id: 'i' } })])).toEqual(['booked', 0]);
  });

  it('count what the server did since the copy, and not what the copy knows', () => {
    expect(after([act({ state: 'done', settledAt: '2026-03-01T01:00:01.000Z' })])).toEqual(['fulfilled', 1]);
    const known = act({ state: 'done', settledAt: '2026-03-01T00:59:59.000Z' });
    expect(after([known], { count: 2, handedIn: 1 })).toEqual(['booked', 1]);
  });

  it.each(['refused', 'withdrawn', 'mended', 'put-aside'] as const)('are not changed by what is %s', (state) => {
    expect(after([act({ state, settledAt: '2026-03-01T02:00:00.000Z' })])).toEqual(['booked', 0]);
  });

  it('are called off here, too, and those of yesterday are over', () => {
    const off = act({ kind: 'booking.cancel', body: { id: 'x' }, note: { bookingId: 'b' } });
    expect(after([off])).toEqual(['cancelled', 0]);
    expect(after([], { day: '2026-02-28' })).toBeNull();
  });

  it('say that there may be more where the copy holds as many as were asked for', () => {
    expect(bookingSource.path).toContain(`limit=${bookingLimit}`);
    const copy = Array.from({ length: bookingLimit }, () => booking());
    expect([isFull(copy), isFull(copy.slice(1))]).toEqual([true, false]);
  });
});
