import { DataSource, type EntityManager, type EntitySchema, type MigrationInterface } from 'typeorm';
import pg from 'pg';
import type { Tx } from './tx.ts';

// Weights, counts and sequence numbers stay far below 2^53; PostgreSQL's bigint would otherwise arrive as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface ServiceDatabaseOptions {
  /** `postgres://…` of the role that the service works as. */
  readonly url: string;
  /** Schema that the service owns; unqualified table names mean this one. */
  readonly schema: string;
  /** Role to work as, where the URL belongs to an administrator. */
  readonly role?: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly entities?: readonly EntitySchema[];
  readonly connections?: number;
}

/** The database of one service: its own schema, its own role, its own migrations. */
export interface ServiceDatabase extends Tx {
  readonly schema: string;
  readonly dataSource: DataSource;
  /** Connection settings for what needs a connection of its own, such as LISTEN. */
  readonly connection: pg.ClientConfig;
  transaction<Value>(work: (tx: EntityManager) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** Connects and brings the schema forward. Two processes that start together do not migrate twice. */
export const openServiceDatabase = async (options: ServiceDatabaseOptions): Promise<ServiceDatabase> => {
  const startup = [
    `-c search_path=${options.schema}`,
    ...(options.role === undefined ? [] : [`-c role=${options.role}`]),
  ];
  const connection: pg.ClientConfig = {
    connectionString: options.url,
    options: startup.join(' '),
    application_name: `huihuan ${options.schema}`,
    keepAlive: true,
  };
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    schema: options.schema,
    applicationName: `huihuan ${options.schema}`,
    entities: [...(options.entities ?? [])],
    migrations: [...options.migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: options.connections ?? 8,
    extra: { options: startup.join(' '), keepAlive: true },
  });
  await dataSource.initialize();
  try {
    await migrate(dataSource, options.schema);
  } catch (failure) {
    await dataSource.destroy();
    throw failure;
  }
  return {
    schema: options.schema,
    dataSource,
    connection,
    query: (sql, parameters) => dataSource.query(sql, parameters),
    transaction: (work) => dataSource.transaction(work),
    close: () => dataSource.destroy(),
  };
};

const migrate = async (dataSource: DataSource, schema: string): Promise<void> => {
  const runner = dataSource.createQueryRunner();
  const lock = `hashtextextended('huihuan.migrate.${schema}', 0)`;
  try {
    await runner.query(`select pg_advisory_lock(${lock})`);
    await dataSource.runMigrations();
  } finally {
    await runner.query(`select pg_advisory_unlock(${lock})`).catch(() => undefined);
    await runner.release();
  }
};
