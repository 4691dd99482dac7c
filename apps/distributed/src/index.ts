export { databaseSettings } from './databases/database-settings.ts';
