export * from './define-settings.ts';
export * from './edge-settings.ts';
export * from './is-origin.ts';
export * from './program-flags.ts';
export * from './read-settings.ts';
export * from './settings-error.ts';
export * from './settings-reference.ts';
export * from './shared-settings.ts';
