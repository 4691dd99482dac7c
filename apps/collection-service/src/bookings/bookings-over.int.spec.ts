import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, type ItemFacts } from '@huihuan/contracts-events';
import { makePhone } from '@huihuan/identifiers-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import type { ConsignorOptions } from '../consignors/consignor-options.ts';
import { eraseConsignor } from '../consignors/erase-consignor.ts';
import { registerConsignor } from '../consignors/register-consignor.ts';
import { consignorsOfSite } from '../consignors/rows/consignor-rows.ts';
import { storeConsignor } from '../consignors/store-consignor.ts';
import { registerIntakes } from '../register-intake/register-intake.ts';
import {
  attendant,
  elsewhere,
  fridge,
  here,
  openBooks,
  supervisor,
  type Books,
} from '../statements/signed-hand-ins.support.spec.ts';
import { bookingViewOf } from './booking-view.ts';
import { forgetOldPlaces } from './forget-by-the-hour.ts';
import { makeBooking } from './make-booking.ts';

const dayMilliseconds = 86_400_000;
const dayIn = (days: number): string => chinaDay(new Date(Date.now() + days * dayMilliseconds).toISOString());

let books: Books;
beforeAll(async () => {
  books = await openBooks();
});
afterAll(() => books.close());

/** Somebody whom both sites know. */
const knownAtBoth = async (): Promise<string> => {
  const { consignors, custody } = books.options;
  const registered = await registerConsignor(consignors, {
    ...{
      id: newId(),
      siteId: here.siteId,
      kind: 'resident',
      consent: { version: 'test', at: new Date().toISOString() },
    },
    fields: [{ field: 'name', value: '仉测二', purpose: 'contact' }],
  });
  if (!registered.ok) throw new Error(registered.problem.en);
  const { consignorId } = registered.value;
  const known = 'insert into consignor_site (consignor_id, site_id, since) values ($1, $2, now())';
  await custody.database.query(known, [consignorId, elsewhere.siteId]);
  return consignorId;
};
const book = (consignorId: string, siteId: string, id = newId()) =>
  makeBooking(
    books.options.consignors,
    {
      ...{ id, siteId, consignorId, family: 'appliance', classCode: null, count: 1, way: 'door' },
      ...{ address: '青年路街道东大街12号', note: '二楼', day: dayIn(1), window: { from: '09:00', to: '11:00' } },
    },
    attendant,
  );
const count = async (sql: string, ...values: readonly unknown[]): Promise<number> => {
  const { database } = books.options.custody;
  return (await rowsOf<{ count: number }>(database, `select count(*)::int as count from ${sql}`, [...values]))[0]!
    .count;
};
const refused = { ok: false, problem: { code: 'consignor.erased' } };

describe('where to go for bookings whose day is over', () => {
  it('is forgotten at every site, in batches, and stays for those that are still to come', async () => {
    const consignorId = await knownAtBoth();
    const sites = [here, elsewhere, here, elsewhere, here];
    const ids = sites.map(() => newId());
    for (const [index, { siteId }] of sites.entries()) await book(consignorId, siteId, ids[index]);
    const { custody } = books.options;
    await custody.database.query('update booking set day = $2 where booking_id = any ($1)', [ids.slice(1), dayIn(-1)]);
    expect(await forgetOldPlaces(custody, 3)).toBe(4);
    const kept = 'booking where booking_id = any ($1) and (sealed_address is not null or sealed_note is not null)';
    expect(await count(kept, ids)).toBe(1);
    expect(await count(kept, ids.slice(0, 1))).toBe(1);
    expect(await forgetOldPlaces(custody)).toBe(0);
  });

  it('is looked for by an index, not in all bookings there ever were', async () => {
    const plan = await books.options.custody.database.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      const sql = `explain select booking_id from booking
        where day < $1 and (sealed_address is not null or sealed_note is not null) limit 10 for update skip locked`;
      return JSON.stringify(await rowsOf(tx, sql, [dayIn(0)]));
    });
    expect(plan).toContain('booking_to_forget');
  });
});

