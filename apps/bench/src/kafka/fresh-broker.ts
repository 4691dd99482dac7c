import { destroyBroker, startBroker } from '@huihuan/platform-broker';
import { createTopics, declaredTopics } from '@huihuan/messaging-kafka';
import { withFreshFolder } from '../place/fresh-folder.ts';
import { openClient, type Admin, type Kafka } from './client.ts';
import { jarsDir } from './jars.ts';

/** A Kafka with the declared topics, and a way in. */
export interface FreshBroker {
  readonly kafka: Kafka;
  readonly admin: Admin;
  readonly pid: number;
  /** What a process needs in its environment to use it. */
  readonly env: Readonly<Record<'KAFKA_BROKERS' | 'KAFKA_REPLICATION', string>>;
}

/** Runs work on a broker of its own in a temporary folder, and leaves nothing behind. */
export const withFreshBroker = <Value>(work: (broker: FreshBroker) => Promise<Value>): Promise<Value> =>
  withFreshFolder(async (dataDir) => {
    const broker = await startBroker({ dataDir, jarsDir: jarsDir() });
    const env = { KAFKA_BROKERS: broker.brokers, KAFKA_REPLICATION: '1' };
    const kafka = openClient(env);
    const admin = kafka.admin();
    try {
      await admin.connect();
      await createTopics(admin, declaredTopics(), { replication: 1 });
      return await work({ kafka, admin, env, pid: broker.pid });
    } finally {
      await admin.disconnect();
      await broker.stop();
      await destroyBroker(dataDir);
    }
  });
