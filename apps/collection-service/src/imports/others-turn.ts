import { setImmediate as nextRound } from 'node:timers/promises';

const longestTurn = 10;

/** Long work in pieces by time: where a turn has lasted some milliseconds, others are served first. */
export interface Turns {
  isOver(): boolean;
  pass(): Promise<void>;
}

export const turns = (): Turns => {
  let since = performance.now();
  return {
    isOver: () => performance.now() - since > longestTurn,
    pass: async () => {
      await nextRound();
      since = performance.now();
    },
  };
};
