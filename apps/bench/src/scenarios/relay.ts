import { setTimeout as pause } from 'node:timers/promises';
import type { SealedEvent } from '@huihuan/contracts-events';
import {
  LetterStates1764000000010,
  listenToLog,
  logChannel,
  logTable,
  MessagingTables1764000000001,
  type LogSignal,
} from '@huihuan/messaging-core';
import { createEventSender, presentGroup, startRelay, whichCluster } from '@huihuan/messaging-kafka';
import { openServiceDatabase, type ServiceDatabase } from '@huihuan/platform-persistence';
import { accessWith } from '@huihuan/platform-service';
import type pg from 'pg';
import { definitions } from '../figures/definitions.ts';
import { eventsOf, openCohorts } from '../goods/cohort-drawer.ts';
import { cohortItems } from '../goods/histories.ts';
import { readNetwork } from '../goods/network.ts';
import { seeded } from '../goods/random.ts';
import { byTopic } from '../kafka/by-topic.ts';
import { quiet, type Kafka } from '../kafka/client.ts';
import { withFreshBroker } from '../kafka/fresh-broker.ts';
import { insertEvents } from '../log/append-facts.ts';
import { rate, sideBySide } from '../measure/side-by-side.ts';
import { untilCaughtUp } from '../place/caught-up.ts';
import { withConnection } from '../place/connection.ts';
import { withFreshEngine } from '../place/fresh-engine.ts';
import { startProgram } from '../place/program.ts';
import type { BenchContext, Measured, Scenario } from './scenario.ts';

const eventsOfRequest = 2000;
const service = 'collection';

export const relay: Scenario = {
  gives: [definitions.relay],
  needs: 'kafka',
  run: (context) =>
    withFreshEngine((engine, dataDir) =>
      withFreshBroker(({ kafka }) =>
        withConnection(engine.adminUrl, async (client) => {
          const platform = await startProgram({ app: 'platform', databaseUrl: engine.adminUrl, dataDir });
          const network = await readNetwork(platform.url).finally(() => platform.stop());
          const draw = openCohorts(seeded(20_260_106), network);
          return withRelay({ adminUrl: engine.adminUrl, kafka, signal: context.signal }, (group) =>
            measure(context, { client, kafka, group, draw: (cohorts) => eventsOf(draw(cohorts)) }),
          );
        }),
      ),
    ),
};

interface RelayPlace {
  readonly adminUrl: string;
  readonly kafka: Kafka;
  readonly signal: AbortSignal;
}

/** The relay of the product in this process, beside the producer that it is compared with. */
const withRelay = async <Value>(
  { adminUrl, kafka, signal: interrupted }: RelayPlace,
  work: (group: string) => Promise<Value>,
): Promise<Value> => {
  const access = (await accessWith(adminUrl, [service]))(service);
  const migrations = [MessagingTables1764000000001, LetterStates1764000000010];
  const database: ServiceDatabase = await openServiceDatabase({ ...access, schema: service, migrations });
  const signal: LogSignal = listenToLog(database.connection);
  const [sender, cluster] = [createEventSender(kafka), whichCluster(kafka)];
  const running = startRelay({ database, signal, sender, cluster, log: quiet });
  try {
    for (;;) {
      const group = await presentGroup(database);
      if (group !== null) return await work(group);
      await pause(50, undefined, { signal: interrupted });
    }
  } finally {
    await running.stop();
    await signal.close();
    await database.close();
  }
};

interface Sides {
  readonly client: pg.Client;
  readonly kafka: Kafka;
  /** What the relay reads the log as. */
  readonly group: string;
  readonly draw: (cohorts: number) => readonly SealedEvent[];
}

const measure = async (
  { quick, say, signal }: BenchContext,
  { client, kafka, group, draw }: Sides,
): Promise<readonly Measured[]> => {
  const [rounds, cohorts] = quick ? [1, 2] : [5, 20];
  const producer = kafka.producer({ idempotent: true, allowAutoTopicCreation: false });
  await producer.connect();
  const told = (name: string, round: number, done: number): number => {
    say(`relay: round ${round} of ${rounds}, ${Math.round(done)} events/s, ${name}`);
    return done;
  };
  try {
    const measured = await sideBySide(
      rounds,
      async (round) => {
        const events = draw(cohorts);
        // nobody sees the rows before the commit, so writing them is in nobody's time
        await client.query('begin');
        await client.query(`set local role huihuan_${service}`);
        await insertEvents(client, logTable, events);
        await client.query('select pg_notify($1, $2)', [logChannel, '']);
        const done = await rate(events.length, async () => {
          await client.query('commit');
          await untilCaughtUp(client, { signal, only: service, group });
        });
        return told('the relay', round, done);
      },
      async (round) => {
        const events = draw(cohorts);
        const done = await rate(events.length, async () => {
          for (let from = 0; from < events.length; from += eventsOfRequest) {
            const topicMessages = byTopic(events.slice(from, from + eventsOfRequest));
            await producer.sendBatch({ acks: -1, topicMessages });
          }
        });
        return told('plain producer', round, done);
      },
    );
    const notes = [
      `${rounds} rounds of ${cohorts * cohortItems} hand-ins each with what became of them; both sides run in one process ` +
        'with the same client, beside a broker with one replica.',
    ];
    return [{ definition: definitions.relay, ...measured, notes }];
  } finally {
    await producer.disconnect();
  }
};
