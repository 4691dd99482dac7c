import { describe, expect, it } from '@jest/globals';
import { decideIntake } from '../decide-intake.ts';
import { decideIntakeBatch } from '../decide-intake-batch.ts';
import { car, carClass, context, fridge, fridgeClass, id, now, point, sites } from '../testing/counter.support.spec.ts';
import { bookingState, type KnownBooking } from './booking.ts';
import { decideBooking, type MakeBooking } from './decide-booking.ts';
import { decideCancellation } from './decide-cancellation.ts';
import { maskAddress } from './mask-address.ts';

const today = '2026-03-01';
const known: KnownBooking = {
  ...{ bookingId: id(60), family: 'appliance', day: today, count: 2, handedIn: 0, isCancelled: false },
};

describe('where a booking stands', () => {
  it.each<[string, Partial<KnownBooking>]>([
    ['booked', {}],
    ['booked', { handedIn: 1 }],
    ['fulfilled', { handedIn: 2 }],
    ['fulfilled', { handedIn: 1, day: '2026-02-28' }],
    ['no-show', { day: '2026-02-28' }],
    ['cancelled', { isCancelled: true, handedIn: 2, day: '2026-02-28' }],
  ])('%s: %j', (state, more) => {
    expect(bookingState({ ...known, ...more }, today)).toBe(state);
  });

  it('can be called off while it is open and no longer', () => {
    expect(decideCancellation(known, today)).toEqual({ ok: true, value: null });
    for (const more of [{ handedIn: 2 }, { isCancelled: true }, { day: '2026-02-28' }])
      expect(decideCancellation({ ...known, ...more }, today)).toMatchObject({ problem: { code: 'booking.closed' } });
  });
});

describe('a booking', () => {
  const asked: MakeBooking = {
    ...{ siteId: point.siteId, family: 'appliance', classCode: fridgeClass.classCode, way: 'door' },
    ...{ address: '东大街 12 号', day: '2026-03-02', window: { from: '09:00', to: '11:00' } },
  };
  const books = { now, catalogue: [fridgeClass, carClass], site: context.site };
  const codeOf = (more: Partial<MakeBooking>): string => {
    const decided = decideBooking({ ...asked, ...more }, books);
    return decided.ok ? 'expected' : decided.problem.code;
  };

  it('is expected at the door and at the counter, also where nobody can name the class', () => {
    expect(codeOf({})).toBe('expected');
    expect(codeOf({ way: 'counter', address: null, classCode: null })).toBe('expected');
  });

  it.each<[string, Partial<MakeBooking>]>([
    ['booking.address-missing', { address: null }],
    ['booking.address-not-wanted', { way: 'counter' }],
    ['booking.day', { day: '2026-02-28' }],
    ['booking.day', { day: '2026-05-01' }],
    ['booking.window', { window: { from: '11:00', to: '11:00' } }],
    // it is four in the afternoon in China
    ['booking.window', { day: today, window: { from: '14:00', to: '16:00' } }],
    ['class.not-accepted-here', { family: 'machine', classCode: null }],
    ['class.not-accepted-here', { classCode: carClass.classCode }],
    ['class.unknown', { classCode: 'appliance.samovar' }],
    ['site.wrong-kind', { siteId: sites[1]?.siteId ?? '' }],
  ])('is refused with %s: %j', (code, more) => {
    expect(codeOf(more)).toBe(code);
  });
});

describe('a hand-in that names a booking', () => {
  const handIn = (more: Partial<KnownBooking> | null, row = fridge) =>
    decideIntake(
      { siteId: point.siteId, row: { ...row, bookingId: known.bookingId } },
      { ...context, bookings: () => (more === null ? undefined : { ...known, ...more }) },
    );

  it('says so in its fact', () => {
    const decided = handIn({});
    expect(decided).toMatchObject({
      ok: true,
      value: { fact: { data: { bookingId: known.bookingId, warnings: [] } } },
    });
  });

  it.each<[string, Partial<KnownBooking>]>([
    ['booking.cancelled', { isCancelled: true }],
    ['booking.more-than-booked', { handedIn: 2 }],
  ])('is taken with the warning %s', (code, more) => {
    const data = { bookingId: known.bookingId, warnings: [code] };
    expect(handIn(more)).toMatchObject({ ok: true, value: { fact: { data } } });
  });

  it('is told that other goods were booked', () => {
    const decided = handIn({}, car);
    expect(decided.ok && decided.value.warnings.map(({ code }) => code)).toContain('booking.other-goods');
  });

  it('is taken, and counts for none that this site does not know', () => {
    const decided = handIn(null);
    expect(decided).toMatchObject({ ok: true, value: { fact: { data: { warnings: ['booking.unknown'] } } } });
    expect(decided.ok && 'bookingId' in decided.value.fact.data).toBe(false);
  });

  it('counts beside the others of its batch', () => {
    const rows = [101, 102, 103].map((number) => ({ ...fridge, id: id(number), bookingId: known.bookingId }));
    const decided = decideIntakeBatch(point.siteId, rows, { ...context, bookings: () => known });
    expect(decided.map((each) => each.ok && each.value.fact.data.warnings)).toEqual([
      ...[[], []],
      ['booking.more-than-booked'],
    ]);
  });
});

describe('an address in a list', () => {
  it.each([
    ['青年路街道东大街12号3单元502', '青年路街道东***'],
    ['东大街 12 号', '东大街***'],
    ['12号院', '***'],
    ['张家', '张***'],
    ['', '***'],
  ])('%s is shown as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});
