import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when to when a discrepancy was open; what two clocks turn round counts as nothing. */
export const whileOpen = `
  tstzrange(opened_at, case when settled_at is not null then greatest(opened_at, settled_at) end)`;

/**
 * The days of the past: what facts changed, by the day on which they were recorded. They follow the archive by a head of their
 * own, so an archive from before there were days is read once from its beginning, and so is one that a version without days
 * wrote on.
 */
export class DayTables1764000026001 implements MigrationInterface {
  readonly name = 'DayTables1764000026001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table day_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into day_head (position) values (0);

      create table day_events (
        day date not null,
        chain_no int not null references chain,
        events int not null,
        primary key (day, chain_no)
      ) with (fillfactor = 50);

      -- What shipments hold, by the way that they take: changes by day, and once more by month, so that a day long ago is
      -- the sum of some months and a few days.
      create table day_transit (
        day date not null,
        from_site_id uuid not null,
        to_site_id uuid not null,
        items int not null,
        grams bigint not null,
        primary key (day, from_site_id, to_site_id)
      ) with (fillfactor = 50);
      create table month_transit (
        month date not null,
        from_site_id uuid not null,
        to_site_id uuid not null,
        items int not null,
        grams bigint not null,
        primary key (month, from_site_id, to_site_id)
      ) with (fillfactor = 50);

      -- The days of a month are in flow_day.
      create table month_stock (
        month date not null,
        site_id uuid not null,
        items int not null,
        grams bigint not null,
        primary key (month, site_id)
      ) with (fillfactor = 50);

      create table shipment_days (
        shipment_id uuid primary key,
        sent_day date,
        ended_day date,
        -- Empty for one that arrived on the day on which it left, also where two clocks say that it arrived before.
        on_road daterange generated always as (
          daterange(sent_day, case when ended_day is not null then greatest(sent_day, ended_day) end)) stored
      );
      create index shipment_days_on_road on shipment_days using gist (on_road) where sent_day is not null;

      create index discrepancy_while_open on discrepancy using gist ((${whileOpen})) where opened_at is not null;

      create table site_since (
        site_id uuid primary key,
        day date not null
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
