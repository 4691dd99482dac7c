/**
 * The raw limit: the plain client of Kafka, and each batch that it hands over as one insert. Nothing is read but what stands
 * in the headers, nothing is checked, nothing is put aside.
 */
import pg from 'pg';
import { openClient, type EachBatch } from '../../kafka/client.ts';
import { insertEvents, type EventRow } from '../../log/append-facts.ts';

const { DATABASE_URL, BENCH_TOPICS = '', BENCH_TABLE = '', BENCH_GROUP = '' } = process.env;

const client = new pg.Client({ connectionString: DATABASE_URL });
await client.connect();

const textOf = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString() : '');

type Received = Parameters<EachBatch>[0]['batch']['messages'][number];

const rowOf = (topic: string, { key, value, headers = {} }: Received): EventRow => ({
  topic,
  key: textOf(key),
  record: textOf(value),
  id: textOf(headers['ce_id']),
  type: textOf(headers['ce_type']),
  source: textOf(headers['ce_source']),
  siteSeq: Number(textOf(headers['siteseq'])),
  hash: textOf(headers['hash']),
});

const uniqueViolation = '23505';

/** One statement is one transaction. What a rebalance brings again, and only that, is sorted out by another one. */
const insert = async (rows: readonly EventRow[]): Promise<number> => {
  try {
    await insertEvents(client, BENCH_TABLE, rows);
    return rows.length;
  } catch (failure) {
    if ((failure as { readonly code?: unknown }).code !== uniqueViolation) throw failure;
    return (await insertEvents(client, BENCH_TABLE, rows, 'on conflict do nothing')).rowCount ?? 0;
  }
};

const kafka = openClient(process.env);
const consumer = kafka.consumer({ groupId: BENCH_GROUP });
await consumer.connect();
await consumer.subscribe({ topics: BENCH_TOPICS.split(','), fromBeginning: true });
await consumer.run({
  eachBatch: async ({ batch }) => {
    const rows = batch.messages.map((message) => rowOf(batch.topic, message));
    process.send?.({ inserted: await insert(rows) });
  },
});
process.send?.({ ready: true, url: '' });

process.once('SIGTERM', () => {
  void consumer
    .disconnect()
    .then(() => client.end())
    .finally(() => process.exit());
});
