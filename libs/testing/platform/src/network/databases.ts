import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Empty databases on a server, under names of their own. */
export interface Databases {
  urlOf(name: string): string;
  drop(): Promise<void>;
}

const asAdministrator = async (url: string, statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

export const createDatabases = async (server: () => string, names: readonly string[]): Promise<Databases> => {
  const suffix = randomBytes(4).toString('hex');
  const nameOf = (name: string): string => `test_${name}_${suffix}`;
  await asAdministrator(
    server(),
    names.map((name) => `create database ${nameOf(name)}`),
  );
  return {
    urlOf: (name) => {
      const url = new URL(server());
      url.pathname = `/${nameOf(name)}`;
      return url.toString();
    },
    drop: () =>
      asAdministrator(
        server(),
        names.map((name) => `drop database if exists ${nameOf(name)} with (force)`),
      ),
  };
};
