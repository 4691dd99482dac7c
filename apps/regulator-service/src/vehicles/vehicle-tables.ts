import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Vehicles and farm machines with the kind under which plans count them, and their certificates. What the archive had before
 * this, or is told by an older version beside this one, is read from `vehicle_head` on: now and then and when somebody asks.
 */
export class VehicleTables1764000050000 implements MigrationInterface {
  readonly name = 'VehicleTables1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vehicle (
        item_id uuid primary key,
        -- the hand-in; null where a description was heard of first
        collected_by uuid,
        collected_at timestamptz,
        site_id uuid,
        kind text not null,
        diesel_stage text,
        is_official boolean not null,
        -- the event that said what kind it is: a description goes before the hand-in, a later one before an earlier
        is_described boolean not null,
        said_by uuid not null
      );
      create index vehicle_collected on vehicle (collected_at) where collected_at is not null;

      create table vehicle_certificate (
        certificate_id uuid primary key,
        item_id uuid not null,
        site_id uuid not null,
        -- null where its end was heard of first
        issued_on date,
        is_voided boolean not null
      );
      create index vehicle_certificate_of_item on vehicle_certificate (item_id);
      create index vehicle_certificate_issued on vehicle_certificate (issued_on) where issued_on is not null;

      -- Up to where the archive was read for them.
      create table vehicle_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into vehicle_head (position) values (0);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/**
 * Whether a truck was in operation, and its emission stage whatever it burns. Read from the archive once more, by a head of its
 * own: an older version beside this one moves only the one that it knows, and writes none of these columns.
 */
export class VehicleOperation1764000080030 implements MigrationInterface {
  readonly name = 'VehicleOperation1764000080030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vehicle
        -- of trucks whether they were in operation; null of what is none, and until the archive is read once more
        add column operation text,
        add column truck_stage text;
      alter table vehicle_head add column operation_position bigint not null default 0;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Whether the papers of a vehicle went to the vehicle office, and how many days there are for it at each site and day. */
export class VehicleClocks1764000051000 implements MigrationInterface {
  readonly name = 'VehicleClocks1764000051000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vehicle_papers (
        step_id uuid primary key,
        item_id uuid not null,
        is_done boolean not null,
        -- the record that was wrong and that this one takes the place of
        corrects uuid
      );
      create index vehicle_papers_of_item on vehicle_papers (item_id);
      create index vehicle_papers_corrected on vehicle_papers (corrects) where corrects is not null;

      create table vehicle_clock (
        site_id uuid not null,
        -- of the certificate
        day date not null,
        days int not null,
        primary key (site_id, day)
      );
      -- Where vehicles were counted before this, steps were passed by.
      update vehicle_head set position = 0;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Amended items whose class as it is known now has to be looked at, as kinds of vehicles are made anew by it. */
export class AmendedVehicles1764000081021 implements MigrationInterface {
  readonly name = 'AmendedVehicles1764000081021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vehicle_to_follow (item_id uuid primary key);
      insert into vehicle_to_follow select item_id from amended_item;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
