import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the facts lie that publish keys: an index over the chains of the services, brought up when somebody asks. */
export class KeyFacts1764000006001 implements MigrationInterface {
  readonly name = 'KeyFacts1764000006001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table key_fact (
        position bigint primary key,
        -- service or device
        owner_id text not null,
        -- null: says something of the keys of its owner
        kid text
      );
      create index key_fact_by_owner on key_fact (owner_id);
      create index key_fact_by_kid on key_fact (kid) where kid is not null;
      create table key_scan (chain_no int primary key, seq bigint not null);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
