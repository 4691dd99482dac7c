import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Areas, sites, staff, trucks and the catalogue. Names of people are here and nowhere else. */
export class RegistryTables1764000001000 implements MigrationInterface {
  readonly name = 'RegistryTables1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table area (
        code text primary key,
        name text not null,
        level text not null,
        parent text references area
      );
      create index area_parent on area (parent, code);

      create table site (
        site_id uuid primary key,
        code text not null unique,
        name text not null,
        name_en text not null,
        kind text not null,
        form text,
        area_code text not null references area,
        lon double precision not null,
        lat double precision not null,
        coordinate_system text not null,
        approximate boolean not null,
        capacity_grams bigint not null,
        area_square_metres double precision not null,
        accepts_families text[] not null,
        licences jsonb not null,
        active boolean not null,
        check ((kind = 'collection-point') = (form is not null))
      );
      create index site_kind on site (kind, code);
      create index site_area on site (area_code text_pattern_ops);

      create table staff (
        staff_id uuid primary key,
        role text not null,
        site_ids uuid[] not null,
        display_name text not null,
        active boolean not null
      );
      create index staff_site on staff using gin (site_ids);

      create table truck (
        truck_id uuid primary key,
        plate text not null,
        capacity_grams bigint not null,
        home_site_id uuid references site,
        active boolean not null
      );
      create unique index truck_plate on truck (plate) where active;

      create table catalogue_class (
        class_code text primary key,
        definition jsonb not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
