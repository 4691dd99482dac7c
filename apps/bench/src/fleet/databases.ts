import pg from 'pg';

export const services = ['registry', 'collection', 'transfer', 'sorting', 'regulator'] as const;
export type Service = (typeof services)[number];

/** A connection of the administrator to the database of each service. */
export type Databases = Readonly<Record<Service, pg.Client>> & { close(): Promise<void> };

export const openDatabases = async (adminUrl: string): Promise<Databases> => {
  const clients = services.map((service) => {
    const url = new URL(adminUrl);
    url.pathname = `/huihuan_${service}`;
    const client = new pg.Client({ connectionString: url.toString(), application_name: 'huihuan bench' });
    return [service, client] as const;
  });
  await Promise.all(clients.map(([, client]) => client.connect()));
  return {
    ...(Object.fromEntries(clients) as Record<Service, pg.Client>),
    close: async () => {
      await Promise.all(clients.map(([, client]) => client.end()));
    },
  };
};

/** How many events the archive of the regulator holds: each once, however often it came. */
export const archivedFacts = async ({ regulator }: Databases): Promise<number> => {
  const sql = 'select coalesce(sum(events), 0)::int as count from regulator.chain';
  const { rows } = await regulator.query<{ count: number }>(sql);
  return rows[0]?.count ?? 0;
};
