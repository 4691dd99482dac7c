import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people submitted to national platforms, and the numbers that came back. */
export class FilingTables1764000049000 implements MigrationInterface {
  readonly name = 'FilingTables1764000049000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table filing (
        filing_id uuid primary key,
        site_id uuid not null,
        platform text not null,
        item_ids uuid[] not null,
        submitted_on date not null,
        receipt_number text,
        at timestamptz not null default now()
      );
      create index filing_of_site on filing (site_id, submitted_on);
      create index filing_of_items on filing using gin (item_ids);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** The moves that a filing answers, each as one text; null in those that only name items. */
export class FiledMoves1764000057000 implements MigrationInterface {
  readonly name = 'FiledMoves1764000057000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table filing add column moves jsonb');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
