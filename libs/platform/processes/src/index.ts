export * from './end-with-parent.ts';
export * from './error-code.ts';
export * from './process-identity.ts';
export * from './process-lock.ts';
