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

const append = `
  insert into ${logTable} (id, topic, key, type, source, site_seq, hash, record)
  select * from json_to_recordset($1)
    as said (id uuid, topic text, key text, type text, source text, "siteSeq" bigint, hash text, record text)`;

transportContract('the log in the database', async () => {
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
});
