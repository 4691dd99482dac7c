import { logTable, noLetters, type BusState, type Consumer, type ServiceBus } from '@huihuan/messaging-core';
import type { HealthCheck } from '@huihuan/platform-http';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { lagSoon } from './lag-soon.ts';

const timed = (name: string, ask: () => Promise<unknown>): HealthCheck => ({
  name,
  check: async () => {
    const began = performance.now();
    await ask();
    return { ok: true, details: { milliseconds: Math.round(performance.now() - began) } };
  },
});

/**
 * Database, log, lag and bus. Being behind, and a broker that is away, are no reasons to refuse work: they are told and
 * never make a service unready.
 */
export const serviceHealth = (
  database: ServiceDatabase,
  consumer: () => Consumer | null,
  bus: ServiceBus,
  complaints: () => Promise<BusState['complaints']> = () => Promise.resolve([]),
): readonly HealthCheck[] => [
  timed('database', () => database.query('select 1')),
  timed('log', () => database.query(`select 1 from ${logTable} limit 1`)),
  {
    name: 'lag',
    check: async () => {
      const [behind, relay, letters] = await Promise.all([
        lagOrUnknown(consumer()),
        bus.relayStatus(),
        consumer()?.letterCounts() ?? noLetters,
      ]);
      const toSend = relay?.waiting ?? 0;
      // what came too early is tried again by itself: it is on its way still
      const onTheWay = toSend + letters.early;
      const events = behind.events === null ? null : behind.events + onTheWay;
      return { ok: true, details: { ...behind, events, toSend, early: letters.early, deadLetters: letters.failed } };
    },
  },
  {
    name: 'bus',
    check: async () => {
      const { engine, broker, complaints: ofBus } = bus.state();
      const all = [...(await complaints()), ...ofBus].map(({ en }) => en);
      return { ok: true, details: { engine, broker, complaints: all } };
    },
  },
];

/** Not heard yet by this service; `null` while the bus cannot be asked. The database has a check of its own. */
const lagOrUnknown = async (
  consumer: Consumer | null,
): Promise<{ readonly events: number | null; readonly seconds: number | null }> =>
  consumer === null ? { events: 0, seconds: 0 } : ((await lagSoon(consumer)) ?? { events: null, seconds: null });
