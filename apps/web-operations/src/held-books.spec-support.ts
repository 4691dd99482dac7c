import pg from 'pg';

/** Holds the books of the collection points, so that a check of a file goes on for as long as the work lasts. */
export const whileBooksAreHeld = async (databaseUrl: string, work: () => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set idle_in_transaction_session_timeout = 0');
    await client.query('begin');
    await client.query('lock table collection.intake in access exclusive mode');
    await work();
    await client.query('commit');
  } finally {
    await client.end();
  }
};
