import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { askChecks } from './ask-checks.ts';
import type { CheckResult, HealthCheck } from './health-check.ts';

const check = (name: string, answer: () => Promise<CheckResult>): HealthCheck => ({ name, check: answer });
const named = (...checks: readonly HealthCheck[]): ReadonlyMap<string, HealthCheck> =>
  new Map(checks.map((one) => [one.name, one]));

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('readiness', () => {
  it('is there when every check is well', async () => {
    const well = check('database', async () => ({ ok: true, details: { milliseconds: 2 } }));
    expect(await askChecks(named(well))).toEqual({
      status: 'ready',
      checks: { database: { ok: true, milliseconds: 2 } },
    });
    expect(await askChecks(named())).toEqual({ status: 'ready', checks: {} });
  });

  it('is missing when one fails, and says why', async () => {
    const broken = check('log', () => Promise.reject(new Error('no such table')));
    expect(await askChecks(named(broken))).toEqual({
      status: 'not-ready',
      checks: { log: { ok: false, error: 'no such table' } },
    });
  });

  it('does not wait longer than two seconds for one', async () => {
    const hanging = check('lag', () => new Promise(() => undefined));
    const asked = askChecks(named(hanging));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await asked).toEqual({
      status: 'not-ready',
      checks: { lag: { ok: false, error: 'no answer within 2000 ms' } },
    });
  });
});
