import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The other side of a job, asked for at each level of the tree of an item and for the source of a battery. */
export class ItemsOfJob1764000062000 implements MigrationInterface {
  readonly name = 'ItemsOfJob1764000062000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index job_item_of_job on job_item (job_id, side)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
