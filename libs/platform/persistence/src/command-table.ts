import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The memory of commands that each service keeps in its own schema. */
export class CommandTable1764000000000 implements MigrationInterface {
  readonly name = 'CommandTable1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table command (
        id uuid primary key,
        operation text not null,
        digest text not null,
        answer json not null,
        at timestamptz not null default now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