describe('a hand-in that its site takes back', () => {
  it('came for no booking: it is open again', async () => {
    const consignorId = await knownAtBoth();
    const bookingId = newId();
    await book(consignorId, here.siteId, bookingId);
    const row = fridge({ bookingId });
    await registerIntakes(books.options, { siteId: here.siteId, rows: [row], correlationId: newId() });
    const state = async () => {
      const view = await bookingViewOf(books.options.consignors, here.siteId, bookingId);
      return view.ok ? view.value : view;
    };
    expect(await state()).toMatchObject({ state: 'fulfilled', handedIn: 1 });
    const item: ItemFacts = {
      ...{ itemId: row.id, tracking: 'item', family: 'appliance', classCode: 'appliance.refrigerator', grams: 50_000 },
      ...{ identifiers: [], custodySeq: 1 },
    };
    const closed = (siteId: string, outcome: 'voided' | 'lost') =>
      fact('cn.huihuan.item.closed.v1', {
        ...{ siteId, outcome, items: [item], shipmentId: null, deliveredTo: null },
        ...{ documentReference: null, reason: '重复登记' },
      });
    await books.hear(closed(here.siteId, 'lost'), closed(elsewhere.siteId, 'voided'));
    expect(await state()).toMatchObject({ state: 'fulfilled', handedIn: 1 });
    await books.hear(closed(here.siteId, 'voided'));
    expect(await state()).toMatchObject({ state: 'booked', handedIn: 0 });
  });
});

/** Resolves when somebody waits for a lock, or when this is over. */
const untilWaiting = async (running: Promise<unknown>): Promise<void> => {
  const isOver = running.then(() => true);
  const isWaiting = async (): Promise<boolean> => (await count('pg_locks where not granted')) > 0;
  for (;;) if (await Promise.race([isOver, isWaiting()])) return;
};

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

describe('somebody whom one site erases while another one writes', () => {
  const erase = (options: ConsignorOptions, consignorId: string) =>
    eraseConsignor(options, {
      ...{ id: newId(), consignorId, siteId: here.siteId, byPersonId: supervisor, reason: 'person-asked' },
    });

  it('gets no booking and no new key', async () => {
    const consignorId = await knownAtBoth();
    const { consignors } = books.options;
    const { outbox } = consignors.custody;
    const [erased, saying] = [gate(), gate()];
    const append: typeof outbox.append = async (...said) => {
      erased.open();
      await saying.opened;
      return outbox.append(...said);
    };
    const slow = { ...consignors, custody: { ...consignors.custody, outbox: { ...outbox, append } } };
    const erasing = erase(slow, consignorId);
    await erased.opened;
    const booking = book(consignorId, elsewhere.siteId);
    await untilWaiting(booking);
    saying.open();
    expect(await erasing).toMatchObject({ ok: true });
    expect(await booking).toMatchObject(refused);
    expect(await count('data_key where owner_id = $1', consignorId)).toBe(0);
  });

  it('is gone with what was written: fields, marks and the key', async () => {
    const consignorId = await knownAtBoth();
    const { consignors, custody } = books.options;
    const [written, ending] = [gate(), gate()];
    const storing = custody.database.transaction(async (tx) => {
      const [consignor] = await consignorsOfSite(tx, elsewhere.siteId, [consignorId]);
      const fields = [{ field: 'phone', value: makePhone(() => 0.34), purpose: 'contact' }] as const;
      const kept = { consignor: consignor!, siteId: elsewhere.siteId, fields, consent: null, at: new Date() };
      await storeConsignor(consignors, tx, kept);
      written.open();
      await ending.opened;
    });
    await written.opened;
    const erasing = erase(consignors, consignorId);
    await untilWaiting(erasing);
    ending.open();
    await storing;
    expect(await erasing).toMatchObject({ ok: true });
    expect(await count('data_key where owner_id = $1', consignorId)).toBe(0);
    for (const table of ['consignor_field', 'consignor_mark'])
      expect(await count(`${table} where consignor_id = $1`, consignorId)).toBe(0);
  });
});
