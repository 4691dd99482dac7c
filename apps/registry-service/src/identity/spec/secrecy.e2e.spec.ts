import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logTable } from '@huihuan/messaging-core';
import { newTokenKey } from '@huihuan/platform-auth';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { demoKey, demoPassword, serveAccounts, type Accounts } from './accounts.support.spec.ts';

const folder = mkdtempSync(join(tmpdir(), 'huihuan-secrecy-'));
const logFile = join(folder, 'registry.log');
const tokenKey = newTokenKey();
/** What was used and may be found nowhere. */
const secrets = new Set<string>([demoKey, tokenKey]);
const refusals: string[] = [];
let accounts: Accounts;

const login = 'secret-login-name';
const name = '独一无二姓名';
const typed = 'a-password-typed-as-login';

beforeAll(async () => {
  accounts = await serveAccounts({ logFile, env: { HUIHUAN_TOKEN_KEY: tokenKey } });
  await runThroughEverything();
});
afterAll(async () => {
  await accounts.close();
  rmSync(folder, { recursive: true, force: true });
});

const keep = async (answer: Response): Promise<Record<string, unknown>> => {
  const body = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) refusals.push(JSON.stringify(body));
  for (const member of ['accessToken', 'refreshToken', 'password'])
    if (typeof body[member] === 'string') secrets.add(body[member]);
  return body;
};
const send = async (method: string, path: string, body?: unknown, token?: string): Promise<Record<string, unknown>> =>
  keep(
    await accounts.send(method, path, {
      ...(body === undefined ? {} : { body }),
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    }),
  );

const runThroughEverything = async (): Promise<void> => {
  for (const secret of [login, name, typed, demoPassword('administrator'), 'wrong horse battery']) secrets.add(secret);
  const administrator = { login: 'administrator', password: demoPassword('administrator'), as: 'program' };
  const { accessToken: token } = (await send('POST', '/session', administrator)) as { accessToken: string };
  const personId = newId();
  await send('POST', '/people', { id: personId, displayName: name, login }, token);
  await send('POST', '/people', { id: newId(), displayName: name, login }, token);
  const scope = { kind: 'area', areaCode: '410122' };
  await send('POST', `/people/${personId}/grants`, { id: newId(), role: 'auditor', scope }, token);
  const { password } = (await send('POST', `/people/${personId}/one-time-password`, undefined, token)) as {
    password: string;
  };
  const first = (await send('POST', '/session', { login, password, as: 'program' })) as Record<string, string>;
  await send('POST', '/password', { oldPassword: password, newPassword: `${login}1` }, first['accessToken']);
  secrets.add('brand new password of mine');
  const change = { oldPassword: password, newPassword: 'brand new password of mine' };
  await send('POST', '/password', change, first['accessToken']);
  await send('POST', '/session/refresh', { refreshToken: first['refreshToken'] });
  await accounts.registry.database.query("update refresh_token set used_at = used_at - interval '1 minute'");
  await send('POST', '/session/refresh', { refreshToken: first['refreshToken'] });
  await send('POST', '/session', { login: typed, password: 'wrong horse battery' });
  for (let count = 0; count < 7; count += 1) await send('POST', '/session', { login, password: 'wrong horse battery' });
  await send('POST', '/session', { login, password: 'wrong horse battery', pasword: 'wrong horse battery' });
  await send('POST', '/session', { login, password: ['wrong horse battery'] });
  await send('GET', '/session', undefined, `${token}x`);
  await send('DELETE', '/sessions', undefined, token);
};

const found = (text: string): readonly string[] => [...secrets].filter((secret) => text.includes(secret));

describe('passwords, tokens, login names and names of people', () => {
  it('were used, and some were refused', () => {
    expect(secrets.size).toBeGreaterThan(14);
    const codes = refusals.map((text) => (JSON.parse(text) as { code: string }).code);
    expect(new Set(codes)).toEqual(
      new Set([
        ...['person.login-taken', 'password.weak', 'session.ended', 'sign-in.failed', 'sign-in.slow-down'],
        ...['request.invalid', 'token.invalid'],
      ]),
    );
  });

  it('are not needed to see in the log why a request was refused', () => {
    const lines = readFileSync(logFile, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"context":"Request"'))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const taken = { route: '/api/registry/people', status: 409, code: 'person.login-taken' };
    expect(lines).toContainEqual(expect.objectContaining(taken));
    for (const { status, code } of lines)
      expect([status, typeof code === 'string']).toEqual([status, Number(status) >= 400]);
  });

  it('stand in no log line', () => {
    const log = readFileSync(logFile, 'utf8');
    expect(log.split('\n').length).toBeGreaterThan(20);
    expect(found(log)).toEqual([]);
  });

  it('stand in no event', async () => {
    const rows = await rowsOf<{ record: string }>(accounts.registry.database, `select record from ${logTable}`);
    expect(found(rows.map(({ record }) => record).join('\n'))).toEqual([]);
  });

  it('stand in no refusal', () => {
    expect(found(refusals.join('\n'))).toEqual([]);
  });

  it('stand in the tables as hashes and digests, a login name and a display name excepted', async () => {
    const tables = ['session', 'refresh_token', 'sign_in_failure', 'role_grant', 'command', 'credential_password'];
    for (const table of tables) {
      const rows = await rowsOf<{ row: string }>(
        accounts.registry.database,
        `select to_jsonb(${table})::text as row from ${table}`,
      );
      const text = rows.map(({ row }) => row).join('\n');
      expect([table, found(text).filter((secret) => secret !== login && secret !== name)]).toEqual([table, []]);
    }
  });
});
