import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a tablet was last seen is the last of its sessions, also of those that are over. */
export class LastSeenIndex1764000027001 implements MigrationInterface {
  readonly name = 'LastSeenIndex1764000027001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index session_last_on_device on session (device_id, last_used_at) where device_id is not null',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
