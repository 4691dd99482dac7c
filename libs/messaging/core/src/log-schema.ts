import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import pg from 'pg';

export const logTable = 'bus.log';
export const logChannel = 'huihuan_log';

/**
 * The log is the outbox of all services at once. Rows are ordered by (txid, pos): a reader takes only transactions below
 * the oldest running one (`pg_snapshot_xmin`), so nothing can appear behind its back at a place that it has passed.
 */
class EmbeddedLog1764000000000 implements MigrationInterface {
  readonly name = 'EmbeddedLog1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bus.log (
        txid xid8 not null default pg_current_xact_id(),
        pos bigint generated always as identity,
        service name not null default current_user,
        id uuid not null,
        topic text not null,
        key text not null,
        type text not null,
        source text not null,
        site_seq bigint not null,
        hash text not null,
        record text not null,
        primary key (txid, pos),
        unique (source, site_seq)
      );
      alter table bus.log enable row level security;
      create policy append_as_oneself on bus.log for insert with check (service = current_user);
      create policy read_all on bus.log for select using (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Makes the log and lets these roles append and read, never change or delete. Needs an administrator's connection. */
export const provisionLog = async (adminUrl: string, roles: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('huihuan.bus', 0))`);
    await client.query('create schema if not exists bus');
    const source = new DataSource({
      type: 'postgres',
      url: adminUrl,
      schema: 'bus',
      migrations: [EmbeddedLog1764000000000],
      migrationsTableName: 'migration',
    });
    await source.initialize();
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
    for (const role of roles) {
      await client.query(`grant usage on schema bus to ${client.escapeIdentifier(role)}`);
      await client.query(`grant select, insert on bus.log to ${client.escapeIdentifier(role)}`);
    }
  } finally {
    await client.end();
  }
};
