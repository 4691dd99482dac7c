import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first event that was heard under the name of this service and that it has not stated: another database speaks as it does. */
export class OtherVoice1764000031000 implements MigrationInterface {
  readonly name = 'OtherVoice1764000031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table other_voice (
        source text primary key,
        event_id uuid not null,
        site_seq bigint not null,
        heard_at timestamptz not null default now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
