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
