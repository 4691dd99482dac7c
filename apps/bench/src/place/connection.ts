import pg from 'pg';

/** A connection of the administrator, closed when the work ends. */
export const withConnection = async <Value>(
  url: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> => {
  const client = new pg.Client({ connectionString: url, application_name: 'huihuan bench' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

export const inTransaction = async (client: pg.Client, work: () => Promise<unknown>): Promise<void> => {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (failure) {
    await client.query('rollback');
    throw failure;
  }
};
