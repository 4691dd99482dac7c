import { Inject, Injectable, Module, type DynamicModule, type OnModuleInit, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { HealthCheck, HealthCheckSource } from './health-check.ts';
import { healthControllerAt } from './health-controller.ts';
import { HealthRegistry, HealthRegistryModule } from './health-registry.ts';

/** Finds the checks of a service when the application has made its providers. */
const registrationOf = (service: string, sources: readonly HealthCheckSource[]): Type => {
  @Injectable()
  class HealthRegistration implements OnModuleInit {
    private readonly registry: HealthRegistry;
    private readonly modules: ModuleRef;

    constructor(@Inject(HealthRegistry) registry: HealthRegistry, @Inject(ModuleRef) modules: ModuleRef) {
      this.registry = registry;
      this.modules = modules;
    }

    onModuleInit(): void {
      const find = (source: HealthCheckSource): HealthCheck =>
        typeof source === 'function' ? this.modules.get(source, { strict: false }) : source;
      this.registry.add(service, sources.map(find));
    }
  }
  return HealthRegistration;
};

@Module({})
export class HealthModule {
  /**
   * Health routes of one service at `/api/<service>/health`, whose checks also count for the process.
   * @param checks each is asked with a limit of 2 s; a class must be a provider somewhere in the application
   */
  static forService(service: string, checks: readonly HealthCheckSource[]): DynamicModule {
    return {
      module: class ServiceHealthModule {},
      imports: [HealthRegistryModule],
      providers: [registrationOf(service, checks)],
      controllers: [healthControllerAt(`api/${service}/health`, (registry) => registry.of(service))],
    };
  }

  /** The root of a process: its module, and the health routes over all services in it. */
  static forProcess(rootModule: Type): DynamicModule {
    return {
      module: class ProcessModule {},
      imports: [HealthRegistryModule, rootModule],
      controllers: [healthControllerAt('health', (registry) => registry.all())],
    };
  }
}
