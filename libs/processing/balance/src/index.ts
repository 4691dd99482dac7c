export * from './balance.ts';
export * from './batch-balance.ts';
export * from './dry-balance.ts';
export * from './kerb-weight.ts';
