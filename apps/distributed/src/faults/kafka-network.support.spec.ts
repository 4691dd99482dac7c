import { createTopics, declaredTopics } from '@huihuan/messaging-kafka';
import { startTestBroker, type TestBroker, type TestBrokerOptions } from '@huihuan/testing-kafka';
import { startNetwork, type Network, type NetworkOptions, type ServiceName } from '@huihuan/testing-platform';
import pg from 'pg';

/** Five services with five databases, and the broker between them. */
export interface KafkaNetwork {
  readonly broker: TestBroker;
  readonly network: Network;
  query<Row>(service: ServiceName, sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Events that a service has stated and its relay has not marked as sent. */
  toMark(service: ServiceName): Promise<number>;
  /** Messages that a group has not marked as consumed. */
  toCommit(service: ServiceName): Promise<number>;
  stop(): Promise<void>;
}

export const makeTopics = async (broker: TestBroker): Promise<void> => {
  const admin = broker.client().admin();
  await admin.connect();
  try {
    await createTopics(admin, declaredTopics(), { replication: 1 });
  } finally {
    await admin.disconnect();
  }
};

const unmarked = `
  select count(*)::int as events
    from bus.log left join consumer_offset as at on starts_with(at.consumer_group, 'kafka-relay ')
   where service = $1 and (at.txid is null or (log.txid, log.pos) > (at.txid, at.pos))`;

export const startKafkaNetwork = async (
  options: NetworkOptions = {},
  brokerOptions: TestBrokerOptions = {},
): Promise<KafkaNetwork> => {
  const broker = await startTestBroker(brokerOptions);
  const network = await startOn(broker, options).catch(async (failure: unknown) => {
    await broker.stop();
    throw failure;
  });
  const query: KafkaNetwork['query'] = async <Row>(
    service: ServiceName,
    sql: string,
    parameters: readonly unknown[] = [],
  ) => {
    const client = new pg.Client({
      connectionString: network.databaseOf(service),
      options: `-c search_path=${service}`,
    });
    await client.connect();
    try {
      return (await client.query(sql, [...parameters])).rows as readonly Row[];
    } finally {
      await client.end();
    }
  };
  return {
    broker,
    network,
    query,
    toMark: async (service) =>
      (await query<{ events: number }>(service, unmarked, [`huihuan_${service}`]))[0]?.events ?? 0,
    toCommit: (service) => groupLag(broker, `huihuan.${service}`),
    stop: async () => {
      await network.stop();
      await broker.stop();
    },
  };
};

const startOn = async (broker: TestBroker, options: NetworkOptions): Promise<Network> => {
  await makeTopics(broker);
  return startNetwork({ ...options, kafka: broker.env });
};

const groupLag = async (broker: TestBroker, groupId: string): Promise<number> => {
  const admin = broker.client().admin();
  await admin.connect();
  try {
    const lags = declaredTopics().map(async ({ name: topic }) => {
      const [ends, [committed]] = await Promise.all([
        admin.fetchTopicOffsets(topic),
        admin.fetchOffsets({ groupId, topics: [topic] }),
      ]);
      const at = new Map(committed?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
      return ends.reduce((sum, { partition, high }) => sum + Number(high) - Math.max(0, at.get(partition) ?? 0), 0);
    });
    return (await Promise.all(lags)).reduce((sum, lag) => sum + lag, 0);
  } finally {
    await admin.disconnect();
  }
};
