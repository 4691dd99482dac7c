import { Gauge } from 'prom-client';
import { askChecks } from '../health/ask-checks.ts';
import type { HealthRegistry } from '../health/health-registry.ts';
import type { Metrics } from './metrics.ts';

/** Tells each check of each service as a figure, so that an alert can name what is missing. */
export const addHealthMetrics = (metrics: Metrics, registry: HealthRegistry): void => {
  const ok = new Gauge({
    name: 'huihuan_health_check_ok',
    help: '1 where what the service needs is there, 0 where it is not',
    labelNames: ['service', 'check'] as const,
    registers: [metrics.registry],
  });
  metrics.beforeScrape(async () => {
    const { checks } = await askChecks(registry.all());
    for (const [name, check] of Object.entries(checks)) {
      const [service = '', ...rest] = name.split('.');
      ok.set({ service, check: rest.join('.') }, check.ok ? 1 : 0);
    }
  });
};
