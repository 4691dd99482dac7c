import { destroyBroker, startBroker, type Broker } from '@huihuan/platform-broker';
import { restartAfter } from './restart-after.ts';
import { say } from './say.ts';

export interface BrokerParts {
  /** What each process of a service needs to use it. */
  readonly env: Readonly<Record<string, string>>;
  readonly location: string;
  stop(): Promise<void>;
}

export interface BrokerWishes {
  /** As KAFKA_BROKERS says; absent: the broker of our own. */
  readonly brokers: string | undefined;
  readonly dataDir: string;
  readonly jarsDir: string;
  readonly reset: boolean;
}

/**
 * The Kafka that the environment names, or one of our own on loopback.
 * @throws BrokerProblem where Java or Maven is missing
 */
export const openBroker = async ({ brokers, dataDir, jarsDir, reset }: BrokerWishes): Promise<BrokerParts> => {
  if (brokers !== undefined) return { env: {}, location: brokers, stop: () => Promise.resolve() };
  if (reset) await destroyBroker(dataDir);
  const lost = restartAfter(
    async () => {
      await broker.restart();
      say('Kafka 已恢复', 'Kafka is back');
    },
    (wait) => say(`Kafka 意外终止，${wait} 秒后重启`, `Kafka ended unexpectedly, again in ${wait} s`),
  );
  const broker: Broker = await startBroker({
    dataDir,
    jarsDir,
    onProgress: ({ zh, en }) => say(zh, en),
    onUnexpectedEnd: () => lost.happened(),
  });
  return {
    env: { KAFKA_BROKERS: broker.brokers, KAFKA_REPLICATION: '1' },
    location: `${broker.brokers}, ${dataDir}`,
    stop: async () => {
      await lost.stop();
      await broker.stop();
    },
  };
};
