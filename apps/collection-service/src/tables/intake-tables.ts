import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered to each hand-in, so that sending it twice gets the first answer. */
export class IntakeTables1764000000003 implements MigrationInterface {
  readonly name = 'IntakeTables1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table intake (
        item_id uuid primary key,
        site_id uuid not null,
        digest text not null,
        answer json not null,
        at timestamptz not null default now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
