import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 主管放行: what supervisors have released at the tablet, each for one record. The digest is keyed, because records may tell of people. */
export class ReleaseTables1764000069000 implements MigrationInterface {
  readonly name = 'ReleaseTables1764000069000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table supervisor_release (
        release_id uuid primary key,
        site_id uuid not null,
        supervisor_id uuid not null,
        device_id uuid,
        act text not null check (act in ('intake.register', 'shipment.dispatch')),
        record_id uuid not null,
        digest text not null,
        reason text not null,
        released_at timestamptz not null,
        used_at timestamptz
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** A description that takes back what an act would have stopped at is released as well. */
export class ReleasedDescriptions1764000083010 implements MigrationInterface {
  readonly name = 'ReleasedDescriptions1764000083010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table supervisor_release drop constraint supervisor_release_act_check;
      alter table supervisor_release add constraint supervisor_release_act_check
        check (act in ('intake.register', 'shipment.dispatch', 'item.describe'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** The list for which a dispatch was released. What was released before without one is good for none. */
export class ReleasedLists1764000079002 implements MigrationInterface {
  readonly name = 'ReleasedLists1764000079002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table supervisor_release add column sealed_digest text');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
