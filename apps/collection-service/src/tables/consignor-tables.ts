import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Consignors. What is personal stands in `consignor_field` alone, sealed under the key of the person (`data_key`); a keyed digest
 * in `consignor_mark` finds a number again. Erasing somebody deletes key, fields and marks; everything else names ids and dates.
 */
export class ConsignorTables1764000009002 implements MigrationInterface {
  readonly name = 'ConsignorTables1764000009002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consignor (
        consignor_id uuid primary key,
        kind text not null check (kind in ('resident', 'institution')),
        pseudonym text not null unique,
        registered_at timestamptz not null,
        -- a hand-in, or when something was given: retention counts from here
        last_at timestamptz not null,
        erased_at timestamptz
      );
      create table consignor_site (
        consignor_id uuid not null references consignor,
        site_id uuid not null,
        since timestamptz not null,
        primary key (consignor_id, site_id)
      );
      create table consignor_field (
        consignor_id uuid not null references consignor,
        field text not null,
        sealed bytea not null,
        purpose text not null,
        site_id uuid not null,
        given_at timestamptz not null,
        primary key (consignor_id, field)
      );
      create table consignor_mark (
        consignor_id uuid not null references consignor,
        field text not null,
        hash bytea not null,
        primary key (consignor_id, field)
      );
      create index consignor_mark_hash on consignor_mark (hash, field);
      create unique index consignor_mark_number on consignor_mark (hash) where field in ('idNumber', 'uscc');
      create table consignor_consent (
        consignor_id uuid not null references consignor,
        version text not null,
        consented_at timestamptz not null,
        site_id uuid not null,
        primary key (consignor_id, version, consented_at)
      );
      create table consignor_hand_in (
        item_id uuid primary key,
        consignor_id uuid not null references consignor,
        site_id uuid not null,
        at timestamptz not null
      );
      create index consignor_hand_in_of on consignor_hand_in (consignor_id, item_id);
      -- who saw plain values, and what for; never what they said
      create table personal_data_reading (
        reading_id uuid primary key,
        consignor_id uuid not null references consignor,
        site_id uuid not null,
        by_person_id uuid not null,
        session_id text not null,
        device_id text,
        fields text[] not null,
        purpose text not null,
        words text not null,
        address text not null,
        at timestamptz not null
      );
      create index personal_data_reading_of on personal_data_reading (consignor_id, reading_id);
      create index personal_data_reading_site on personal_data_reading (site_id, reading_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
