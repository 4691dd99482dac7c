export * from './in-time.ts';
export * from './or-aborted.ts';
