import type { Admin, Consumer, ConsumerConfig, KafkaConfig } from 'kafkajs';
import { keyInTopic, type ReceivedMessage } from './batch.ts';
import type { DeadLetterStore } from './dead-letters/dead-letter-store.ts';
import type { BatchServerEvent } from './events.ts';
import type { GrowingWait } from './growing-wait.ts';

/** What is used of a kafkajs `Kafka`. */
export interface KafkaClient {
  consumer(config: ConsumerConfig): Consumer;
  admin(): Admin;
}

export interface KafkaBatchServerOptions {
  /**
   * A configuration, best, because each start then gets a client of its own. An instance of `Kafka` must have no other
   * consumer of the same group: kafkajs shares one table of offsets between them, and a rebalance of one empties it.
   */
  readonly client: KafkaConfig | KafkaClient;
  /** Exactly as it is to stand in Kafka. */
  readonly groupId: string;
  /** Topics that must have a handler, where it is known which they are; the start fails for one that has none. */
  readonly topics?: readonly string[];
  /** Where a group without an offset begins; `true`. */
  readonly fromBeginning?: boolean;
  /** Most messages of one call of a handler; 1000. */
  readonly maximumMessages?: number;
  /** Most bytes (keys and values) of one call, but at least one message; 8 MiB. */
  readonly maximumBytes?: number;
  /** Whether batches of several partitions that are there at the same time become one call; `true`. */
  readonly merge?: boolean;
  /** Without `merge`: how many partitions are handled at the same time, each in calls of its own; 1. */
  readonly concurrentPartitions?: number;
  /** Whether waiting helps against what a handler threw. Everything else makes a message a dead letter. */
  readonly isTemporary: (failure: unknown) => boolean;
  /** Waits of a partition between its tries; 100 ms, growing to 30 s. */
  readonly retry?: GrowingWait;
  /** Waits between starts of the client when the broker is away; 250 ms, growing to 2 s. */
  readonly reconnect?: GrowingWait;
  readonly deadLetters: DeadLetterStore;
  /** Messages of one key keep their order when one is put aside; by topic and key of Kafka. */
  readonly keyOf?: (message: ReceivedMessage) => string;
  /** Timeouts and sizes of the consumer. `heartbeatInterval` should be a tenth to a third of `sessionTimeout`. */
  readonly consumer?: Omit<ConsumerConfig, 'groupId' | 'retry'>;
  /** How long `close` waits for the broker's answers after the batch in hand has ended; 10 s. */
  readonly closeMilliseconds?: number;
  readonly onEvent?: (event: BatchServerEvent) => void;
}

export type Settings = Required<Omit<KafkaBatchServerOptions, 'consumer' | 'onEvent' | 'topics'>> & {
  readonly topics: readonly string[];
  readonly consumer: ConsumerConfig & Required<Pick<ConsumerConfig, 'sessionTimeout' | 'heartbeatInterval'>>;
};

const mebibyte = 1024 * 1024;

export const settingsOf = (options: KafkaBatchServerOptions): Settings => {
  if (options.groupId.trim() === '') throw new TypeError('groupId is empty: a consumer group needs a name');
  const { onEvent: _, ...given } = options;
  const settings: Settings = {
    fromBeginning: true,
    maximumMessages: 1000,
    maximumBytes: 8 * mebibyte,
    merge: true,
    concurrentPartitions: 1,
    retry: { firstMilliseconds: 100, longestMilliseconds: 30_000 },
    reconnect: { firstMilliseconds: 250, longestMilliseconds: 2_000 },
    keyOf: keyInTopic,
    closeMilliseconds: 10_000,
    topics: [],
    ...given,
    consumer: consumerConfigOf(options),
  };
  const { sessionTimeout, heartbeatInterval, maxWaitTimeInMs = 0 } = settings.consumer;
  for (const [name, milliseconds] of Object.entries({ maxWaitTimeInMs, heartbeatInterval })) {
    if (milliseconds < sessionTimeout) continue;
    throw new TypeError(`${name} (${milliseconds}) must be below sessionTimeout (${sessionTimeout})`);
  }
  requirePositive(settings, ['maximumMessages', 'maximumBytes', 'concurrentPartitions']);
  return settings;
};

const requirePositive = (
  settings: Settings,
  names: readonly ('maximumMessages' | 'maximumBytes' | 'concurrentPartitions')[],
): void => {
  for (const name of names) {
    if (!(settings[name] >= 1)) throw new TypeError(`${name} must be at least 1, and is ${settings[name]}`);
  }
};

const consumerConfigOf = (options: KafkaBatchServerOptions): Settings['consumer'] => ({
  // A member that dies, or whose broker does, keeps its partitions for this long: not the 30 s of kafkajs, but the least
  // that a broker allows by default.
  sessionTimeout: 6_000,
  heartbeatInterval: 1_000,
  rebalanceTimeout: 60_000,
  // kafkajs ends a fetch before it looks at pauses, heartbeats and stops: this is their latency, not that of messages.
  maxWaitTimeInMs: 250,
  // kafkajs asks for partitions always in the same order; where all fit into one answer none starves.
  maxBytesPerPartition: mebibyte / 2,
  maxBytes: 24 * mebibyte,
  allowAutoTopicCreation: false,
  ...options.consumer,
  groupId: options.groupId,
  // Starting anew is done here and not in kafkajs, which gives up for ever after an error it calls non-retriable.
  retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 8, restartOnFailure: () => Promise.resolve(false) },
});
