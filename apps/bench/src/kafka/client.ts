import { kafkaClient, kafkaSettings, type KafkaLog, type toKafka } from '@huihuan/messaging-kafka';
import { readSettings, type Environment } from '@huihuan/platform-config';

/** The client as the product configures it: short tries, and nothing else that differs from the defaults. */
export type Kafka = ReturnType<typeof kafkaClient>;
export type Admin = ReturnType<Kafka['admin']>;
export type Producer = ReturnType<Kafka['producer']>;
export type KafkaMessage = ReturnType<typeof toKafka>;
export type TopicMessages = NonNullable<Parameters<Producer['sendBatch']>[0]['topicMessages']>[number];
export type EachBatch = NonNullable<NonNullable<Parameters<ReturnType<Kafka['consumer']>['run']>[0]>['eachBatch']>;

const nothing = (): void => undefined;
export const quiet: KafkaLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };

export const openClient = (env: Environment): Kafka => kafkaClient(readSettings(kafkaSettings, env), 'bench', quiet);
