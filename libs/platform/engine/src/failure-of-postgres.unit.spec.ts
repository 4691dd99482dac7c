import { describe, expect, it } from '@jest/globals';
import { problemOfEnding } from './failure-of-postgres.ts';

const ending = (exitCode: number, ...lines: string[]) => ({
  ...{ binary: '/opt/bin/postgres', dataDirectory: '/srv/data', port: 5433 },
  exitCode,
  lines,
});

describe('what PostgreSQL says before it ends', () => {
  it.each([
    ['disk-full', ending(1, 'FATAL:  could not write to file "pg_wal/xlogtemp.5": No space left on device')],
    ['port-taken', ending(1, 'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use')],
    ['data-of-another-version', ending(1, 'FATAL:  database files are incompatible with server')],
    ['data-of-another-user', ending(1, 'FATAL:  data directory "/srv/data" has wrong ownership')],
    ['binaries-do-not-run', ending(127, '/bin/sh: 1: /opt/bin/postgres: not found')],
    ['no-account', ending(1, 'initdb: error: could not look up effective user ID 1234: user does not exist')],
    ['engine-failed', ending(1, 'FATAL:  something new')],
  ])('becomes %s', (code, end) => {
    const problem = problemOfEnding(end);
    expect(problem.code).toBe(code);
    expect(problem.zh).toMatch(/[一-龥]/);
    expect(problem.en).not.toMatch(/[一-龥]/);
  });

  it('stays in the message when nobody foresaw it', () => {
    expect(problemOfEnding(ending(1, 'FATAL:  something new')).message).toContain('something new');
  });
});
