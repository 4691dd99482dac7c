import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is paid at counters: rows are added and never changed. */
export class TariffTables1764000021000 implements MigrationInterface {
  readonly name = 'TariffTables1764000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tariff (
        tariff_id uuid primary key,
        set_order bigint generated always as identity,
        site_id uuid references site,
        area_code text references area,
        definition jsonb not null,
        check ((site_id is null) <> (area_code is null))
      );
      create index tariff_site on tariff (site_id, set_order);
      create index tariff_area on tariff (area_code, set_order);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
