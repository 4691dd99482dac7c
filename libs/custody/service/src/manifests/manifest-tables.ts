import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transfer manifests (联单) of hazardous wastes in shipments, and what their receivers confirmed. */
export class ManifestTables1764000048000 implements MigrationInterface {
  readonly name = 'ManifestTables1764000048000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table manifest (
        manifest_id uuid primary key,
        shipment_id uuid not null,
        waste_code text not null,
        number text not null,
        transporter text,
        grams bigint,
        opened_on date,
        confirm_within int,
        -- the event that recorded it last; null where the confirmation was heard of first
        said_by uuid,
        confirmed_by uuid,
        confirmed_grams bigint,
        confirmed_on date
      );
      create index manifest_of_shipment on manifest (shipment_id);
      create index manifest_open on manifest (shipment_id) where confirmed_on is null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const waiting = 'where confirmed_on is null and voided_on is null and said_by is not null';

/**
 * Manifests by site and number, those that were taken back, and the wastes of lists, with the manifest of each. What was there
 * before is filled in at the start of a service: see `fillManifests`.
 */
export class VoidManifests1764000056000 implements MigrationInterface {
  readonly name = 'VoidManifests1764000056000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table manifest
        -- who stated it, and who of this tier it goes to
        add column from_site_id uuid, add column to_site_id uuid,
        add column remark text,
        add column void_cause text, add column void_reason text, add column voided_on date;
      drop index manifest_open;
      create index manifest_sent on manifest (from_site_id, opened_on, manifest_id) ${waiting};
      create index manifest_coming on manifest (to_site_id, opened_on, manifest_id) ${waiting};
      create index manifest_number_of_sender on manifest (from_site_id, number text_pattern_ops);
      create index manifest_number_of_receiver on manifest (to_site_id, number text_pattern_ops);
      create table shipment_waste (
        shipment_id uuid not null,
        waste_code text not null,
        -- of the site of this tier that sent it, and of the one that it goes to
        from_site_id uuid,
        to_site_id uuid,
        grams bigint not null,
        manifest_id uuid,
        primary key (shipment_id, waste_code)
      );
      create index waste_sent_without on shipment_waste (from_site_id, shipment_id) where manifest_id is null;
      create index waste_coming_without on shipment_waste (to_site_id, shipment_id) where manifest_id is null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
