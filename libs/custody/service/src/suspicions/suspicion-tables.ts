import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports to the police of the sites of a tier, and what was added to each. */
export class SuspicionTables1764000081010 implements MigrationInterface {
  readonly name = 'SuspicionTables1764000081010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table suspicion (
        report_id uuid primary key,
        site_id uuid not null,
        -- as the first fact says it
        said jsonb not null,
        event_id uuid not null,
        -- as it stands after all that was added
        number text,
        outcome text not null
      );
      create index suspicion_of_site on suspicion (site_id, report_id desc);
      create table suspicion_follow_up (
        follow_up_id uuid primary key,
        report_id uuid not null references suspicion,
        said jsonb not null,
        event_id uuid not null
      );
      create index follow_up_of_suspicion on suspicion_follow_up (report_id, event_id);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
