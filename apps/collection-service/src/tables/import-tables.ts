import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 导入核查: which check of a file runs at a site, and until when it counts as running without a further sign of life. */
export class ImportTables1764000081040 implements MigrationInterface {
  readonly name = 'ImportTables1764000081040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_check (
        site_id uuid primary key,
        check_id uuid not null,
        kind text not null,
        person_id uuid not null,
        started_at timestamptz not null,
        alive_until timestamptz not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
