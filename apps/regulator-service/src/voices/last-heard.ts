import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an event of the other database was heard last: a complaint ends when it has been silent. */
export class LastHeard1764000034001 implements MigrationInterface {
  readonly name = 'LastHeard1764000034001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table other_voice add column last_at timestamptz not null default now()');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
