import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was announced, what arrived of it and is kept, what it is the evidence of, and which pictures are used twice. */
export class FileTables1764000008000 implements MigrationInterface {
  readonly name = 'FileTables1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [uploads, files, lookalikes]) await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const uploads = `
  create table file_upload (
    file_id uuid primary key,
    site_id uuid not null,
    -- who announced it: nobody else may send it
    person_id uuid not null,
    sha256 text not null,
    bytes bigint not null check (bytes > 0),
    kind text not null,
    declared_type text not null,
    item_ids uuid[] not null,
    shipment_id uuid,
    state text not null default 'announced' check (state in ('announced', 'stored', 'refused', 'expired')),
    -- why it was refused, as it was told
    problem json,
    announced_at timestamptz not null,
    expires_at timestamptz not null
  );
  create index file_upload_open on file_upload (site_id) include (bytes) where state = 'announced';
  create index file_upload_expiring on file_upload (expires_at) where state = 'announced';`;

/** The four bands stand for the hash where somebody looks for what differs from it in a few bits. */
const files = `
  create table file (
    file_id uuid primary key references file_upload,
    site_id uuid not null,
    sha256 text not null,
    media_type text not null,
    stored_sha256 text not null,
    stored_bytes bigint not null,
    width int,
    height int,
    thumbnail_sha256 text,
    has_original boolean not null,
    -- by the clock of the camera
    taken_at text,
    perceptual_hash bigint,
    band_0 int,
    band_1 int,
    band_2 int,
    band_3 int,
    stored_at timestamptz not null
  );
  create index file_by_digest on file (sha256);
  create index file_by_band_0 on file (band_0);
  create index file_by_band_1 on file (band_1);
  create index file_by_band_2 on file (band_2);
  create index file_by_band_3 on file (band_3);
  create table original_reading (
    reading_id uuid primary key,
    file_id uuid not null references file,
    person_id uuid not null,
    purpose text not null,
    at timestamptz not null
  );
  create index original_reading_of_file on original_reading (file_id);`;

const lookalikes = `
  -- what a digest is the evidence of: said by a fact, or when it was announced
  create table evidence_subject (
    sha256 text not null,
    kind text not null check (kind in ('item', 'shipment')),
    subject_id uuid not null,
    site_id uuid not null,
    primary key (sha256, kind, subject_id)
  );
  create table file_lookalike (
    lookalike_id uuid primary key,
    site_id uuid not null,
    other_site_id uuid not null,
    sha256 text not null,
    other_sha256 text not null,
    distance int not null,
    subject_ids uuid[] not null,
    other_subject_ids uuid[] not null,
    found_at timestamptz not null
  );
  create index file_lookalike_of_site on file_lookalike (site_id, lookalike_id);
  create index file_lookalike_of_other_site on file_lookalike (other_site_id, lookalike_id);
  create index file_lookalike_of_pair on file_lookalike (sha256, other_sha256);`;
