import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The figures of months that are over, as they were reported, and what came after. Nothing here changes a row of
 * `month_closing` or `month_reported` once it is written; the database refuses it.
 */
export class ClosingTables1764000052000 implements MigrationInterface {
  readonly name = 'ClosingTables1764000052000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table figure_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into figure_head (position) values (0);

      create table month_closing (
        month date primary key,
        -- the last fact of the archive that was counted
        position bigint not null,
        closed_at timestamptz not null
      );

      create table month_reported (
        month date not null references month_closing,
        site_id uuid not null,
        class_code text not null,
        kind text not null,
        items int not null,
        grams bigint not null,
        primary key (month, site_id, class_code, kind)
      );

      create function refuse_other_report() returns trigger language plpgsql as
        $$ begin raise exception 'what was reported of a month stays'; end $$;
      create trigger closing_stays before update or delete on month_closing
        for each statement execute function refuse_other_report();
      create trigger report_stays before update or delete on month_reported
        for each statement execute function refuse_other_report();

      -- Weights that were said anew; without a month until the event is here that they correct.
      create table figure_correction (
        event_id uuid primary key,
        item_id uuid not null,
        corrects uuid,
        shipment_id uuid,
        site_id uuid not null,
        class_code text not null,
        grams bigint not null,
        position bigint not null,
        -- how far the archive was when it took effect
        since bigint not null,
        month date,
        kind text
      );
      create index figure_correction_of_month on figure_correction (month, kind);
      create index figure_correction_open on figure_correction (event_id) where month is null;

      -- Facts of a month that arrived when it was closed.
      create table figure_late (
        position bigint not null,
        site_id uuid not null,
        class_code text not null,
        kind text not null,
        month date not null,
        items int not null,
        grams bigint not null,
        since bigint not null,
        primary key (position, site_id, class_code, kind)
      );
      create index figure_late_of_month on figure_late (month, kind);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
