import type { TopicPartition } from '../batch.ts';

/** As kafkajs tells it: partitions by topic. */
export const partitionsOf = (assignment: Readonly<Record<string, readonly number[]>>): readonly TopicPartition[] =>
  Object.entries(assignment).flatMap(([topic, partitions]) => partitions.map((partition) => ({ topic, partition })));
