import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import { nameOf, type ReceivedMessage, type TopicPartition } from '../batch.ts';

/** What one fetch brought of one partition, in hand until `finish`: kafkajs fetches no more of its broker before. */
export interface Part extends TopicPartition {
  readonly name: string;
  /** The membership under which it was fetched. */
  readonly epoch: number;
  readonly messages: readonly ReceivedMessage[];
  /** The offset that the partition's next message will get. */
  readonly end: bigint;
  /** Index of the first message that is not handled yet. */
  next: number;
  readonly payload: Pick<EachBatchPayload, 'resolveOffset' | 'commitOffsetsIfNecessary' | 'isStale'>;
  /** Of the last message, or of what the broker wrote after it for itself, such as the end of a transaction. */
  readonly lastOffset: string;
  /** Ends `eachBatch`; with an error where kafkajs has to act on it. */
  finish(failure?: Error): void;
  readonly finished: Promise<void>;
}

export const partOf = (payload: EachBatchPayload, epoch: number): Part => {
  const { batch } = payload;
  const { topic, partition } = batch;
  let finish: Part['finish'] = () => undefined;
  const finished = new Promise<void>((resolve, reject) => {
    finish = (failure) => (failure === undefined ? resolve() : reject(failure));
  });
  return {
    topic,
    partition,
    name: nameOf(batch),
    epoch,
    messages: batch.messages.map((message) => received(topic, partition, message)),
    end: BigInt(batch.highWatermark),
    next: 0,
    payload,
    lastOffset: batch.lastOffset(),
    finish,
    finished,
  };
};

const received = (topic: string, partition: number, message: KafkaMessage): ReceivedMessage => ({
  topic,
  partition,
  offset: message.offset,
  key: message.key,
  value: message.value,
  headers: message.headers ?? {},
  timestamp: Number(message.timestamp),
});

/** The offset to go on from when the first `count` messages are handled, as a group commits it. */
export const offsetAfter = (part: Part, count: number): bigint => {
  const last = count >= part.messages.length ? part.lastOffset : part.messages[count - 1]?.offset;
  return BigInt(last ?? part.lastOffset) + 1n;
};
