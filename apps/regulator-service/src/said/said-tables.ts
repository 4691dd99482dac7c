import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What forms and records of steps say that plans ask for by itself: refrigerant recovered, and light batteries of non-standard
 * e-bikes. One row for each event that speaks of it. Read from the archive by a head of its own: an older version beside this one
 * moves only those that it knows, and writes none of these rows.
 */
export class SaidFigures1764000082050 implements MigrationInterface {
  readonly name = 'SaidFigures1764000082050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table refrigerant_record (
        said_by uuid primary key,
        step_id uuid not null,
        item_id uuid not null,
        site_id uuid not null,
        family text not null,
        -- when it was recovered, as the record says
        at timestamptz not null,
        -- null where the step was tried and failed
        refrigerant text,
        grams numeric(9, 1) not null,
        -- the record that was wrong and that this one takes the place of
        corrects uuid
      );
      create index refrigerant_record_at on refrigerant_record (at);
      create index refrigerant_record_corrected on refrigerant_record (corrects) where corrects is not null;

      create table light_battery_word (
        said_by uuid primary key,
        item_id uuid not null,
        site_id uuid not null,
        -- of the hand-in; null where a description says it
        collected_at timestamptz,
        is_nonstandard boolean not null
      );
      create index light_battery_word_of_item on light_battery_word (item_id);
      create index light_battery_collected on light_battery_word (collected_at) where collected_at is not null;

      create table said_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into said_head (position) values (0);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
