import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Appliances that lack parts, as their forms say. Read from the archive by a head of its own: an older version beside this one
 * moves only those that it knows.
 */
export class GuttedUnits1764000080020 implements MigrationInterface {
  readonly name = 'GuttedUnits1764000080020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table gutted (
        item_id uuid primary key,
        -- parts as the form names them, in their order; null where the word that holds is that nothing lacks
        missing text[],
        -- the event that said so: a description goes before the hand-in, a later one before an earlier
        is_described boolean not null,
        said_by uuid not null
      );
      -- up to where the archive was read for them
      create table gutted_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into gutted_head (position) values (0);
      create index job_yield_of_appliances on job_yield (closed_at) where starts_with(class_code, 'appliance.');`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
