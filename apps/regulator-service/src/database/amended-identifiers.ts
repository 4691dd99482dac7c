import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which identifiers amendments took from an item or gave to it: null for nearly all items. */
export class AmendedIdentifiers1764000066000 implements MigrationInterface {
  readonly name = 'AmendedIdentifiers1764000066000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table item add column amended jsonb');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
