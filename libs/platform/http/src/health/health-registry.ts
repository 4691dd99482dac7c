import { Injectable, Module } from '@nestjs/common';
import type { HealthCheck } from './health-check.ts';

/** Every check of the process, by service. */
@Injectable()
export class HealthRegistry {
  private readonly services = new Map<string, ReadonlyMap<string, HealthCheck>>();

  add(service: string, checks: readonly HealthCheck[]): void {
    this.services.set(service, new Map(checks.map((check) => [check.name, check])));
  }

  of(service: string): ReadonlyMap<string, HealthCheck> {
    return this.services.get(service) ?? new Map<string, HealthCheck>();
  }

  all(): ReadonlyMap<string, HealthCheck> {
    const named = [...this.services].flatMap(([service, checks]) =>
      [...checks].map(([name, check]) => [`${service}.${name}`, check] as const),
    );
    return new Map(named);
  }
}

@Module({ providers: [HealthRegistry], exports: [HealthRegistry] })
export class HealthRegistryModule {}
