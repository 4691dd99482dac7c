import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from 'kafkajs';

const PATIENCE_MS = 30_000;

/**
 * Waits until every partition of these topics has a leader and so can be written to. The client has an option for it,
 * which gives up when a broker has not heard of a new topic yet.
 * @throws what the cluster said last, when it takes too long
 */
export const awaitLeaders = async (admin: Admin, names: readonly string[]): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      if (await haveLeaders(admin, names)) return;
    } catch (failure) {
      if (Date.now() > deadline) throw failure;
    }
    if (Date.now() > deadline) throw new Error(`no leaders after ${PATIENCE_MS} ms: ${names.join(', ')}`);
    await pause(50);
  }
};

const haveLeaders = async (admin: Admin, names: readonly string[]): Promise<boolean> => {
  const { topics } = await admin.fetchTopicMetadata({ topics: [...names] });
  return topics.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0));
};
