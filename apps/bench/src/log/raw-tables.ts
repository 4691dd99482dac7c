import type pg from 'pg';

/** An empty table of the same shape, with the same indexes, in a schema that no service touches. */
export const copyShape = async (client: pg.Client, table: string, name: string): Promise<string> => {
  const copy = `bench.${name}`;
  await client.query('create schema if not exists bench');
  await client.query(`drop table if exists ${copy}`);
  await client.query(`create table ${copy} (like ${table} including all)`);
  return copy;
};
