import { growingPause } from './growing-pause.ts';

/**
 * Expects again and again until it holds: for what a screen shows a moment after it was asked for. What does not hold in time fails
 * with what was expected and what was there instead.
 */
export const soon = async (holds: () => unknown, milliseconds = 90_000): Promise<void> => {
  const last = performance.now() + milliseconds;
  const pause = growingPause();
  for (;;) {
    try {
      await holds();
      return;
    } catch (wrong) {
      if (performance.now() > last) throw wrong;
    }
    await pause();
  }
};
