import { describe, expect, it } from '@jest/globals';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isDatabaseAway, isWorthRetrying } from './database-trouble.ts';

const failed = (code: string): Error => Object.assign(new Error('failed'), { code });

describe('trouble with the database', () => {
  it('is worth another try where two stood in each other’s way, also where the wait for a lock has a limit', () => {
    for (const code of ['40001', '40P01', '55P03']) expect(isWorthRetrying(failed(code))).toBe(true);
    for (const code of ['23502', '23505', '22003', '57014']) expect(isWorthRetrying(failed(code))).toBe(false);
  });

  it('is the database being away where no connection can be had, however deep the reason stands', () => {
    for (const code of ['08006', '57P01', '53300', 'ECONNREFUSED']) {
      expect(isDatabaseAway(failed(code))).toBe(true);
      expect(isDatabaseAway(new Error('query failed', { cause: failed(code) }))).toBe(true);
    }
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(failed('23505'))).toBe(false);
  });

  it('is the database being away where the connection broke between two statements of a transaction', () => {
    expect(isDatabaseAway(new QueryRunnerAlreadyReleasedError())).toBe(true);
    expect(isDatabaseAway(new QueryRunnerProviderAlreadyReleasedError())).toBe(true);
  });
});
