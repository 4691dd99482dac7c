import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each service needs to publish and to consume, in its own schema. */
export class MessagingTables1764000000001 implements MigrationInterface {
  readonly name = 'MessagingTables1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table chain_head (source text primary key, seq bigint not null, hash text not null);

      create table inbox (
        consumer_group text not null,
        event_id uuid not null,
        at timestamptz not null default now(),
        primary key (consumer_group, event_id)
      );

      create table consumer_offset (
        consumer_group text primary key,
        txid xid8 not null,
        pos bigint not null,
        at timestamptz not null default now()
      );

      create table dead_letter (
        event_id uuid not null,
        consumer_group text not null,
        place bigint generated always as identity,
        topic text not null,
        key text not null,
        type text not null,
        source text not null,
        site_seq bigint not null,
        hash text not null,
        record text not null,
        error text not null,
        attempts int not null,
        first_at timestamptz not null default now(),
        last_at timestamptz not null default now(),
        done_at timestamptz,
        primary key (consumer_group, event_id)
      );
      create index dead_letter_waiting on dead_letter (consumer_group, key, place) where done_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
