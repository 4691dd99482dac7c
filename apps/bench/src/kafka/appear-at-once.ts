import type { SealedEvent } from '@huihuan/contracts-events';
import { byTopic } from './by-topic.ts';
import type { Kafka, Producer } from './client.ts';

/** Sends events that nobody sees yet. */
export interface HiddenSender {
  /** @returns what lets all of them appear at the same moment */
  send(events: readonly SealedEvent[]): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const eventsOfRequest = 2000;

type Transaction = Awaited<ReturnType<Producer['transaction']>>;

/** A young broker first makes the topic of transactions, which takes a busy machine longer than the client's short tries. */
const begin = async (producer: Producer, tries = 20): Promise<Transaction> => {
  try {
    return await producer.transaction();
  } catch (error) {
    if (tries === 0 || !(error instanceof Error) || error.name !== 'KafkaJSGroupCoordinatorNotFound') throw error;
    return begin(producer, tries - 1);
  }
};

/** Sends within a transaction of Kafka: readers are shown nothing of it before its end, and the reader need not be halted. */
export const openHiddenSender = async (
  kafka: Kafka,
  name: string,
  topicOf: (topic: string) => string = (topic) => topic,
): Promise<HiddenSender> => {
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, transactionalId: `bench-${name}` });
  await producer.connect();
  return {
    send: async (events) => {
      const transaction = await begin(producer);
      for (let from = 0; from < events.length; from += eventsOfRequest) {
        const topicMessages = byTopic(events.slice(from, from + eventsOfRequest), topicOf);
        await transaction.sendBatch({ acks: -1, topicMessages });
      }
      return () => transaction.commit();
    },
    close: () => producer.disconnect(),
  };
};
