import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Processing batches (生产批次), which job belongs to which, and what losses are said to be. */
export class BatchTables1764000068000 implements MigrationInterface {
  readonly name = 'BatchTables1764000068000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what no event has said yet is null
      create table batch (
        batch_id uuid primary key,
        site_id uuid not null,
        code text,
        family text,
        opened_at timestamptz,
        closed_at timestamptz,
        jobs int,
        input_grams bigint,
        output_grams bigint,
        loss_grams bigint,
        difference_grams bigint,
        tolerance_grams bigint,
        explanation text,
        -- lost beside the losses of its jobs
        own_loss_grams bigint,
        loss_reason text,
        -- grams by reason, of its own loss
        losses jsonb,
        closing_position bigint
      );
      create index batch_of_site on batch (site_id, opened_at);
      create index batch_unbalanced on batch (closing_position) where abs(difference_grams) > tolerance_grams;
      alter table job
        add column batch_id uuid,
        -- of a job of a batch: what went in, known before it is closed
        add column started_grams bigint,
        -- grams by reason
        add column losses jsonb;
      create index job_of_batch on job (batch_id) where batch_id is not null;
      create index job_with_losses on job (closed_at) where losses is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Batches in the order in which they are asked for, and how many days each site has for one that was opened on a day. */
export class BatchDays1764000077000 implements MigrationInterface {
  readonly name = 'BatchDays1764000077000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index batch_in_order on batch (opened_at desc nulls first, batch_id);
      create index batch_still_open on batch (opened_at desc nulls first, batch_id) where closed_at is null;
      create table batch_clock (
        site_id uuid not null,
        -- in China
        day date not null,
        days int not null,
        primary key (site_id, day)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
