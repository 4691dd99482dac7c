import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the registry has set of rules locally: acts are judged by them, without asking another service. */
export class RuleCopies1764000039000 implements MigrationInterface {
  readonly name = 'RuleCopies1764000039000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rule_version (
        version_id uuid primary key,
        site_id uuid,
        area_code text,
        facts jsonb not null,
        -- place in the chain of the registry: of several of one scope, the one set last holds
        said_by bigint not null,
        check ((site_id is null) <> (area_code is null))
      );
      create index rule_version_of_site on rule_version (site_id) where site_id is not null;
      create index rule_version_of_area on rule_version (area_code) where area_code is not null;
      -- books of an older version, which did not listen, may lack what was set before they began to
      create table rule_copy (is_whole boolean not null);
      insert into rule_copy select not exists (select 1 from holding);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
