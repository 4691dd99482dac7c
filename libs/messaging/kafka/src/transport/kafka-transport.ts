import 'reflect-metadata';
import { Controller, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { events } from '@huihuan/contracts-events';
import type { Lag, Subscription, SubscriptionOptions, Transport } from '@huihuan/messaging-core';
import {
  KafkaBatchHandler,
  KafkaBatchServer,
  type BatchServerMetrics,
  type DeadLetterStore,
  type KafkaBatch,
  type ReceivedMessage,
} from '@huihuan/messaging-kafka-batch';
import type { KafkaConfig } from 'kafkajs';
import { markedClientId } from '../groups/database-mark.ts';
import { fromKafka, typeInHeaders } from '../record/from-kafka.ts';
import type { KafkaLog } from '../settings/kafka-client.ts';
import { topicsOf } from './topics-of.ts';

export interface KafkaTransportOptions {
  readonly client: KafkaConfig;
  readonly log: KafkaLog;
  /** Of the database that the members work for, by which others of the group know them; none unless said. */
  readonly mark?: () => Promise<string | null>;
  /** What Kafka calls a group of this service. */
  readonly groupIdOf: (group: string) => string;
  /** Those of the types that are subscribed to unless said; for all types, every topic of the bus. */
  readonly topics?: readonly string[];
}

export interface KafkaTransport extends Transport {
  /** What each subscription has got, also those that have ended. */
  metrics(): readonly BatchServerMetrics[];
}

/** The bus on Kafka. What becomes of a message is the subscriber's affair: a rejected batch comes again, whole. */
export const kafkaTransport = (options: KafkaTransportOptions): KafkaTransport => {
  const servers: KafkaBatchServer[] = [];
  return {
    subscribe: async (subscription) => {
      const server = serverFor({ ...options, client: await markedClient(options) }, subscription);
      servers.push(server);
      return subscribe(server, options, subscription);
    },
    metrics: () => servers.map((server) => server.metrics()),
  };
};

const markedClient = async ({ client, mark }: KafkaTransportOptions): Promise<KafkaConfig> => ({
  ...client,
  clientId: markedClientId(client.clientId ?? '', (await mark?.()) ?? null),
});

const serverFor = (options: KafkaTransportOptions, subscription: SubscriptionOptions): KafkaBatchServer => {
  const { group, maximumBatch, maximumBytes, onTrouble } = subscription;
  return new KafkaBatchServer({
    client: options.client,
    groupId: options.groupIdOf(group),
    maximumMessages: maximumBatch,
    ...(maximumBytes === undefined ? {} : { maximumBytes }),
    retry: { firstMilliseconds: 100, longestMilliseconds: 5_000 },
    // a container that is told to stop has ten seconds for everything
    closeMilliseconds: 3_000,
    // What the subscriber rejects, waiting helps.
    isTemporary: () => true,
    deadLetters: keptBySubscriber,
    onEvent: (event) => {
      if ('waitMilliseconds' in event) onTrouble(event.failure, event.waitMilliseconds);
      else
        options.log[event.type === 'not-subscribed' ? 'warn' : 'debug']({ group, ...event }, `consumer: ${event.type}`);
    },
  });
};

const subscribe = async (
  server: KafkaBatchServer,
  options: KafkaTransportOptions,
  subscription: SubscriptionOptions,
): Promise<Subscription> => {
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(
    listenerModule(options.topics ?? topicsOf(subscription.types), handlerOf(subscription)),
    Object.assign(new NestApplicationContextOptions(), { strategy: server, logger: false as const }),
  );
  await app.listen();
  return {
    lag: () => lagOf(server),
    stop: () => app.close(),
  };
};

/** Of the whole group by the broker's word; the age by what this member has in hand. */
const lagOf = async (server: KafkaBatchServer): Promise<Lag> => {
  const events = (await server.lag()).reduce((sum, { messages }) => sum + messages, 0);
  return { events, seconds: events === 0 ? 0 : server.metrics().behindMilliseconds / 1000 };
};

/** The subscriber puts aside by itself, beside its effects, what is poison to it. */
const keptBySubscriber: DeadLetterStore = {
  putAside: ({ id }) => Promise.reject(new Error(`${id} was neither handled nor put aside by its subscriber`)),
  putBehind: () => Promise.resolve(new Set()),
};

class ListenerModule {}

/** The provider that receives the batches, as any Nest application would declare it. */
const listenerModule = (
  topicNames: readonly string[],
  handle: (messages: readonly ReceivedMessage[]) => Promise<void>,
): DynamicModule => {
  @Controller()
  class Listener {
    @KafkaBatchHandler(topicNames)
    receive({ messages }: KafkaBatch): Promise<void> {
      return handle(messages);
    }
  }
  return { module: ListenerModule, controllers: [Listener] };
};

const known: ReadonlySet<string> = new Set(Object.values(events).map(({ type }) => type));

/** What this version knows and the group did not ask for is passed over; what it does not know must be counted there. */
const handlerOf = ({ types, handle }: SubscriptionOptions) => {
  if (types === 'all') return (received: readonly ReceivedMessage[]) => handle(received.map(fromKafka));
  const wanted = new Set(types);
  const isTaken = (type: string): boolean => wanted.has(type) || !known.has(type);
  return async (received: readonly ReceivedMessage[]): Promise<void> => {
    // most are of no concern here, and their headers tell it without their records being read
    const maybe = received.filter((message) => isTaken(typeInHeaders(message)));
    const chosen = maybe.map(fromKafka).filter(({ type }) => isTaken(type));
    if (chosen.length > 0) await handle(chosen);
  };
};
