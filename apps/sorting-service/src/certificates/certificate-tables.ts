import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the sites of this tier certified, with what was voided. */
export class CertificateTables1764000046000 implements MigrationInterface {
  readonly name = 'CertificateTables1764000046000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate (
        certificate_id uuid primary key,
        site_id uuid not null,
        kind text not null,
        number text not null unique,
        year int not null,
        sequence int not null,
        item_id uuid not null,
        -- the certificate as the domain has it; the columns beside it are what is asked for
        book jsonb not null,
        is_void boolean not null default false,
        issued_at timestamptz not null,
        -- numbers of a site, kind and year: given once, one after the other
        unique (site_id, kind, year, sequence)
      );
      -- one that counts for an item, whoever asks for it at the same moment
      create unique index certificate_that_counts on certificate (item_id, kind) where not is_void;
      create index certificate_of_item on certificate (item_id, kind);
      create index certificate_of_site on certificate (site_id, issued_at, certificate_id);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
