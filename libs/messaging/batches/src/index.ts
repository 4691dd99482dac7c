export { deliver } from './deliver.ts';
export type { Isolation } from './isolation.ts';
