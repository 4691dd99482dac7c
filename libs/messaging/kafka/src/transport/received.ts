import type { ReceivedFigures, TopicFigures } from '@huihuan/messaging-core';
import type { BatchServerMetrics } from '@huihuan/messaging-kafka-batch';

const nothing = { messages: 0, batches: 0, retries: 0, pausedPartitions: 0 };

/** What all subscriptions of a service have got together, topic by topic. */
export const received = (servers: readonly BatchServerMetrics[]): ReceivedFigures => {
  const topics = new Map<string, TopicFigures>();
  for (const { topic, messages, batches, retries, pausedPartitions } of servers.flatMap((server) => server.topics)) {
    const before = topics.get(topic) ?? nothing;
    topics.set(topic, {
      topic,
      messages: before.messages + messages,
      batches: before.batches + batches,
      retries: before.retries + retries,
      pausedPartitions: before.pausedPartitions + pausedPartitions,
    });
  }
  return {
    topics: [...topics.values()],
    clientFailures: servers.reduce((sum, { totals }) => sum + totals.crashes, 0),
  };
};
