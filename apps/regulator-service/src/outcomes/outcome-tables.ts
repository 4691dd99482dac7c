import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of goods, by fact and class. Read from the archive by a head of its own: an older version beside this one moves
 * only those that it knows, and writes none of these rows.
 */
export class OutcomeFacts1764000081060 implements MigrationInterface {
  readonly name = 'OutcomeFacts1764000081060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outcome_fact (
        -- of the fact in the archive
        position bigint not null,
        class_code text not null,
        at timestamptz not null,
        -- the site that says it: of a delivery, the sender
        site_id uuid not null,
        outcome text not null,
        items int not null,
        grams bigint not null,
        primary key (position, class_code)
      );
      create index outcome_fact_at on outcome_fact (at);

      create table outcome_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into outcome_head (position) values (0);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
