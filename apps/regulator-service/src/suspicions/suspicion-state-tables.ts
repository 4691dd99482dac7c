import type { MigrationInterface, QueryRunner } from 'typeorm';

const lastSaid = (member: 'number' | 'outcome', row: 'suspicion' | 'new'): string => `coalesce(
  (select added.${member} from suspicion_follow_up as added
    where added.report_id = ${row}.report_id and added.site_id = ${row}.site_id and added.${member} is not null
    order by added.seq desc limit 1),
  ${row}.first_${member})`;

const stands = `stands_number = ${lastSaid('number', 'suspicion')},
  stands_outcome = ${lastSaid('outcome', 'suspicion')}`;

/**
 * How each report to the police stands now, kept beside it, so that open ones are found by an index. The tables see to it
 * themselves: an older process writes rows without knowing, and facts come in any order. It also works out `number` and
 * `outcome` beside all columns of a row, so none is called that.
 */
export class SuspicionStateTables1764000082000 implements MigrationInterface {
  readonly name = 'SuspicionStateTables1764000082000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table suspicion add column stands_number text, add column stands_outcome text,
        add column is_open boolean
          generated always as (stands_number is null or coalesce(stands_outcome, 'held') = 'held') stored;
      update suspicion set ${stands};
      alter table suspicion alter column stands_outcome set not null;
      create index suspicion_open on suspicion (report_id desc) where is_open;
      create index suspicion_open_of_site on suspicion (site_id, report_id desc) where is_open;
      create index suspicion_done on suspicion (report_id desc) where not is_open;
      create index suspicion_done_of_site on suspicion (site_id, report_id desc) where not is_open;
      create function suspicion_stands() returns trigger language plpgsql as $$
      begin
        new.stands_number := ${lastSaid('number', 'new')};
        new.stands_outcome := ${lastSaid('outcome', 'new')};
        return new;
      end $$;
      create trigger suspicion_stands before insert on suspicion for each row execute function suspicion_stands();
      create function suspicion_followed_up() returns trigger language plpgsql as $$
      begin
        update suspicion set ${stands}
         where report_id in (select report_id from told);
        return null;
      end $$;
      create trigger suspicion_followed_up after insert on suspicion_follow_up referencing new table as told
        for each statement execute function suspicion_followed_up();`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
