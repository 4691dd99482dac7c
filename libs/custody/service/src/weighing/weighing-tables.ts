import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What trucks weighed at the sites of both sides, and what the sender wrote on the containers of a list. */
export class WeighingTables1764000029001 implements MigrationInterface {
  readonly name = 'WeighingTables1764000029001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const statements = `
  create table truck_weighing (
    shipment_id uuid not null,
    site_id uuid not null,
    -- readings of a scale; of other tiers they are heard with the slip
    gross jsonb,
    tare jsonb,
    slip_number text,
    slip jsonb,
    primary key (shipment_id, site_id)
  );
  create table container_name (
    shipment_id uuid not null,
    container_id uuid not null,
    kind text not null,
    code text not null,
    primary key (shipment_id, container_id)
  );`;
