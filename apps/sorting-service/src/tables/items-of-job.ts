import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The other side of a job, asked for at each level of the tree of an item and for the source of a battery. And numbers that came
 * out of a job are looked for one by one: each look would read through all that waits to be sorted into their index.
 * On large books the index is built concurrently before the upgrade (docs/upgrades.md): then nothing is left to build here.
 */
export class ItemsOfJob1764000062000 implements MigrationInterface {
  readonly name = 'ItemsOfJob1764000062000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index if not exists job_item_of_job on job_item (job_id, side);
      alter index holding_identifiers set (fastupdate = off);`);
    await runner.query(`select gin_clean_pending_list('holding_identifiers')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
