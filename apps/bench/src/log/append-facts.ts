import type { SealedEvent } from '@huihuan/contracts-events';
import { logTable } from '@huihuan/messaging-core';
import type pg from 'pg';
import { inTransaction } from '../place/connection.ts';
import type { Saying } from '../goods/histories.ts';

const columns = ['id', 'topic', 'key', 'type', 'source', 'siteSeq', 'hash', 'record'] as const;

/** What the log keeps of an event. */
export type EventRow = Pick<SealedEvent, (typeof columns)[number]>;

/**
 * Event rows by one statement, as raw as the driver and the server allow.
 * @param conflict what to do with rows that are there; they are an error unless said
 */
export const insertEvents = (
  client: pg.Client,
  table: string,
  events: readonly EventRow[],
  conflict = '',
): Promise<pg.QueryResult> =>
  client.query(
    `insert into ${table} (id, topic, key, type, source, site_seq, hash, record)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[])
     ${conflict}`,
    columns.map((column) => events.map((event) => event[column])),
  );

/** Puts into the log what the services would have said, each in its own name. */
export const appendSayings = async (client: pg.Client, sayings: readonly Saying[]): Promise<number> => {
  let count = 0;
  for (const { service, events } of sayings) {
    if (events.length === 0) continue;
    await inTransaction(client, async () => {
      await client.query(`set local role huihuan_${service}`);
      await insertEvents(client, logTable, events);
    });
    count += events.length;
  }
  return count;
};
