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
  testTimeout: 60_000,
  watchman: false,
  projects: [
    tier('unit'),
    tier('int', withPostgres),
    tier('e2e', withPostgres),
    tier('browser', withPostgres),
    tier('faults', withPostgres),
    tier('kafka', withPostgres),
  ],
};
