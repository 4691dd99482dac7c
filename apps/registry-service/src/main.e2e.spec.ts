import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newTokenKey } from '@huihuan/platform-auth';
import { createSignIns } from '@huihuan/platform-sign-in';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
/** Registers the first administrator of a network that is not the demonstration. */
const admin = { login: 'first-administrator', password: 'fern valley sixteen kites' };

const registryAt = async (url: string, path: string): Promise<unknown> => {
  const authorization = await createSignIns((route, init) => fetch(`${url}${route}`, init)).of(admin);
  return (await fetch(`${url}/api/registry${path}`, { headers: { authorization } })).json();
};

let child: ChildProcessByStdio<null, Readable, null> | undefined;
let test: TestDatabase | undefined;

const run = (env: Record<string, string>): ChildProcessByStdio<null, Readable, null> =>
  spawn(process.execPath, [program], {
    env: { PORT: '0', HUIHUAN_ADMIN_LOGIN: admin.login, HUIHUAN_ADMIN_PASSWORD: admin.password, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** The address from the log line that says so. */
const addressOf = async (output: Readable): Promise<string> => {
  for await (const line of createInterface({ input: output })) {
    const { url } = JSON.parse(line) as { url?: string };
    if (url !== undefined) return url;
  }
  throw new Error('the process ended before it was ready');
};

afterEach(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  await test?.drop();
  [child, test] = [undefined, undefined];
});

describe('the registry as a process of its own', () => {
  it('prepares an empty database, answers, and stops cleanly', async () => {
    test = await createTestDatabase([]);
    child = run({ DATABASE_URL: test.url });
    const url = await addressOf(child.stdout);
    const { sites } = (await registryAt(url, '/sites?kind=sorting-centre')) as { sites: [] };
    expect(sites).toHaveLength(3);
    expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ status: 'ready' });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('leaves the demonstration network out when told so', async () => {
    test = await createTestDatabase([]);
    child = run({ DATABASE_URL: test.url, HUIHUAN_DEMO: 'false' });
    const url = await addressOf(child.stdout);
    expect(await registryAt(url, '/sites')).toEqual({ sites: [], next: null });
    expect(await (await fetch(`${url}/api/registry/areas/410122`)).json()).toMatchObject({ name: '中牟县' });
  });

  it.each([
    [{ NODE_ENV: 'production' }],
    [{ NODE_ENV: 'production', HUIHUAN_TOKEN_KEY: newTokenKey(), HUIHUAN_DEMO: 'true' }],
  ])('does not start with %j', async (env) => {
    test = await createTestDatabase([]);
    child = run({ DATABASE_URL: test.url, ...env });
    expect(await once(child, 'exit')).toEqual([1, null]);
  });

  it('starts in production with a key of its own, and has nobody of the demonstration', async () => {
    test = await createTestDatabase([]);
    child = run({ DATABASE_URL: test.url, NODE_ENV: 'production', HUIHUAN_TOKEN_KEY: newTokenKey() });
    const url = await addressOf(child.stdout);
    expect(await registryAt(url, '/sites')).toEqual({ sites: [], next: null });
  });

  it('says what is missing without a database', async () => {
    child = run({});
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});
