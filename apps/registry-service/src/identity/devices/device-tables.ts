import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tablets with their public keys, the codes by which they are enrolled, and the PINs of those who work on them. Of a key
 * there is the public part alone, a code stands here by its digest, a PIN as an argon2id hash under a key of the server.
 */
export class DeviceTables1764000007000 implements MigrationInterface {
  readonly name = 'DeviceTables1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const tablesSql = `
  create table device (
    device_id uuid primary key,
    site_id uuid not null references site,
    name text not null,
    kid text not null unique,
    public_key jsonb not null,
    enrolled_at timestamptz not null,
    enrolled_by uuid not null references person,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoke_reason text,
    check ((revoked_at is null) = (revoke_reason is null))
  );
  create index device_of_site on device (site_id, device_id);

  create table enrolment_code (
    digest bytea primary key,
    site_id uuid not null references site,
    made_by uuid not null references person,
    expires_at timestamptz not null,
    used_by uuid references device
  );
  create index enrolment_code_age on enrolment_code (expires_at);

  create table device_pin (
    device_id uuid not null references device,
    person_id uuid not null references person,
    hash text not null,
    set_at timestamptz not null,
    -- in a row, counted before the PIN is looked at
    tries int not null default 0,
    primary key (device_id, person_id)
  );

  -- challenges that were answered, until they would have run out anyway
  create table answered_challenge (
    digest bytea primary key,
    expires_at timestamptz not null
  );
  create index answered_challenge_age on answered_challenge (expires_at);

  alter table session
    add column device_id uuid references device,
    add column by_pin boolean not null default false;
  create index session_on_device on session (device_id, session_id) where device_id is not null and ended_at is null`;
