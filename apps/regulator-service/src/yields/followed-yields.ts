import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Items that were corrected since the yields of their jobs were counted. Told by the tables of corrected figures themselves, so
 * that what an older version beside this one writes there is followed as well.
 */
export class FollowedYields1764000081020 implements MigrationInterface {
  readonly name = 'FollowedYields1764000081020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- class, grams and outputs as the job said when it was closed, where corrections changed them
      alter table job_yield add column as_closed jsonb;
      create table yield_to_follow (item_id uuid primary key);
      insert into yield_to_follow
        select item_id from figure_amendment where kind in ('consumed', 'produced')
         union select item_id from figure_correction where kind = 'produced';
      create index figure_correction_of_item on figure_correction (item_id) where kind = 'produced';

      create function follow_yields() returns trigger language plpgsql as $$
        begin
          insert into yield_to_follow values (coalesce(new.item_id, old.item_id)) on conflict do nothing;
          return null;
        end $$;
      create trigger yields_follow after insert or update or delete on figure_amendment
        for each row execute function follow_yields();
      create trigger yields_follow after insert or update on figure_correction
        for each row when (new.kind = 'produced') execute function follow_yields();`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
