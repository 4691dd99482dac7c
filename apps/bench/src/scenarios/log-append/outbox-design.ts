import { events } from '@huihuan/contracts-events';
import {
  createOutbox,
  embeddedTransport,
  listenToLog,
  logChannel,
  logTable,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  provisionLog,
} from '@huihuan/messaging-core';
import { openServiceDatabase, provisionServices, roleOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import type { Design } from './writers.ts';

const schema = 'direct';
const maximumBatch = 1000;

/** The design of the product, by the product's own code: what the outbox writes is the log. */
export const outboxDesign = async (adminUrl: string): Promise<Design> => {
  const role = roleOf(schema);
  await provisionServices(adminUrl, [{ schema, role }]);
  await provisionLog(adminUrl, [role]);
  const database = await openServiceDatabase({
    url: adminUrl,
    schema,
    role,
    migrations: [MessagingTables1764000000001, LetterStates1764000000010],
  });
  const signal = listenToLog(database.connection);
  let listener: (ids: readonly string[]) => void = () => undefined;
  const reader = await embeddedTransport(database, signal).subscribe({
    group: schema,
    types: Object.values(events).map(({ type }) => type),
    maximumBatch,
    handle: async (messages) => listener(messages.map(({ id }) => id)),
    onTrouble: (failure) => console.error(failure),
  });
  return {
    database,
    outbox: createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId }),
    onRead: (wanted) => void (listener = wanted),
    close: async () => {
      await reader.stop();
      await signal.close();
      await database.close();
    },
  };
};
