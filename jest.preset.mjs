import { swcOptions } from './tools/swc-options.mjs';

/** The one jest preset: ESM by Node itself, SWC with the options of the build, packages resolved to their sources. */
const preset = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline' }] },
  testEnvironmentOptions: { customExportConditions: ['huihuan-source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/\\.nx/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  watchman: false,
};

export default preset;
