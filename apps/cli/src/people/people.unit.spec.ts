import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { derivedPassword, openTokenKeys } from '@huihuan/platform-auth';
import { demoAccounts } from '@huihuan/seeds';
import { run } from '../run.ts';

const typed = async (words: readonly string[], environment: NodeJS.ProcessEnv = {}) => {
  let [output, errors] = ['', ''];
  const writing = (take: (text: string) => void) =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        take(chunk.toString());
        done();
      },
    });
  const code = await run([...words], {
    input: Readable.from([]),
    output: writing((text) => (output += text)),
    errors: writing((text) => (errors += text)),
    environment: { LANG: 'en_GB.UTF-8', ...environment },
    signal: new AbortController().signal,
  });
  return { code, output, errors };
};

describe('hh people', () => {
  const HUIHUAN_DEMO_KEY = 'a-secret-of-the-tests-and-of-nothing-else';

  it('shows everybody of the demonstration with the password that the registry takes', async () => {
    const { code, output } = await typed(['people', '--json'], { HUIHUAN_DEMO_KEY });
    const people = JSON.parse(output) as { login: string; password: string }[];
    expect([code, people.length]).toEqual([0, demoAccounts().length]);
    for (const { login, password } of people) expect(password).toBe(derivedPassword(HUIHUAN_DEMO_KEY, login));
    const table = await typed(['people'], { HUIHUAN_DEMO_KEY });
    expect(table.output).toContain(`administrator          ${derivedPassword(HUIHUAN_DEMO_KEY, 'administrator')}`);
  });

  it('says so where no start has made any, and makes nothing', async () => {
    const none = await typed(['people'], { HUIHUAN_DATA: '/nowhere/at/all' });
    expect(none).toMatchObject({ code: 1, output: '' });
    expect(none.errors).toContain('HUIHUAN_DEMO=true');
  });
});

describe('hh keys', () => {
  it('prints lines of an .env file that the registry starts with, others each time', async () => {
    const [one, other] = [await typed(['keys']), await typed(['keys'])];
    expect(one.output).not.toBe(other.output);
    const lines = one.output
      .trim()
      .split('\n')
      .map((line) => line.split('='));
    expect(lines.map(([name]) => name)).toEqual([
      ...['HUIHUAN_TOKEN_KEY', 'HUIHUAN_TOKEN_JWKS', 'HUIHUAN_SIGNING_KEY', 'REGISTRY_SIGNING_KEY'],
      ...['COLLECTION_SIGNING_KEY', 'TRANSFER_SIGNING_KEY', 'SORTING_SIGNING_KEY', 'REGULATOR_SIGNING_KEY'],
    ]);
    const env = Object.fromEntries(lines) as Record<string, string>;
    const keys = await openTokenKeys({ NODE_ENV: 'production', ...env });
    expect(keys.published).toHaveLength(1);
    expect(keys.isPassing).toBe(false);
  });
});
