import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys with their public keys, the challenges that they answer once, and whom an office's sign-in stands for. */
export class SignInWaysTables1764000010000 implements MigrationInterface {
  readonly name = 'SignInWaysTables1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tablesSql);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const tablesSql = `
  create table passkey (
    passkey_id uuid primary key,
    person_id uuid not null references person,
    -- as the authenticator made it, base64url
    credential_id text not null unique,
    public_key bytea not null,
    -- how often it was used, as it says itself; many always say 0
    counter bigint not null,
    transports text[] not null,
    name text not null,
    created_at timestamptz not null,
    last_used_at timestamptz
  );
  create index passkey_person on passkey (person_id, passkey_id);

  -- what was asked and not yet answered; only the digest of it
  create table sign_in_challenge (
    digest bytea primary key,
    purpose text not null check (purpose in ('passkey-register', 'passkey-sign-in', 'oidc')),
    person_id uuid references person,
    -- what is needed to check the answer, and opens nothing by itself
    details jsonb not null,
    expires_at timestamptz not null
  );
  create index sign_in_challenge_age on sign_in_challenge (expires_at);

  create table oidc_identity (
    issuer text not null,
    subject text not null,
    person_id uuid not null references person,
    linked_by uuid references person,
    linked_at timestamptz not null,
    primary key (issuer, subject)
  );
  create index oidc_identity_person on oidc_identity (person_id)`;
