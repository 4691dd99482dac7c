export * from './canonical-json.ts';
export * from './problem.ts';
export * from './sha256.ts';
export * from './tell-failure.ts';
export * from './tolerance.ts';
export * from './transitions.ts';
export * from './unusable-value.ts';
export * from './uuid.ts';
