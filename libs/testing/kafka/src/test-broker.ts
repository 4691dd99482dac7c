import { readFileSync } from 'node:fs';
import { startBroker, type Broker, type BrokerEnd, type BrokerOptions } from '@huihuan/platform-broker';
import { until } from '@huihuan/testing-platform';
import kafkajs, { type Kafka, type KafkaConfig } from 'kafkajs';
import { newFolder, remove, sweep, testJarsDir } from './test-folders.ts';

/** A real broker of a test file, on a free port and with data of its own. */
export interface TestBroker extends Broker {
  /** A client that knows the way: signs in and trusts the certificate where the broker demands it. */
  client(config?: Partial<KafkaConfig>): Kafka;
  /** Makes topics, and waits until they have leaders; by default one partition each. */
  createTopics(names: readonly string[], partitions?: number): Promise<void>;
  /** What a process needs in its environment to use this broker. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends the broker and deletes everything of it. */
  stop(): Promise<void>;
}

export type TestBrokerOptions = Partial<BrokerOptions>;

/** Starts a broker that is gone with `stop()`, or else with the test run; in 5 to 10 s. */
export const startTestBroker = async (options: TestBrokerOptions = {}): Promise<TestBroker> => {
  await sweep();
  const dataDir = options.dataDir ?? (await newFolder());
  const broker = await startBroker({ jarsDir: testJarsDir, onUnexpectedEnd: sayEnd, ...options, dataDir });
  const env = environmentOf(broker, options);
  const client = (config: Partial<KafkaConfig> = {}): Kafka =>
    new kafkajs.Kafka({ ...configOf(broker, options), ...config });
  return {
    brokers: broker.brokers,
    port: broker.port,
    get pid() {
      return broker.pid;
    },
    certificateFile: broker.certificateFile,
    logFile: broker.logFile,
    kill: () => broker.kill(),
    restart: () => broker.restart(),
    env,
    client,
    createTopics: (names, partitions = 1) => createTopics(client(), names, partitions),
    stop: async () => {
      await broker.stop();
      await remove(dataDir);
    },
  };
};

/** What a test then sees is a refused connection, which tells nobody why. */
const sayEnd = ({ exitCode, lines }: BrokerEnd): void =>
  void process.stderr.write(`the test broker ended by itself (${exitCode ?? 'killed'}):\n${lines.join('\n')}\n`);

const configOf = (broker: Broker, { sasl, tls }: TestBrokerOptions): KafkaConfig => {
  const user = sasl?.users[0];
  return {
    clientId: 'test',
    brokers: [broker.brokers],
    logLevel: kafkajs.logLevel.NOTHING,
    // quick to notice that a killed broker is back
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 20 },
    ...(tls === true && broker.certificateFile !== undefined
      ? { ssl: { ca: [readFileSync(broker.certificateFile, 'utf8')] } }
      : {}),
    ...(user === undefined ? {} : { sasl: { mechanism: 'scram-sha-512', ...user } }),
  };
};

const environmentOf = (broker: Broker, { sasl, tls }: TestBrokerOptions): Record<string, string> => {
  const user = sasl?.users[0];
  return {
    KAFKA_BROKERS: broker.brokers,
    KAFKA_REPLICATION: '1',
    ...(tls === true && broker.certificateFile !== undefined
      ? { KAFKA_TLS: 'true', KAFKA_TLS_CA: broker.certificateFile }
      : {}),
    ...(user === undefined
      ? {}
      : {
          KAFKA_SASL_MECHANISM: 'scram-sha-512',
          KAFKA_SASL_USERNAME: user.username,
          KAFKA_SASL_PASSWORD: user.password,
        }),
  };
};

const createTopics = async (kafka: Kafka, names: readonly string[], partitions: number): Promise<void> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const topics = names.map((topic) => ({ topic, numPartitions: partitions, replicationFactor: 1 }));
    await admin.createTopics({ topics, waitForLeaders: false });
    // the client's own waiting gives up when the broker has not heard of a new topic yet
    await until(() =>
      admin.fetchTopicMetadata({ topics: [...names] }).then(
        (found) => found.topics.every((topic) => topic.partitions.every(({ leader }) => leader >= 0)),
        () => false,
      ),
    );
  } finally {
    await admin.disconnect();
  }
};
