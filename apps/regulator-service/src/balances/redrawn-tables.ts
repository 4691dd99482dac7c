import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Balances of jobs and of closed batches as corrections of their inputs have drawn them since; what was judged stays with the job. */
export class RedrawnBalances1764000081022 implements MigrationInterface {
  readonly name = 'RedrawnBalances1764000081022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table redrawn_balance (
        -- a job or a batch
        subject_id uuid primary key,
        -- of the correction in the chain of its site: the last one says how the balance is known
        site_seq bigint not null,
        event_id uuid not null,
        balance jsonb not null,
        dry jsonb
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
