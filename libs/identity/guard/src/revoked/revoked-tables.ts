import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ins that ended before their tokens ran out, as the registry told. */
export class RevokedSessions1764000012000 implements MigrationInterface {
  readonly name = 'RevokedSessions1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table revoked_session (session_id uuid primary key, tokens_until timestamptz not null);
      create index revoked_session_by_end on revoked_session (tokens_until);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
