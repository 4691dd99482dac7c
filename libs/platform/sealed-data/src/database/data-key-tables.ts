import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The wrapped key of each person’s data. Deleting a row makes everything that was sealed under it unreadable for good. */
export class DataKeyTables1764000009000 implements MigrationInterface {
  readonly name = 'DataKeyTables1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table data_key (
        owner_id uuid primary key,
        ring_key text not null,
        wrapped bytea not null,
        made_at timestamptz not null default now()
      );
      create index data_key_ring on data_key (ring_key, owner_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
