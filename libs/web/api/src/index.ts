export * from './client.ts';
export * from './get-query.ts';
export * from './refusal-of.ts';
export type * from './refusal.ts';
export type { components, paths } from './schema.ts';
