import { describe, expect, it } from '@jest/globals';
import type { Bus, Counts, Health } from '../../../lib/api/types.ts';
import type { ServiceView } from '../../../lib/state/use-service-views.ts';
import { missingOf, stateOf } from './service-state.ts';

const health: Health = { status: 'ready', checks: { database: { ok: true } } };
const counts: Counts = { failed: 0, behind: 0, early: 0, overdue: 0, discarded: 3 };
const relay = { leader: false, waiting: 0, oldestSeconds: 0, sentTotal: 0, lastError: null };
const bus: Bus = {
  engine: 'kafka',
  lag: { events: 0, seconds: 0 },
  skipped: [],
  relay,
  broker: 'connected',
  complaints: [],
};
const well: ServiceView = { service: 'sorting', health, trouble: null, bus, counts, readAt: 1 };

describe('the state of a service', () => {
  it('is calm when all is well, also for a replica that sends nothing and after a discard', () => {
    expect(stateOf(well)).toBe('good');
  });

  it('is not known before everything was read', () => {
    expect(stateOf({ ...well, counts: undefined })).toBe('reading');
  });

  it.each([
    ['unreachable', { trouble: new Error('gone') }],
    ['not-ready', { health: { status: 'not-ready', checks: {} } }],
    ['failed', { counts: { ...counts, failed: 1, behind: 9 } }],
    ['complaint', { bus: { ...bus, complaints: [{ zh: '缺主题', en: 'a topic is missing' }] } }],
    ['away', { bus: { ...bus, broker: 'away' } }],
    ['unsent', { bus: { ...bus, relay: { ...relay, oldestSeconds: 61 } } }],
    ['lagging', { bus: { ...bus, lag: { events: 5, seconds: 61 } } }],
    ['early', { counts: { ...counts, early: 2 } }],
  ] as const)('%s', (state, change) => {
    expect(stateOf({ ...well, ...change })).toBe(state);
  });

  it('tells the worst of several', () => {
    const view = { ...well, bus: { ...bus, broker: 'away' as const }, counts: { ...counts, failed: 1 } };
    expect(stateOf(view)).toBe('failed');
    expect(stateOf({ ...view, trouble: new Error('gone') })).toBe('unreachable');
  });

  it('names the checks that fail', () => {
    const checks = {
      database: { ok: false, error: 'no answer within 2000 ms' },
      log: { ok: true },
      disk: { ok: false },
    };
    expect(missingOf({ ...well, health: { status: 'not-ready', checks } })).toEqual([
      'database: no answer within 2000 ms',
      'disk',
    ]);
  });
});
