import type { Admin } from 'kafkajs';
import type { PartitionLag } from './metrics.ts';

type Asked = Pick<Admin, 'fetchOffsets' | 'fetchTopicOffsets'>;

/** Asks the broker how far the group is in each partition. A group without an offset has all of it before it. */
export const groupLag = async (
  admin: Asked,
  groupId: string,
  topics: readonly string[],
): Promise<readonly PartitionLag[]> => {
  const committed = await admin.fetchOffsets({ groupId, topics: [...topics] });
  const offsets = new Map<string, string>();
  for (const { topic, partitions } of committed) {
    for (const { partition, offset } of partitions) offsets.set(`${topic}/${partition}`, offset);
  }
  const ends = await Promise.all(topics.map(async (topic) => ({ topic, of: await admin.fetchTopicOffsets(topic) })));
  return ends.flatMap(({ topic, of }) =>
    of.map(({ partition, low, high }) => {
      const offset = offsets.get(`${topic}/${partition}`);
      const known = offset !== undefined && BigInt(offset) >= 0n ? offset : null;
      // What retention took away is not before the group any more.
      const from = known === null || BigInt(known) < BigInt(low) ? BigInt(low) : BigInt(known);
      const messages = Math.max(0, Number(BigInt(high) - from));
      return { topic, partition, committed: known, end: high, messages };
    }),
  );
};
