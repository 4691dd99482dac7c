import { embeddedBus, type Bus } from '@huihuan/messaging-core';
import type { Log } from '@huihuan/platform-http';
import { readSettings, type Environment } from '@huihuan/platform-config';

/**
 * Kafka where `KAFKA_BROKERS` names it, otherwise the log in the database. The client of Kafka is loaded where it is needed.
 * @param process name of this process, as the broker sees it
 * @throws SettingsError for settings of Kafka that cannot be used
 */
export const busOf = async (env: Environment, process: string, log: Log): Promise<Bus> => {
  if ((env['KAFKA_BROKERS'] ?? '').trim() === '') return embeddedBus;
  const { kafkaBus, kafkaSettings } = await import('@huihuan/messaging-kafka');
  return kafkaBus({ settings: readSettings(kafkaSettings, env), clientId: `huihuan-${process}`, log: log.lines });
};
