import { swcOptions } from './tools/swc-options.mjs';

// Jest resolves `./x.ts` as it is written; only the build turns it into `./x.js`.
const { rewriteRelativeImportExtensions: _, ...jsc } = swcOptions.jsc;

/** The one jest preset: ESM by Node itself, SWC with the options of the build, packages resolved to their sources. */
const preset = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, jsc, sourceMaps: 'inline' }] },
  testEnvironmentOptions: { customExportConditions: ['huihuan-source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/\\.nx/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

export default preset;
