import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of the archive whose type this version does not know: they hold their place in the chain and wait for their effect. */
export class UnreadFacts1764000001001 implements MigrationInterface {
  readonly name = 'UnreadFacts1764000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unread_fact (
        position bigint primary key references fact,
        chain_no int not null references chain,
        type text not null,
        -- Why a version that knows the type could not read it either; it is not tried again by itself.
        problem text
      );
      create index unread_fact_by_type on unread_fact (type) where problem is null;
      create index unread_fact_of_chain on unread_fact (chain_no)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
