const first = 20;
const longest = 150;

/**
 * Pauses between two looks, in milliseconds: short at first, then longer, because whoever looks all the time takes the machine from
 * what would make it so.
 */
export const growingPause = (): (() => Promise<void>) => {
  let next = first;
  return async () => {
    const pause = next;
    next = Math.min(longest, next * 1.25);
    await new Promise((resolve) => setTimeout(resolve, pause));
  };
};
