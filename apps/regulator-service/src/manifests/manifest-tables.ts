import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transfer manifests (联单) as their senders recorded and their receivers confirmed them. */
export class ManifestTables1764000048001 implements MigrationInterface {
  readonly name = 'ManifestTables1764000048001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table manifest (
        manifest_id uuid primary key,
        shipment_id uuid not null,
        waste_code text not null,
        number text not null,
        grams bigint,
        opened_on date,
        confirm_within int,
        -- the event that recorded it last; null where the confirmation was heard of first
        said_by uuid,
        confirmed_on date,
        confirmed_grams bigint
      );
      create index manifest_open on manifest (shipment_id) where confirmed_on is null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** A manifest that its sender took back waits for nobody. */
export class VoidManifests1764000057000 implements MigrationInterface {
  readonly name = 'VoidManifests1764000057000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table manifest add column voided_on date;
      drop index manifest_open;
      create index manifest_open on manifest (shipment_id) where confirmed_on is null and voided_on is null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
