import { fileURLToPath, pathToFileURL } from 'node:url';

/** Name of the variable that says by how many milliseconds the clock of a process is behind. */
export const behindVariable = 'HUIHUAN_TEST_CLOCK_BEHIND';

const preload = fileURLToPath(new URL('../../dist/faults/clock-preload.js', import.meta.url));

/** For the environment of a process whose clock shows the time of some days ago. The program knows nothing of it. */
export const clockBehind = (milliseconds: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=${pathToFileURL(preload).href}`,
  [behindVariable]: String(milliseconds),
});

/** For one that has the right time again. */
export const rightClock: Readonly<Record<string, string>> = { NODE_OPTIONS: '' };
