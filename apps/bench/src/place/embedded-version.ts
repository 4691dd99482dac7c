import { withConnection } from './connection.ts';
import { withFreshEngine } from './fresh-engine.ts';

/** The version of the PostgreSQL that everything was measured on. */
export const embeddedVersion = (): Promise<string> =>
  withFreshEngine((engine) =>
    withConnection(engine.adminUrl, async (client) => {
      const { rows } = await client.query<{ server_version: string }>('show server_version');
      return rows[0]?.server_version ?? '';
    }),
  );
