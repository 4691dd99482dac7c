import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the conflicts that ended after a day without looking at all that ever ended. */
export class ConflictEnds1764000025001 implements MigrationInterface {
  readonly name = 'ConflictEnds1764000025001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index conflict_by_end on conflict (coalesce(settled_at, withdrawn_at))');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
