/** `node apps/distributed/dist/databases.js`: makes or brings forward the five databases and their roles, and ends. */
import { readSettings, SettingsError } from '@huihuan/platform-config';
import { withoutPassword } from '@huihuan/platform-service';
import { databaseSettings, provisionSettings } from './databases/database-settings.ts';
import { databaseOf, provisionDatabases } from './databases/provision-databases.ts';
import { serviceNames } from './service-names.ts';

try {
  const { adminUrl, passwords } = provisionSettings(readSettings(databaseSettings, process.env));
  await provisionDatabases(adminUrl, (service) => passwords[service]);
  process.stdout.write(
    `数据库已就绪 · databases are ready at ${withoutPassword(adminUrl)}: ${serviceNames.map(databaseOf).join(', ')}\n`,
  );
} catch (failure) {
  console.error(failure instanceof SettingsError ? failure.message : failure);
  process.exit(1);
}
