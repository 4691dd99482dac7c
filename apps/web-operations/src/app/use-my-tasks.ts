import { useSession } from '@huihuan/web-kit';
import { tasks, type Task } from './tasks.ts';

/** The tasks of whoever is signed in. */
export const useMyTasks = (): readonly Task[] => {
  const state = useSession();
  const held = new Set(state.kind === 'signed-in' ? state.access.grants.map(({ role }) => role) : []);
  return tasks.filter(({ roles }) => roles.some((role) => held.has(role)));
};
