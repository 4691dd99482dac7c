import { describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@huihuan/testing-database';
import {
  embeddedTransport,
  listenToLog,
  logChannel,
  logTable,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  type Message,
} from './index.ts';
import { transportContract } from './testing/transport-contract.spec-support.ts';
import { listenFor, messagesOf, type TransportHarness } from './testing/transport-harness.spec-support.ts';

const append = `
  insert into ${logTable} (id, topic, key, type, source, site_seq, hash, record)
  select * from json_to_recordset($1)
    as said (id uuid, topic text, key text, type text, source text, "siteSeq" bigint, hash text, record text)`;

const openHarness = async (): Promise<TransportHarness> => {
  const test = await createTestDatabase(['producer', 'reader']);
  const migrations = [MessagingTables1764000000001, LetterStates1764000000010];
  const producer = await test.open('producer', { migrations });
  const reader = await test.open('reader', { migrations });
  const signal = listenToLog(reader.connection);
  const transport = embeddedTransport(reader, signal);
  return {
    subscribe: (options) => transport.subscribe(options),
    publish: async (messages: readonly Message[]) => {
      await producer.query(append, [JSON.stringify(messages)]);
      await producer.query(`select pg_notify($1, '')`, [logChannel]);
    },
    close: async () => {
      await signal.close();
      await test.drop();
    },
  };
};

transportContract('the log in the database', openHarness);

describe('the log in the database', () => {
  it('ends a batch where its records are large together, and brings a larger one alone', async () => {
    const harness = await openHarness();
    const { source, make } = messagesOf();
    const sizes = [10, 400_000, 400_000, 10, 3_000_000, 10];
    await harness.publish(sizes.map((size) => make('one', { text: 'x'.repeat(size) })));
    const listener = await listenFor(harness, source, { group: 'large', maximumBytes: 500_000 });
    await listener.until(() => listener.heard.length === sizes.length);
    expect(listener.batches).toEqual([3, 2, 1]);
    await listener.stop();
    await harness.close();
  });
});
