import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the dispatch says of the driver's signature, and which files of a shipment have come. Of what left before, the books do not
 * say.
 */
export class DriverSignatures1764000034000 implements MigrationInterface {
  readonly name = 'DriverSignatures1764000034000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table driver_signature (
        shipment_id uuid primary key,
        kind text not null check (kind in ('drawn', 'missing')),
        sha256 text check ((sha256 is not null) = (kind = 'drawn')),
        reason text check ((reason is not null) = (kind = 'missing'))
      );
      create table shipment_file (
        shipment_id uuid not null,
        sha256 text not null,
        file_id uuid not null,
        stored_at timestamptz not null,
        primary key (shipment_id, sha256)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
