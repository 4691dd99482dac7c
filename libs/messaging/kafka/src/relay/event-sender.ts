import type { Message } from '@huihuan/messaging-core';
import kafkajs, { type Kafka, type TopicMessages } from 'kafkajs';
import { toKafka } from '../record/to-kafka.ts';
import { renewedClient } from '../renewed-client.ts';

/** Sends events and waits until every replica in sync has them. */
export interface EventSender {
  /** @throws where Kafka cannot be reached or refuses; what was sent before may be there, and comes again */
  send(messages: readonly Message[]): Promise<void>;
  /** Disconnects; what is sent later goes by a new producer. */
  close(): Promise<void>;
}

/** Of all messages of one request together, well below what a topic takes of one batch (`max.message.bytes`). */
const maximumRequestBytes = 2 * 1024 * 1024;

/**
 * An idempotent producer with `acks=all`. After any failure it is thrown away: a producer that does not know what became
 * of a batch would number the next one wrong, a new one begins anew.
 */
export const createEventSender = (kafka: Kafka): EventSender => {
  const producer = renewedClient(() =>
    kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    }),
  );
  return {
    send: (messages) =>
      producer.use(async (current) => {
        for (const part of partsOf(messages)) {
          await current.sendBatch({ acks: -1, topicMessages: byTopic(part) });
        }
      }),
    close: () => producer.renew(),
  };
};

/** Cuts a batch where the next message would make a request too large. */
const partsOf = (messages: readonly Message[]): readonly (readonly Message[])[] => {
  const parts: Message[][] = [];
  let bytes = Infinity;
  for (const message of messages) {
    const size = Buffer.byteLength(message.record);
    if (bytes + size > maximumRequestBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(message);
    bytes += size;
  }
  return parts;
};

const byTopic = (messages: readonly Message[]): TopicMessages[] => {
  const topics = new Map<string, TopicMessages>();
  for (const message of messages) {
    const known = topics.get(message.topic) ?? { topic: message.topic, messages: [] };
    known.messages.push(toKafka(message));
    topics.set(message.topic, known);
  }
  return [...topics.values()];
};
