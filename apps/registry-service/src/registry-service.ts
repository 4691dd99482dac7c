import { readSettings, sharedSettings } from '@huihuan/platform-config';
import type { ServiceDefinition } from '@huihuan/platform-service';
import { registryEntities, registryMigrations } from './database/registry-database.ts';
import { RegistryModule } from './registry-module.ts';
import { seedRegistry } from './seed/seed-registry.ts';

/** 登记: who and what belongs to the network. It tells the others by its events and listens to nobody. */
export const registryService: ServiceDefinition = {
  name: 'registry',
  migrations: registryMigrations,
  entities: registryEntities,
  build: (host) => {
    const demo = readSettings(sharedSettings, host.env).HUIHUAN_DEMO;
    return {
      module: RegistryModule.register(host),
      effects: [],
      prepare: async () => {
        await seedRegistry({ ...host, newId: () => host.newId(), demo });
      },
    };
  },
};
