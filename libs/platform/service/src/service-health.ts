import { logTable, type Consumer } from '@huihuan/messaging-core';
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

/** Database, log and lag. Being behind is no reason to refuse work, so lag is told and never makes a service unready. */
export const serviceHealth = (database: ServiceDatabase, consumer: () => Consumer | null): readonly HealthCheck[] => [
  timed('database', () => database.query('select 1')),
  timed('log', () => database.query(`select 1 from ${logTable} limit 1`)),
  {
    name: 'lag',
    check: async () => {
      const lag = (await consumer()?.lag()) ?? { events: 0, seconds: 0 };
      const deadLetters = (await consumer()?.deadLetters())?.length ?? 0;
      return { ok: true, details: { ...lag, deadLetters } };
    },
  },
];
