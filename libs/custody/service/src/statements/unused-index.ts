import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements are found by their act and by their device; the index over digests was written with each and read by nobody. */
export class DropStatementDigestIndex1764000024000 implements MigrationInterface {
  readonly name = 'DropStatementDigestIndex1764000024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index if exists act_statement_by_digest');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
