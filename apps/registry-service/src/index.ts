export { registryEntities, registryMigrations, registrySchema } from './database/registry-database.ts';
export { identitySettings, wantsDemo } from './identity/identity-settings.ts';
export { oidcSettings } from './identity/oidc/oidc-settings.ts';
export { breachedSettings } from './identity/passwords/breached/breached-settings.ts';
export { RegistryModule } from './registry-module.ts';
export { registryService } from './registry-service.ts';
export { registrySource, type RegistryOptions } from './registry.ts';
export { seedRegistry, type Seeded, type SeedRegistryOptions } from './seed/seed-registry.ts';
