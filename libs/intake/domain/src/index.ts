export * from './check-time.ts';
export * from './decide-intake-batch.ts';
export * from './decide-intake.ts';
export { identifierActiveElsewhere } from './identifier-problems.ts';
export * from './intake-command.ts';
export * from './intake-row.ts';
export * from './parse-intake-row.ts';
