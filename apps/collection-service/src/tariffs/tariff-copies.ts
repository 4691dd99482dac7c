import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the registry has said of tariffs: what was paid is looked at by them, without asking another service. */
export class TariffCopies1764000030000 implements MigrationInterface {
  readonly name = 'TariffCopies1764000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tariff (
        tariff_id uuid primary key,
        class_code text not null,
        site_id uuid,
        area_code text,
        facts jsonb not null,
        -- place in the chain of the registry: of several that cover a day, the one set last holds
        said_by bigint not null
      );
      create index tariff_of_class on tariff (class_code, area_code, site_id);
      -- what the registry said before the books of an older version began to listen is not in their copy, and nothing is said by half of it
      create table tariff_copy (is_whole boolean not null);
      insert into tariff_copy select not exists (select 1 from holding);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
