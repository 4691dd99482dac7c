import type { SealedEvent } from '@huihuan/contracts-events';
import { toKafka } from '@huihuan/messaging-kafka';
import type { KafkaMessage, TopicMessages } from './client.ts';

/** Events as one request to Kafka carries them. */
export const byTopic = (
  events: readonly SealedEvent[],
  topicOf: (topic: string) => string = (topic) => topic,
): TopicMessages[] => {
  const topics = new Map<string, KafkaMessage[]>();
  for (const event of events) {
    const topic = topicOf(event.topic);
    const messages = topics.get(topic) ?? [];
    if (messages.length === 0) topics.set(topic, messages);
    messages.push(toKafka(event));
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
};
