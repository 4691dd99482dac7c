export * from './balance.ts';
export * from './kerb-weight.ts';
