import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports to the police and what was added to each; rows are only added, so that facts may come in any order. */
export class SuspicionTables1764000081011 implements MigrationInterface {
  readonly name = 'SuspicionTables1764000081011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table suspicion (
        report_id uuid primary key,
        site_id uuid not null,
        event_id uuid not null,
        -- of the fact in the chain of its site
        seq bigint not null,
        kind text not null,
        goods text not null,
        class_code text,
        identifiers jsonb not null,
        grams bigint,
        office text not null,
        told_by text not null,
        told_at timestamptz not null,
        -- as the first fact says them
        first_number text,
        first_outcome text not null
      );
      create index suspicion_of_site on suspicion (site_id, report_id desc);
      create table suspicion_follow_up (
        follow_up_id uuid primary key,
        report_id uuid not null,
        site_id uuid not null,
        event_id uuid not null,
        -- of the fact in the chain of its site
        seq bigint not null,
        number text,
        outcome text,
        note text,
        occurred_at timestamptz not null
      );
      create index follow_up_of_suspicion on suspicion_follow_up (report_id, site_id, seq);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
