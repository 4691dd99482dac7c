import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Dead letters learn why they wait, which are tried again by themselves, and who gave one up. A letter is in one state:
 * waiting, done (`done_at`) or discarded (`discarded_at`).
 */
export class LetterStates1764000000010 implements MigrationInterface {
  readonly name = 'LetterStates1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dead_letter
        add column reason text not null default 'failed' check (reason in ('failed', 'behind', 'early')),
        -- when it is tried again by itself; null for what waits for an operator, or for the letter before it
        add column next_attempt_at timestamptz,
        add column discarded_at timestamptz,
        add column discarded_by text,
        add column discarded_why text,
        add column bytes int not null generated always as (octet_length(record)) stored,
        add check (done_at is null or discarded_at is null),
        add check (next_attempt_at is null or (done_at is null and discarded_at is null)),
        add check ((discarded_at is null) = (discarded_by is null) and (discarded_at is null) = (discarded_why is null));
      alter table dead_letter alter column reason drop default;

      update dead_letter as letter set reason = 'behind', attempts = 0
       where done_at is null and error = 'waits behind an earlier dead letter'
         and exists (select 1 from dead_letter as head
                      where (head.consumer_group, head.key) = (letter.consumer_group, letter.key)
                        and head.done_at is null and head.place < letter.place);

      drop index dead_letter_waiting;
      -- the letters of a key in their order, and whether a key has any
      create index dead_letter_of_key on dead_letter (consumer_group, key, place)
        where done_at is null and discarded_at is null;
      -- the list of what waits, and its counts without looking at the rows
      create index dead_letter_waiting on dead_letter (consumer_group, place) include (reason, first_at)
        where done_at is null and discarded_at is null;
      create index dead_letter_done on dead_letter (consumer_group, place) where done_at is not null;
      create index dead_letter_discarded on dead_letter (consumer_group, place) where discarded_at is not null;
      create index dead_letter_due on dead_letter (consumer_group, next_attempt_at) where next_attempt_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
