import { randomBytes } from 'node:crypto';
import { provisionLog } from '@huihuan/messaging-core';
import {
  openServiceDatabase,
  provisionServices,
  roleOf,
  type ServiceDatabase,
  type ServiceDatabaseOptions,
} from '@huihuan/platform-persistence';
import pg from 'pg';

export interface TestDatabase {
  /** Connection of an administrator to this database. */
  readonly url: string;
  /** Opens the schema of a service as its own role, as the service itself does. */
  open(schema: string, options: Pick<ServiceDatabaseOptions, 'migrations' | 'entities'>): Promise<ServiceDatabase>;
  /** Closes what was opened and drops the database. */
  drop(): Promise<void>;
}

/**
 * A database on the server of the test run (HUIHUAN_TEST_DATABASE_URL, set by jest's global setup).
 * @param template the name of a database that nobody is connected to: what the new one holds; nothing unless said
 */
export const createTestDatabase = async (schemas: readonly string[], template?: string): Promise<TestDatabase> => {
  const server = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const copied = template === undefined ? '' : ` template ${template} strategy file_copy`;
  await asAdministrator(server, `create database ${name}${copied}`);
  const url = withDatabase(server, name);
  await provisionServices(
    url,
    schemas.map((schema) => ({ schema, role: roleOf(schema) })),
  );
  await provisionLog(url, schemas.map(roleOf));
  const opened: ServiceDatabase[] = [];
  return {
    url,
    open: async (schema, options) => {
      const database = await openServiceDatabase({ url, schema, role: roleOf(schema), ...options });
      opened.push(database);
      return database;
    },
    drop: async () => {
      const open = opened.filter((database) => database.dataSource.isInitialized);
      await Promise.all(open.map((database) => database.close()));
      await asAdministrator(server, `drop database if exists ${name} with (force)`);
    },
  };
};

/**
 * Looks whether a database of this name is there and does something about it, one process of the test run after another.
 * @param act is told whether it is there
 */
export const inTurn = async (name: string, act: (isThere: boolean) => Promise<void> | undefined): Promise<void> => {
  const client = new pg.Client({ connectionString: testServer() });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    await act(rowCount === 1);
  } finally {
    await client.end();
  }
};

/** Gives a database the name under which `createTestDatabase` copies it; nobody may be connected to it. */
export const keepAsTemplate = (url: string, name: string): Promise<void> =>
  asAdministrator(testServer(), `alter database ${new URL(url).pathname.slice(1)} rename to ${name}`);

const testServer = (): string => {
  const server = process.env['HUIHUAN_TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('HUIHUAN_TEST_DATABASE_URL is not set: run the tests by `npm test`');
  return server;
};

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};

const asAdministrator = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
