export * from './audit-stream.ts';
export * from './discrepancy-row.ts';
export * from './event-row.ts';
export * from './holding-row.ts';
export * from './regulator-rows.ts';
export * from './shipment-row.ts';
export * from './statement-row.ts';
