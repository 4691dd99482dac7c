import type pg from 'pg';
import { withConnection } from '../../place/connection.ts';
import { withFreshFolder } from '../../place/fresh-folder.ts';
import { startProgram } from '../../place/program.ts';

/** A platform that takes goods in, and a connection to its database. */
export interface Taker {
  readonly url: string;
  readonly pid: number;
  readonly client: pg.Client;
}

/** Starts platforms, each with the environment that it is given and a database of its own on one server. */
export const withPlatforms = async <Name extends string, Value>(
  adminUrl: string,
  environments: Readonly<Record<Name, Readonly<Record<string, string>>>>,
  work: (takers: Readonly<Record<Name, Taker>>) => Promise<Value>,
): Promise<Value> => {
  const [name, ...more] = Object.keys(environments) as Name[];
  if (name === undefined) return work({} as Readonly<Record<Name, Taker>>);
  const { [name]: env, ...others } = environments;
  await withConnection(adminUrl, (client) => client.query(`create database ${name}`));
  const databaseUrl = databaseAt(adminUrl, name);
  return withFreshFolder(async (dataDir) => {
    const program = await startProgram({ app: 'platform', databaseUrl, dataDir, env });
    try {
      return await withConnection(databaseUrl, (client) => {
        const taker = { url: program.url, pid: program.pid, client };
        if (more.length === 0) return work({ [name]: taker } as Readonly<Record<Name, Taker>>);
        return withPlatforms(adminUrl, others as typeof environments, (rest) => work({ ...rest, [name]: taker }));
      });
    } finally {
      await program.stop();
    }
  });
};

const databaseAt = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};
