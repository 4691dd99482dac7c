import { pause } from '../terminal/pause.ts';

/** Offers so many goods a second and no more. A rate of zero lets everything through. */
export const openPace = (perSecond: number, signal: AbortSignal) => {
  const started = Date.now();
  let offered = 0;
  return {
    /** Waits until these many more may be offered. */
    take: async (count: number): Promise<void> => {
      const due = perSecond === 0 ? 0 : started + (offered / perSecond) * 1000;
      offered += count;
      const early = due - Date.now();
      if (early > 0) await pause(early, signal);
    },
  };
};
export type Pace = ReturnType<typeof openPace>;
