import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which events had their effect, event by event as long as that is remembered, and before that chain by chain: all up to a number.
 * What was remembered before has no number and stays.
 */
export class InboxMemory1764000036000 implements MigrationInterface {
  readonly name = 'InboxMemory1764000036000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table inbox add column source text, add column site_seq bigint;
      create index inbox_by_age on inbox (consumer_group, at) where source is not null;
      create table inbox_through (
        consumer_group text not null,
        source text not null,
        site_seq bigint not null,
        primary key (consumer_group, source)
      );
      create index dead_letter_done_at on dead_letter (consumer_group, done_at) where done_at is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
