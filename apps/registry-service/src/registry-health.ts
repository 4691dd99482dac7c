import { logTable } from '@huihuan/messaging-core';
import type { HealthCheck } from '@huihuan/platform-http';
import type { ServiceDatabase } from '@huihuan/platform-persistence';

const timed = (name: string, ask: () => Promise<unknown>): HealthCheck => ({
  name,
  check: async () => {
    const began = performance.now();
    await ask();
    return { ok: true, details: { milliseconds: Math.round(performance.now() - began) } };
  },
});

/** The registry tells and never listens, so it cannot lag behind. */
const lag: HealthCheck = {
  name: 'lag',
  check: () => Promise.resolve({ ok: true, details: { events: 0, seconds: 0 } }),
};

export const registryHealth = (database: ServiceDatabase): readonly HealthCheck[] => [
  timed('database', () => database.query('select 1')),
  timed('log', () => database.query(`select 1 from ${logTable} limit 1`)),
  lag,
];
