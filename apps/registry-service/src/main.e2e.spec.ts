import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { derivedPassword, gatewayHeader, newTokenKey, openGatewayTokens } from '@huihuan/platform-auth';
import { ringOfSecret } from '@huihuan/platform-sealed-data';
import { createSignIns } from '@huihuan/platform-sign-in';
import { newPrivateKey } from '@huihuan/platform-signing';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const admin = { login: 'first-administrator', password: 'fern valley sixteen kites' };
const firstAdministrator = { HUIHUAN_ADMIN_LOGIN: admin.login, HUIHUAN_ADMIN_PASSWORD: admin.password };
const demoKey = 'a-secret-of-the-tests-and-of-nothing-else';

const signedIn = (url: string, login: string, password: string): Promise<string> =>
  createSignIns((path, init) => fetch(`${url}${path}`, init)).of({ login, password });

/** All sites, for the first administrator, whose password is good once and has to be changed. */
const sitesFor = async (url: string): Promise<unknown> => {
  const newPassword = 'seventeen kites over the fern';
  const headers = {
    'content-type': 'application/json',
    authorization: await signedIn(url, admin.login, admin.password),
  };
  const body = JSON.stringify({ oldPassword: admin.password, newPassword });
  await fetch(`${url}/api/registry/password`, { method: 'POST', headers, body });
  const authorization = await signedIn(url, admin.login, newPassword);
  return (await fetch(`${url}/api/registry/sites`, { headers: { authorization } })).json();
};

let child: ChildProcessByStdio<null, Readable, null> | undefined;
let test: TestDatabase | undefined;

const run = (env: Record<string, string>): ChildProcessByStdio<null, Readable, null> =>
  spawn(process.execPath, [program], {
    env: { PORT: '0', ...env },
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
    child = run({ DATABASE_URL: test.url, HUIHUAN_DEMO_KEY: demoKey });
    const url = await addressOf(child.stdout);
    const authorization = await signedIn(url, 'administrator', derivedPassword(demoKey, 'administrator'));
    const found = await fetch(`${url}/api/registry/sites?kind=sorting-centre`, { headers: { authorization } });
    const { sites } = (await found.json()) as { sites: [] };
    expect(sites).toHaveLength(3);
    expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ status: 'ready' });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('leaves the demonstration network out when told so', async () => {
    test = await createTestDatabase([]);
    child = run({ DATABASE_URL: test.url, HUIHUAN_DEMO: 'false', ...firstAdministrator });
    const url = await addressOf(child.stdout);
    expect(await sitesFor(url)).toEqual({ sites: [], next: null });
    expect(await (await fetch(`${url}/api/registry/areas/410122`)).json()).toMatchObject({ name: '中牟县' });
  });

  it.each([
    [{ NODE_ENV: 'production' }],
    [{ NODE_ENV: 'production', HUIHUAN_TOKEN_KEY: newTokenKey(), HUIHUAN_DEMO: 'true' }],
    [{ HUIHUAN_DEMO_KEY: demoKey, HUIHUAN_GATEWAY_KEY: 'x'.repeat(31) }],
  ])('does not start with %j', async (env) => {
    test = await createTestDatabase([]);
    child = run({ DATABASE_URL: test.url, ...env });
    expect(await once(child, 'exit')).toEqual([1, null]);
  });

  it('starts in production with a key of its own, and has nobody of the demonstration', async () => {
    test = await createTestDatabase([]);
    const keys = {
      HUIHUAN_TOKEN_KEY: newTokenKey(),
      HUIHUAN_SIGNING_KEY: newPrivateKey(),
      HUIHUAN_DATA_KEYS: ringOfSecret(randomBytes(32).toString('base64url')),
    };
    child = run({ DATABASE_URL: test.url, NODE_ENV: 'production', ...keys, ...firstAdministrator });
    const url = await addressOf(child.stdout);
    expect(await sitesFor(url)).toEqual({ sites: [], next: null });
  });

  it('takes requests from the gateway alone where both have a key', async () => {
    test = await createTestDatabase([]);
    const key = { HUIHUAN_GATEWAY_KEY: 'a-key-of-the-gateway-of-these-tests' };
    child = run({ DATABASE_URL: test.url, HUIHUAN_DEMO_KEY: demoKey, ...key });
    const url = await addressOf(child.stdout);
    const token = (await openGatewayTokens(key, () => new Date())?.of('registry')) ?? '';
    const ask = async (path: string, headers: Record<string, string>): Promise<number> =>
      (await fetch(`${url}${path}`, { headers })).status;
    const area = '/api/registry/areas/410122';
    expect([await ask(area, {}), await ask(area, { [gatewayHeader]: token })]).toEqual([401, 200]);
    expect(await ask('/health/ready', {})).toBe(200);
  });

  it('says what is missing without a database', async () => {
    child = run({});
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});
