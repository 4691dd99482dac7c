import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePhone } from '@huihuan/identifiers-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { eraseConsignor } from '../consignors/erase-consignor.ts';
import { exportConsignor } from '../consignors/export-consignor.ts';
import { registerConsignor } from '../consignors/register-consignor.ts';
import { registerIntakes } from '../register-intake/register-intake.ts';
import {
  attendant,
  elsewhere,
  fridge,
  here,
  openBooks,
  supervisor,
  type Books,
  type Row,
} from '../statements/signed-hand-ins.support.spec.ts';
import { bookingsOfDays } from './booking-rows.ts';
import { bookingViewOf, bookingViews } from './booking-view.ts';
import { cancelBooking } from './cancel-booking.ts';
import { makeBooking, type ToBook } from './make-booking.ts';
import { readContact } from './read-contact.ts';

const address = '青年路街道东大街12号3单元502';
const note = '门铃坏了，请按邻居的';
const reader = { personId: attendant, sessionId: newId(), deviceId: null, address: '127.0.0.1' };
const tomorrow = chinaDay(new Date(Date.now() + 86_400_000).toISOString());
const phone = makePhone(() => 0.61);

let books: Books;
let consignorId: string;
beforeAll(async () => {
  books = await openBooks();
  consignorId = await newConsignor();
});
afterAll(() => books.close());

const newConsignor = async (): Promise<string> => {
  const registered = await registerConsignor(books.options.consignors, {
    ...{ id: newId(), siteId: here.siteId, kind: 'resident' },
    fields: [
      { field: 'name', value: '仉测一', purpose: 'contact' },
      { field: 'phone', value: phone, purpose: 'contact' },
    ],
    consent: { version: 'test', at: new Date().toISOString() },
  });
  if (!registered.ok) throw new Error(registered.problem.en);
  return registered.value.consignorId;
};
const asked = (more: Partial<ToBook> = {}): ToBook => ({
  ...{ id: newId(), siteId: here.siteId, consignorId, family: 'appliance', classCode: 'appliance.refrigerator' },
  ...{ count: 1, way: 'door', address, note, day: tomorrow, window: { from: '09:00', to: '11:00' }, ...more },
});
const make = (booking: ToBook) => makeBooking(books.options.consignors, booking, attendant);
const made = async (more: Partial<ToBook> = {}): Promise<string> => {
  const booking = asked(more);
  expect(await make(booking)).toMatchObject({ ok: true });
  return booking.id;
};
const view = (bookingId: string, siteId = here.siteId) => bookingViewOf(books.options.consignors, siteId, bookingId);
const handIn = async (row: Row, siteId = here.siteId) =>
  (await registerIntakes(books.options, { siteId, rows: [row], correlationId: newId() }))[0];
const cancel = (bookingId: string, siteId = here.siteId) =>
  cancelBooking(books.options.consignors, { id: newId(), bookingId, siteId, reason: 'consignor-asked' }, attendant);
/** Who made a booking and who called it off, with what reason; whether the times are those of the acts. */
const whoActed = async (bookingId: string, since: Date) =>
  rowsOf(
    books.options.custody.database,
    `select made_by as "madeBy", cancelled_by as "cancelledBy", cancel_reason as reason,
            made_at >= $2 and made_at <= cancelled_at and cancelled_at <= $3 as "isTimely" from booking where booking_id = $1`,
    [bookingId, since, books.options.custody.now()],
  );
const refused = (code: string) => ({ ok: false, problem: { code } });
const warned = (...codes: readonly string[]) => ({
  ok: true,
  value: { status: 'accepted', warnings: codes.map((code) => ({ code })) },
});
const sealedOf = async (bookingId: string): Promise<unknown> =>
  (
    await rowsOf(
      books.options.custody.database,
      `select (sealed_address is not null)::int + (sealed_note is not null)::int as kept from booking where booking_id = $1`,
      [bookingId],
    )
  )[0];

describe('a booking', () => {
  it('is made once however often it is sent, with who and where masked, and another one under its id is refused', async () => {
    const booking = asked();
    const first = await make(booking);
    expect(first).toMatchObject({
      ok: true,
      value: { state: 'booked', handedIn: 0, address: '青年路街道东***', consignor: { consignorId }, hasNote: true },
    });
    expect(JSON.stringify(first)).not.toMatch(new RegExp(`${phone}|仉测一|12号|门铃`));
    expect(await make(booking)).toEqual(first);
    expect(await make({ ...booking, count: 2 })).toMatchObject(refused('request.id-reused'));
    expect(await view(booking.id, elsewhere.siteId)).toMatchObject(refused('booking.unknown'));
  });

  it('is for somebody whom the site knows', async () => {
    expect(await make(asked({ consignorId: newId() }))).toMatchObject(refused('consignor.unknown'));
    expect(await make(asked({ siteId: elsewhere.siteId }))).toMatchObject(refused('consignor.unknown'));
    expect(await make(asked({ classCode: 'appliance.samovar' }))).toMatchObject(refused('class.unknown'));
  });

  it('shows whom to call and where to go while it is open, each time as a reading in the chain', async () => {
    const bookingId = await made();
    const read = () => readContact(books.options.consignors, reader, { bookingId, siteId: here.siteId });
    const before = (await books.records('cn.huihuan.personal-data.read.v1')).length;
    expect(await read()).toMatchObject({ ok: true, value: { name: '仉测一', phone, address, note } });
    const readings = await books.records('cn.huihuan.personal-data.read.v1');
    expect(readings).toHaveLength(before + 1);
    expect(readings.at(-1)).toMatchObject({ data: { byPersonId: attendant, purpose: 'contact-consignor' } });
    expect(await cancel(bookingId)).toMatchObject({ ok: true, value: { state: 'cancelled', address: null } });
    expect(await read()).toMatchObject(refused('booking.closed'));
    expect(await sealedOf(bookingId)).toEqual({ kept: 0 });
    expect(await cancel(bookingId)).toMatchObject(refused('booking.closed'));
    expect(await cancel(await made(), elsewhere.siteId)).toMatchObject(refused('booking.unknown'));
  });
});

