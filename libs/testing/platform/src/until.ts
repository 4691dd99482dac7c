import { growingPause } from './growing-pause.ts';

/**
 * Asks again and again until it is so. For what comes about by itself, and for which there is no event to wait for. The limit is
 * generous: what comes in the end is right, however busy the machine is with other things.
 */
export const until = async (so: () => boolean | Promise<boolean>, milliseconds = 90_000): Promise<void> => {
  const last = performance.now() + milliseconds;
  const pause = growingPause();
  while (!(await so())) {
    if (performance.now() > last) throw new Error(`not so after ${milliseconds} ms: ${so.toString()}`);
    await pause();
  }
};
