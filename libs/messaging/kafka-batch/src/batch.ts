import type { IHeaders } from 'kafkajs';

/** One message as Kafka holds it; nothing of it is read or changed. */
export interface ReceivedMessage {
  readonly topic: string;
  readonly partition: number;
  /** A 64 bit number, so it is text. */
  readonly offset: string;
  readonly key: Buffer | null;
  /** `null` is a tombstone: in a compacted topic it says that the key is gone. */
  readonly value: Buffer | null;
  readonly headers: IHeaders;
  /** Milliseconds since 1970, as the producer (or, by the topic's setting, the broker) stamped it. */
  readonly timestamp: number;
}

/** What a handler gets: messages in order per partition, of one or, with `merge`, of several partitions. */
export interface KafkaBatch {
  /** At least one. */
  readonly messages: readonly ReceivedMessage[];
  /**
   * Whether the partitions were given to another member meanwhile, or may have been, because the broker was not heard
   * for a session timeout. Its offset will not be committed then. A handler that takes long may look and give up.
   */
  isStale(): boolean;
}

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** Names a partition in maps. */
export const nameOf = ({ topic, partition }: TopicPartition): string => `${topic}/${partition}`;

/** The place of a message; the same for each delivery of it. */
export const placeOf = ({ topic, partition, offset }: ReceivedMessage): string => `${topic}/${partition}/${offset}`;

export const bytesOf = ({ key, value }: ReceivedMessage): number => (key?.length ?? 0) + (value?.length ?? 0);

/** Messages of one topic with the same key belong together; one without a key stands alone. */
export const keyInTopic = (message: ReceivedMessage): string =>
  message.key === null ? placeOf(message) : `${message.topic} ${message.key.toString('latin1')}`;
