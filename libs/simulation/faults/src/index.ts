export * from './options.ts';
export * from './run/run.ts';
export * from './run/shrink.ts';
export type { Tally } from './run/tally.ts';
