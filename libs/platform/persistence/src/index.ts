export * from './command-table.ts';
export * from './commands.ts';
export * from './database-trouble.ts';
export * from './provision.ts';
export * from './rows-in-snapshot.ts';
export * from './service-database.ts';
export * from './tx.ts';
