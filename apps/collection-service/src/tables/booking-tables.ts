import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 预约: what sites expect. Address and note are sealed under the key of the consignor (`data_key`), so that erasing somebody closes
 * them, too; they are deleted when the booking is over. Where a booking stands follows from its day and from what names it.
 */
export class BookingTables1764000060000 implements MigrationInterface {
  readonly name = 'BookingTables1764000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table booking (
        booking_id uuid primary key,
        site_id uuid not null,
        consignor_id uuid not null references consignor,
        family text not null,
        class_code text,
        count int not null check (count > 0),
        way text not null check (way in ('counter', 'door')),
        sealed_address bytea,
        sealed_note bytea,
        -- in China; the window is hours of it
        day date not null,
        window_from text not null,
        window_to text not null,
        made_by uuid not null,
        made_at timestamptz not null,
        cancelled_at timestamptz,
        cancelled_by uuid,
        cancel_reason text,
        check ((cancelled_at is null) = (cancel_reason is null))
      );
      create index booking_of_day on booking (site_id, day, window_from, booking_id);
      create index booking_of_consignor on booking (consignor_id, booking_id);
      create index booking_to_forget on booking (day) where sealed_address is not null or sealed_note is not null;
      create table booking_hand_in (
        item_id uuid primary key,
        booking_id uuid not null references booking,
        at timestamptz not null
      );
      create index booking_hand_in_of on booking_hand_in (booking_id);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
