import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Processing batches (生产批次), and which job belongs to which. */
export class BatchTables1764000067000 implements MigrationInterface {
  readonly name = 'BatchTables1764000067000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table batch (
        batch_id uuid primary key,
        site_id uuid not null,
        state text not null check (state in ('open', 'closed')),
        -- the batch as the domain has it
        book jsonb not null,
        opened_at timestamptz not null,
        closed_at timestamptz
      );
      create index batch_of_site on batch (site_id, state, opened_at);
      alter table job add column batch_id uuid references batch;
      create index job_of_batch on job (batch_id, at) where batch_id is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