describe('a hand-in that names a booking', () => {
  it('ticks it off, says so in its fact, and where to go is deleted once all came', async () => {
    const bookingId = await made({ count: 2 });
    const rows = [fridge({ bookingId }), fridge({ bookingId })];
    expect(await handIn(rows[0]!)).toMatchObject(warned());
    expect(await view(bookingId)).toMatchObject({ value: { state: 'booked', handedIn: 1 } });
    expect(await handIn(rows[1]!)).toMatchObject(warned());
    expect(await handIn(rows[1]!)).toMatchObject(warned());
    expect(await view(bookingId)).toMatchObject({ value: { state: 'fulfilled', handedIn: 2, address: null } });
    const facts = await books.records('cn.huihuan.item.collected.v1');
    expect(facts.find(({ subject }) => subject === rows[0]!.id)).toMatchObject({ data: { bookingId } });
    expect(await handIn(fridge({ bookingId }))).toMatchObject(warned('booking.more-than-booked'));
  });

  it('is taken and warned where the booking was called off meanwhile, or is none of this site', async () => {
    const bookingId = await made();
    await cancel(bookingId);
    expect(await handIn(fridge({ bookingId }))).toMatchObject(warned('booking.cancelled'));
    expect(await view(bookingId)).toMatchObject({ value: { state: 'cancelled', handedIn: 1 } });
    expect(await handIn(fridge({ bookingId: newId() }))).toMatchObject(warned('booking.unknown'));
    const other = await made();
    expect(await handIn(fridge({ bookingId: other }), elsewhere.siteId)).toMatchObject(warned('booking.unknown'));
    expect(await view(other)).toMatchObject({ value: { state: 'booked', handedIn: 0 } });
  });
});

describe('the bookings of a site', () => {
  it('come by day and hour, in pages that leave none out and none twice', async () => {
    const day = chinaDay(new Date(Date.now() + 9 * 86_400_000).toISOString());
    const hours = ['15:00', '09:00', '11:00', '09:00'];
    const ids = new Map<string, string>();
    for (const from of hours) ids.set(await made({ day, window: { from, to: '18:00' } }), from);
    const { consignors, custody } = books.options;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query = { siteId: here.siteId, firstDay: day, lastDay: day, after, limit: 2 };
      const found = await bookingsOfDays(custody.database, query);
      const page = await bookingViews(custody.database, consignors, found.slice(0, 2));
      seen.push(...page.map(({ bookingId }) => bookingId));
      after = found.length > 2 ? (page.at(-1)?.bookingId ?? null) : null;
    } while (after !== null);
    expect(seen.map((id) => ids.get(id))).toEqual(hours.toSorted());
    expect(new Set(seen)).toEqual(new Set(ids.keys()));
  });
});

describe('a person with bookings', () => {
  it('is told of them in the export, and is gone from them once erased', async () => {
    const person = await newConsignor();
    const [open, done] = [await made({ consignorId: person }), await made({ consignorId: person })];
    await handIn(fridge({ bookingId: done }));
    const { consignors } = books.options;
    const exported = await exportConsignor(consignors, reader, { consignorId: person, siteId: here.siteId });
    expect(exported).toMatchObject({
      ok: true,
      value: {
        bookings: [
          { bookingId: open, address, note },
          { bookingId: done, address: null, note: null },
        ],
      },
    });
    const erasure = { id: newId(), consignorId: person, siteId: here.siteId, byPersonId: supervisor };
    expect(await eraseConsignor(consignors, { ...erasure, reason: 'person-asked' })).toMatchObject({ ok: true });
    expect(await view(open)).toMatchObject({
      value: { state: 'cancelled', cancelReason: 'consignor-erased', address: null, consignor: { name: null } },
    });
    expect(await view(done)).toMatchObject({ value: { state: 'fulfilled' } });
    expect(await sealedOf(open)).toEqual({ kept: 0 });
  });
});

describe('a booking that is called off', () => {
  it('keeps who made it, who called it off, why and when, also when it is asked for again by somebody else', async () => {
    const since = books.options.custody.now();
    const bookingId = await made();
    const cancellation = { id: newId(), bookingId, siteId: here.siteId, reason: 'site-cannot' } as const;
    for (const by of [supervisor, attendant]) await cancelBooking(books.options.consignors, cancellation, by);
    const again = await cancelBooking(books.options.consignors, { ...cancellation, id: newId() }, attendant);
    expect(again).toMatchObject(refused('booking.closed'));
    expect(await whoActed(bookingId, since)).toEqual([
      { madeBy: attendant, cancelledBy: supervisor, reason: 'site-cannot', isTimely: true },
    ]);
  });
});
