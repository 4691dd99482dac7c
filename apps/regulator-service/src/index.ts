export * from './database/regulator-tables.ts';
export * from './projections/regulator-projection.ts';
