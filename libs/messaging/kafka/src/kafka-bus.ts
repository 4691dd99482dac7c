import type { Bus } from '@huihuan/messaging-core';
import { inTime } from '@huihuan/platform-patience';
import type { Admin, Kafka } from 'kafkajs';
import { keptMark } from './groups/database-mark.ts';
import { otherDatabases } from './groups/other-databases.ts';
import { createEventSender } from './relay/event-sender.ts';
import { startRelay, type Relay } from './relay/relay.ts';
import { whichCluster } from './relay/which-cluster.ts';
import { kafkaClient, kafkaConfig, type KafkaLog } from './settings/kafka-client.ts';
import type { KafkaSettings } from './settings/kafka-settings.ts';
import { compareTopics } from './topics/compare-topics.ts';
import { declaredTopics } from './topics/declared-topics.ts';
import { kafkaTransport } from './transport/kafka-transport.ts';
import { received } from './transport/received.ts';
import { watchBroker, type Complaint } from './watch-broker.ts';

const stopMilliseconds = 4_000;

export interface KafkaBusOptions {
  readonly settings: KafkaSettings;
  /** Name of the process, as the broker sees it. */
  readonly clientId: string;
  readonly log: KafkaLog;
}

/** The bus beyond one machine: a relay from the log of each service to Kafka, and consumers of its topics. */
export const kafkaBus = ({ settings, clientId, log }: KafkaBusOptions): Bus => ({
  open: ({ database, signal }) => {
    const kafka: Kafka = kafkaClient(settings, clientId, log);
    const listening = new Set<string>();
    const mark = keptMark(database);
    const groupIdOf = (group: string): string => {
      // a group beside that of a service is named after it
      const [service = '', ...beside] = group.split('.');
      const groupId = [settings.KAFKA_GROUP ?? `huihuan.${service}`, ...beside].join('.');
      listening.add(groupId);
      return groupId;
    };
    const watch = watchBroker({
      kafka,
      brokers: settings.KAFKA_BROKERS ?? [],
      log,
      compare: async (admin) => [
        ...(await differences(admin, settings)),
        ...(await otherDatabases(admin, [...listening], await mark())),
      ],
    });
    const client = kafkaConfig(settings, clientId, log);
    const transport = kafkaTransport({ client, log, groupIdOf, mark });
    let relay: Relay | null = null;
    return {
      transport,
      start: () => {
        const [sender, cluster] = [createEventSender(kafka), whichCluster(kafka)];
        relay ??= startRelay({ database, signal, sender, cluster, log });
      },
      state: () => ({ engine: 'kafka', ...watch.state() }),
      received: () => received(transport.metrics()),
      relayStatus: async () => (await relay?.status()) ?? null,
      stop: async () => {
        // what is on its way to a silent broker is not waited for: its offset has not moved, so it is sent again
        const stopped = Promise.all([relay?.stop(), watch.stop()]);
        await inTime(stopped, stopMilliseconds).catch((failure: unknown) =>
          log.warn({ err: failure }, 'Kafka did not answer while stopping; what it has not acknowledged is sent again'),
        );
      },
    };
  },
});

const differences = async (admin: Admin, { KAFKA_REPLICATION }: KafkaSettings): Promise<readonly Complaint[]> =>
  (await compareTopics(admin, declaredTopics(), { replication: KAFKA_REPLICATION })).map(({ zh, en }) => ({ zh, en }));
