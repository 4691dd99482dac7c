import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from './client.ts';

const every = 50;

/** Waits until a group has members that agree who reads what. */
export const untilJoined = async (admin: Admin, groupId: string, signal: AbortSignal): Promise<void> => {
  for (;;) {
    const { groups } = await admin.describeGroups([groupId]);
    if (groups.some(({ state, members }) => state === 'Stable' && members.length > 0)) return;
    await pause(every, undefined, { signal });
  }
};

/** How many messages of these topics a group has not committed. */
export const lagOfGroup = async (admin: Admin, groupId: string, topics: readonly string[]): Promise<number> => {
  const committed = await admin.fetchOffsets({ groupId, topics: [...topics] });
  const offsets = new Map(
    committed.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }) => [`${topic}/${partition}`, Number(offset)] as const),
    ),
  );
  let lag = 0;
  for (const topic of topics) {
    for (const { partition, high } of await admin.fetchTopicOffsets(topic)) {
      lag += Number(high) - Math.max(0, offsets.get(`${topic}/${partition}`) ?? 0);
    }
  }
  return lag;
};
