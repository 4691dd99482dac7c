import type { ServiceDefinition } from '@huihuan/platform-service';
import { registryEntities, registryMigrations } from './database/registry-database.ts';
import { wantsDemo } from './identity/identity-settings.ts';
import { openIdentity } from './identity/open-identity.ts';
import { sealEarlierNames } from './identity/people/person-names.ts';
import { prepareIdentity } from './identity/prepare-identity.ts';
import { purgeByTheHour } from './identity/purge/purge-by-the-hour.ts';
import { registryAccess } from './identity/registry-access.ts';
import { RegistryModule } from './registry-module.ts';
import { seedRegistry } from './seed/seed-registry.ts';

/** 登记: who and what belongs to the network. It tells the others by its events and listens to nobody. */
export const registryService: ServiceDefinition = {
  name: 'registry',
  migrations: registryMigrations,
  entities: registryEntities,
  build: async (host) => {
    const demo = wantsDemo(host.env);
    const identity = await openIdentity(host);
    let endPurging = (): Promise<void> => Promise.resolve();
    return {
      module: RegistryModule.register(identity),
      access: registryAccess(identity),
      effects: [],
      prepare: async () => {
        await host.database.transaction((tx) => sealEarlierNames(tx, identity.ring));
        await seedRegistry({ ...host, ...identity, newId: () => host.newId(), demo });
        await prepareIdentity(identity, demo);
        endPurging = purgeByTheHour(identity, host.log);
      },
      close: async () => {
        await endPurging();
        await identity.breached.close();
      },
    };
  },
};
