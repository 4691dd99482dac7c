import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was set of rules locally, looked up in the archive when somebody asks: whole also where the archive is older than this. */
export class RuleCopies1764000039001 implements MigrationInterface {
  readonly name = 'RuleCopies1764000039001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rule_version (
        version_id uuid primary key,
        facts jsonb not null,
        -- place in the chain of the registry: of several of one scope, the one set last holds
        said_by bigint not null
      );
      create table rule_scan (chain_no int primary key, seq bigint not null);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
