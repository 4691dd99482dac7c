import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What devices have signed, word for word, and what was put aside because its device was not to be trusted at the time. */
export class StatementTables1764000007001 implements MigrationInterface {
  readonly name = 'StatementTables1764000007001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const tablesSql = `
  alter table device_key
    add column site_id uuid,
    -- of what was accepted, by the clock of the device
    add column last_device_time timestamptz;

  create table act_statement (
    act_id uuid primary key,
    act text not null,
    site_id uuid not null,
    device_id uuid not null,
    person_id uuid not null,
    device_time timestamptz not null,
    -- as the device wrote it, which its digest in facts is about
    text text not null,
    digest text not null,
    kid text not null,
    value text not null,
    -- somebody has been told that it is in doubt, or has answered for it
    in_doubt boolean not null default false,
    at timestamptz not null
  );
  create index act_statement_of_device on act_statement (device_id, device_time);
  create index act_statement_by_digest on act_statement (digest);

  create table put_aside (
    act_id uuid primary key,
    act text not null,
    site_id uuid not null,
    device_id uuid not null,
    person_id uuid not null,
    device_time timestamptz not null,
    digest text not null,
    text text not null,
    kid text not null,
    value text not null,
    why text not null,
    -- keyed digest of the request, by which a repetition is known
    asked text not null,
    -- the whole request, sealed: it may tell of a consignor
    request bytea not null,
    at timestamptz not null,
    decision text check (decision in ('admitted', 'rejected')),
    decided_by uuid,
    decided_at timestamptz,
    reason text,
    check ((decision is null) = (decided_by is null)),
    check ((decision is null) = (reason is null))
  );
  create index put_aside_of_site on put_aside (site_id, act_id)`;
