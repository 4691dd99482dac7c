import { SettingsError } from '@huihuan/platform-config';
import { declaredTopics, kafkaClient, runTopicsCommand, type KafkaSettings } from '@huihuan/messaging-kafka';

/** The client tells its tries; what came of them is said by the command itself. */
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Makes the declared topics that are missing and says what differs.
 * @returns the exit code: 0 when everything is as declared
 * @throws SettingsError without KAFKA_BROKERS
 */
export const makeTopics = (settings: KafkaSettings, parameters: readonly string[]): Promise<0 | 1> => {
  const brokers = settings.KAFKA_BROKERS;
  if (brokers === undefined) {
    throw new SettingsError([
      {
        variable: 'KAFKA_BROKERS',
        zh: '未设置，不知道 Kafka 在哪里。例如 KAFKA_BROKERS=127.0.0.1:9092',
        en: 'It is not set: nobody knows where Kafka is. For example KAFKA_BROKERS=127.0.0.1:9092',
      },
    ]);
  }
  return runTopicsCommand({
    parameters,
    kafka: kafkaClient(settings, 'huihuan-topics', quiet),
    brokers,
    topics: declaredTopics(),
    replication: settings.KAFKA_REPLICATION,
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => console.error(line),
  });
};
