import { declaredTopics } from '@huihuan/messaging-kafka';
import type pg from 'pg';
import { openHiddenSender, type HiddenSender } from '../../kafka/appear-at-once.ts';
import type { FreshBroker } from '../../kafka/fresh-broker.ts';
import { untilJoined } from '../../kafka/group-state.ts';
import { createOwnTopics } from '../../kafka/own-topics.ts';
import { copyShape } from '../../log/raw-tables.ts';
import { startProgram, type Program, type ProgramOptions } from '../../place/program.ts';
import { untilCount } from '../../place/until-count.ts';

/** One way from Kafka into a database: a process, what sends to it, and how it is seen what arrived. */
export interface Side {
  readonly program: Program;
  readonly sender: HiddenSender;
  /** Waits until so many more are there than when it was last asked. */
  untilMore(count: number): Promise<void>;
}

export interface Place {
  readonly broker: FreshBroker;
  readonly client: pg.Client;
  readonly signal: AbortSignal;
  readonly programs: Omit<ProgramOptions, 'app' | 'env'>;
}

const topicList = (nameOf: (topic: string) => string): string =>
  declaredTopics()
    .map(({ name }) => nameOf(name))
    .join();

/** How many events the chains of the archive have: each once, however often it came. */
const archived = 'select coalesce(sum(events), 0)::int as count from regulator.chain';

export const openOurs = async ({ broker, client, signal, programs }: Place): Promise<Side> => {
  const program = await startProgram({ app: 'regulator-service', ...programs, env: broker.env });
  await untilJoined(broker.admin, 'huihuan.regulator', signal);
  const sender = await openHiddenSender(broker.kafka, 'ours');
  return { program, sender, untilMore: await countingRows(client, archived, signal) };
};

export const openRaw = async ({ broker, client, signal, programs }: Place): Promise<Side> => {
  const nameOf = await createOwnTopics(broker.admin, 'raw');
  const table = await copyShape(client, 'bus.log', 'log');
  const env = { ...broker.env, BENCH_TOPICS: topicList(nameOf), BENCH_TABLE: table, BENCH_GROUP: 'bench-raw' };
  const program = await startProgram({ app: 'raw-kafka', ...programs, env });
  await untilJoined(broker.admin, 'bench-raw', signal);
  const sender = await openHiddenSender(broker.kafka, 'raw', nameOf);
  return { program, sender, untilMore: countingMessages(program) };
};

export const openNest = async ({ broker, client, signal, programs }: Place): Promise<Side> => {
  const nameOf = await createOwnTopics(broker.admin, 'nest');
  await client.query('create schema nest');
  const env = { ...broker.env, BENCH_TOPICS: topicList(nameOf), BENCH_SCHEMA: 'nest', BENCH_GROUP: 'bench-nest' };
  const program = await startProgram({ app: 'nest-kafka', ...programs, env });
  await untilJoined(broker.admin, 'bench-nest-server', signal);
  const sender = await openHiddenSender(broker.kafka, 'nest', nameOf);
  const handled = 'select count(*)::int as count from nest.inbox_entry';
  return { program, sender, untilMore: await countingRows(client, handled, signal) };
};

const countingRows = async (client: pg.Client, sql: string, signal: AbortSignal): Promise<Side['untilMore']> => {
  let expected = await untilCount(client, sql, { atLeast: 0, signal });
  return async (count) => {
    expected += count;
    await untilCount(client, sql, { atLeast: expected, signal });
  };
};

/** It says itself what it has inserted, after the commit. */
const countingMessages = (program: Program): Side['untilMore'] => {
  let inserted = 0;
  let expected = 0;
  let arrived = (): void => undefined;
  program.onMessage((message) => {
    inserted += (message as { readonly inserted: number }).inserted;
    if (inserted >= expected) arrived();
  });
  return (count) => {
    expected += count;
    return new Promise((resolve) => {
      arrived = resolve;
      if (inserted >= expected) resolve();
    });
  };
};
