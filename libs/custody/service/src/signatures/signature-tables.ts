import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed which handover, recoveries that wait for the other side, one-time codes, and the keys of devices. */
export class SignatureTables1764000006000 implements MigrationInterface {
  readonly name = 'SignatureTables1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const statements = `
  create table handover_signature (
    shipment_id uuid not null,
    side text not null check (side in ('sender', 'receiver')),
    -- exactly as it was signed
    statement text not null,
    signature jsonb not null,
    -- set where the signature was missing and both signed later
    recovery_id uuid,
    -- server time, beside the time that the statement says
    at timestamptz not null default now(),
    primary key (shipment_id, side)
  );
  create table handover_recovery (
    recovery_id uuid primary key,
    shipment_id uuid not null,
    -- as it was proposed
    proposal jsonb not null,
    agreed boolean not null default false,
    at timestamptz not null default now()
  );
  create index handover_recovery_of_shipment on handover_recovery (shipment_id);
  create table signing_code (
    shipment_id uuid not null,
    side text not null check (side in ('sender', 'receiver')),
    person_id uuid not null,
    device_id uuid,
    salt text not null,
    -- scrypt of the code
    hash text not null,
    expires_at timestamptz not null,
    attempts int not null default 0,
    used_by uuid,
    primary key (shipment_id, side, person_id)
  );
  create table device_key (
    device_id uuid primary key,
    kid text not null,
    public_key jsonb not null,
    valid_from timestamptz not null,
    valid_to timestamptz not null,
    revoked_at timestamptz
  );
  create index device_key_by_kid on device_key (kid);`;
