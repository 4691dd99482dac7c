import pg from 'pg';

export interface ServiceRole {
  readonly schema: string;
  readonly role: string;
  /** Absent: the role cannot sign in by itself; an administrator's connection works as it by `set role`. */
  readonly password?: string;
}

export const roleOf = (schema: string): string => `huihuan_${schema}`;

const identifier = (name: string): string => {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new TypeError(`"${name}" is no name for a schema or role`);
  return `"${name}"`;
};

/**
 * Gives each service a schema and a role that can touch nothing else. Can run again at each start; needs a connection that
 * may create roles.
 */
export const provisionServices = async (adminUrl: string, services: readonly ServiceRole[]): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'huihuan provision' });
  await client.connect();
  try {
    // Services that start at the same moment would change the same row of the catalogue, which PostgreSQL refuses.
    await client.query(`select pg_advisory_lock(hashtextextended('huihuan.provision', 0))`);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const database = client.escapeIdentifier(rows[0]?.name ?? '');
    await client.query('revoke all on schema public from public');
    await client.query(`revoke all on database ${database} from public`);
    for (const service of services) await provisionService(client, database, service);
  } finally {
    await client.end();
  }
};

const provisionService = async (client: pg.Client, database: string, service: ServiceRole): Promise<void> => {
  const [role, schema] = [identifier(service.role), identifier(service.schema)];
  // Roles belong to the whole server: another process may make the same one for another database at this moment.
  await client.query(
    `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
  );
  if (service.password !== undefined) {
    await client.query(`alter role ${role} login password ${client.escapeLiteral(service.password)}`);
  }
  await client.query(`grant connect on database ${database} to ${role}`);
  await client.query(`create schema if not exists ${schema} authorization ${role}`);
};
