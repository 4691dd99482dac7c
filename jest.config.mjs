import { availableParallelism } from 'node:os';
import preset from './jest.preset.mjs';

/** A tier is a suffix of the file's name; the slower ones share one real PostgreSQL for the whole run. */
const tier = (name, more = {}) => ({
  ...preset,
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/{apps,libs,seeds,tools}/**/*.${name}.spec.ts`],
  ...more,
});

const withPostgres = {
  globalSetup: '<rootDir>/tools/entry/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/tools/entry/jest-global-teardown.mjs',
};

export default {
  // for the hours in which a machine does seven other things; what waits for something says itself what did not come
  testTimeout: 240_000,
  watchman: false,
  // one more than there are processors: a file that starts programs or opens pages waits for them a good part of its time
  maxWorkers: Math.min(4, availableParallelism() + 1),
  // Node.js never frees the modules of a file that is done: one process for all grows to gigabytes and spends its time
  // collecting garbage. A worker beyond this is exchanged between two files.
  workerIdleMemoryLimit: '700MB',
  projects: [
    tier('unit'),
    tier('int', withPostgres),
    tier('e2e', withPostgres),
    tier('browser', withPostgres),
    tier('faults', withPostgres),
    tier('kafka', withPostgres),
  ],
};
