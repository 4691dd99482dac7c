export { call, type Called } from './call.ts';
export { startPlatform, type PlatformProcess, type StartOptions } from './start-platform.ts';
export { testId } from './test-id.ts';
export { caughtUp } from './caught-up.ts';
export { until } from './until.ts';
