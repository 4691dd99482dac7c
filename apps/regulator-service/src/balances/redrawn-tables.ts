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

/**
 * Up to where the archive was read for balances that corrections draw anew: an older version beside this one, or before it, archives such
 * corrections without their balances, and moves only the heads that it knows.
 */
export class RedrawnHead1764000082040 implements MigrationInterface {
  readonly name = 'RedrawnHead1764000082040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table redrawn_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into redrawn_head (position) values (0);

      -- when the correction was recorded; null until the archive is read once more
      alter table redrawn_balance add column at timestamptz;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
