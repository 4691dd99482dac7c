import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How rules hold locally: rows are added and never changed. */
export class RuleTables1764000032000 implements MigrationInterface {
  readonly name = 'RuleTables1764000032000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rule_version (
        version_id uuid primary key,
        set_order bigint generated always as identity,
        site_id uuid references site,
        area_code text references area,
        definition jsonb not null,
        check ((site_id is null) <> (area_code is null))
      );
      create index rule_version_site on rule_version (site_id, set_order);
      create index rule_version_area on rule_version (area_code, set_order);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
