import { accessByPassword } from '@huihuan/platform-service';
import pg from 'pg';
import { serviceNames, type ServiceName } from '../service-names.ts';

/** Named like its role, on one server for all services or on several. */
export const databaseOf = (service: ServiceName): string => `huihuan_${service}`;

/** How each service signs in to its own database. */
export type DatabaseUrls = Readonly<Record<ServiceName, string>>;

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};

/** `duplicate_database`: somebody made it at this moment. */
const isThere = (failure: unknown): boolean => (failure as { readonly code?: unknown }).code === '42P04';

const createDatabases = async (adminUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'huihuan databases' });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
    const known = new Set(rows.map(({ datname }) => datname));
    for (const name of serviceNames.map(databaseOf).filter((each) => !known.has(each))) {
      await client.query(`create database ${client.escapeIdentifier(name)}`).catch((failure: unknown) => {
        if (!isThere(failure)) throw failure;
      });
    }
  } finally {
    await client.end();
  }
};

/**
 * Gives each service a database of its own with its schema, its log and a role that can sign in nowhere else. Can run again at
 * each start, and brings the log forward then; a new password takes effect.
 * @param adminUrl of a role that may create databases and roles
 */
export const provisionDatabases = async (
  adminUrl: string,
  passwordOf: (service: ServiceName) => string,
): Promise<DatabaseUrls> => {
  await createDatabases(adminUrl);
  const urls: [ServiceName, string][] = [];
  for (const service of serviceNames) {
    const access = await accessByPassword(withDatabase(adminUrl, databaseOf(service)), [service], () =>
      passwordOf(service),
    );
    urls.push([service, access(service).url]);
  }
  return Object.fromEntries(urls) as unknown as DatabaseUrls;
};
