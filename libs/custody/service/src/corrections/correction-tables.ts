import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sites correct of goods together, and where goods are that went on from the site to which these books sent them. */
export class CorrectionTables1764000063000 implements MigrationInterface {
  readonly name = 'CorrectionTables1764000063000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const statements = `
  create table correction (
    correction_id uuid primary key,
    item_id uuid not null,
    by_site_id uuid not null,
    with_site_id uuid not null,
    holder_site_id uuid not null,
    is_open boolean not null,
    book jsonb not null,
    at timestamptz not null default now()
  );
  create index correction_by_site on correction (by_site_id, is_open, at);
  create index correction_with_site on correction (with_site_id, is_open, at);
  create index correction_open_of_item on correction (item_id) where is_open;
  create table item_whereabouts (
    item_id uuid primary key,
    custody_seq int not null,
    site_id uuid not null
  );`;
