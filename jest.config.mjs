import preset from './jest.preset.mjs';

/** A tier is a suffix of the file's name; the slower ones share one real PostgreSQL for the whole run. */
const tier = (name, more = {}) => ({
  ...preset,
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/{apps,libs,seeds,tools}/**/*.${name}.spec.ts`],
  ...more,
});

export default {
  projects: [tier('unit'), tier('int'), tier('e2e'), tier('browser')],
};
