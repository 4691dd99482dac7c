import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain, type ChainRecord } from '@huihuan/contracts-events';
import { logTable } from '@huihuan/messaging-core';
import { createLog } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { openFactSigner } from '@huihuan/platform-signing';
import { demoNetwork } from '@huihuan/seeds';
import type { TestDatabase } from '@huihuan/testing-database';
import { listenToLog } from '@huihuan/messaging-core';
import { registrySchema } from '../index.ts';
import { newTestRegistry } from '../spec/registry.support.spec.ts';
import { seedRegistry } from '../seed/seed-registry.ts';
import { demoKey, demoPassword } from './spec/accounts.support.spec.ts';
import type { Identity } from './identity.ts';
import { openIdentity } from './open-identity.ts';
import { prepareIdentity } from './prepare-identity.ts';
import { refreshSession } from './sessions/refresh.ts';
import { signIn } from './sessions/sign-in.ts';

let test: TestDatabase;
let identity: Identity;
let now = new Date('2026-06-01T08:00:00Z');
const pass = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1000));

beforeAll(async () => {
  const opened = await newTestRegistry();
  ({ test } = opened);
  const signal = listenToLog({ connectionString: test.url });
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'identity' });
  const env = { HUIHUAN_DEMO_KEY: demoKey };
  const clock = { now: () => now, newId, signer: openFactSigner() };
  identity = await openIdentity({ ...opened.registry, name: 'registry', signal, log, env, ...clock });
  await signal.close();
  await seedRegistry({ ...opened.registry, newId, demo: true, now: () => now });
  await prepareIdentity(identity, true);
});
afterAll(() => test.drop());

const asked = (login: string) => ({ login, password: demoPassword(login), client: 'program', address: '::1' }) as const;
const opened = async (login: string) => {
  const result = await signIn(identity, asked(login));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const refresh = async (token: string): Promise<string> => {
  const result = await refreshSession(identity, token, 'act');
  return result.ok ? result.value.refreshToken : result.problem.code;
};

describe('preparing the identity', () => {
  it('does nothing at the next start, however many processes start', async () => {
    const count = async (): Promise<number> => (await rowsOf(identity.database, `select 1 from ${logTable}`)).length;
    const before = await count();
    await Promise.all([1, 2, 3].map(() => prepareIdentity(identity, true)));
    expect(await count()).toBe(before);
  });

  it('makes the first system administrator once, and only where there is none', async () => {
    const settings = {
      ...identity.settings,
      HUIHUAN_ADMIN_LOGIN: 'boss',
      HUIHUAN_ADMIN_PASSWORD: 'several unrelated words',
    };
    await prepareIdentity({ ...identity, settings }, false);
    const boss = "select 1 from credential_password where login = 'boss'";
    expect(await rowsOf(identity.database, boss)).toHaveLength(0);
    await identity.database.query("update role_grant set valid_to = $1 where role = 'system-administrator'", [now]);
    await Promise.all([1, 2].map(() => prepareIdentity({ ...identity, settings }, false)));
    expect(await rowsOf(identity.database, `${boss} and one_time`)).toHaveLength(1);
    const asBoss = { login: 'Boss', password: 'several unrelated words', client: 'program', address: '::1' } as const;
    expect(await signIn(identity, asBoss)).toMatchObject({ ok: true, value: { access: { mustChangePassword: true } } });
  });

  it.each([
    [{ HUIHUAN_ADMIN_LOGIN: 'boss' }, 'HUIHUAN_ADMIN_PASSWORD'],
    [{ HUIHUAN_ADMIN_PASSWORD: 'several unrelated words' }, 'HUIHUAN_ADMIN_LOGIN'],
    [{ HUIHUAN_ADMIN_LOGIN: 'boss', HUIHUAN_ADMIN_PASSWORD: 'password12345' }, 'HUIHUAN_ADMIN_PASSWORD'],
  ])('refuses %j', async (wrong, variable) => {
    await identity.database.query("update role_grant set valid_to = $1 where role = 'system-administrator'", [now]);
    await expect(prepareIdentity({ ...identity, settings: { ...identity.settings, ...wrong } }, false)).rejects.toThrow(
      variable,
    );
  });
});

describe('a session in time', () => {
  it('lives on by being used, for thirty days', async () => {
    let token = (await opened('auditor')).refreshToken;
    for (let hours = 11; hours < 30 * 24; hours += 11) {
      pass(11 * 3_600);
      token = await refresh(token);
      expect(token).toHaveLength(43);
    }
    pass(11 * 3_600);
    expect(await refresh(token)).toBe('session.ended');
  });

  it('is over after twelve quiet hours', async () => {
    const { refreshToken } = await opened('auditor');
    pass(12 * 3_600);
    expect(await refresh(refreshToken)).toBe('session.ended');
  });

  it('answers a used token once more within twenty seconds, and takes it for stolen later', async () => {
    const { refreshToken } = await opened('auditor');
    const lost = await refresh(refreshToken);
    pass(20);
    const next = await refresh(refreshToken);
    expect([lost.length, next.length]).toEqual([43, 43]);
    pass(1);
    expect(await refresh(refreshToken)).toBe('session.ended');
    expect(await refresh(next)).toBe('session.ended');
  });

  it('gives tokens that end with the first role', async () => {
    const [first] = demoNetwork().staff;
    const login = 'attendant-01';
    const to = new Date(now.getTime() + 90_500);
    await identity.database.query('update role_grant set valid_to = $1 where person_id = $2', [to, first?.id]);
    const { access } = await opened(login);
    expect(access.expiresAt).toBe(new Date(now.getTime() + 90_000).toISOString());
    pass(91);
    expect((await opened(login)).access.grants).toEqual([]);
  });
});

describe('guesses in time', () => {
  it('wait longer and longer, and are forgotten after a day', async () => {
    const guess = async (password: string): Promise<string> => {
      const result = await signIn(identity, { ...asked('regulator-city'), password });
      return result.ok ? 'ok' : result.problem.code;
    };
    for (let count = 0; count < 5; count += 1) expect(await guess('wrong horse battery')).toBe('sign-in.failed');
    expect(await guess(demoPassword('regulator-city'))).toBe('sign-in.slow-down');
    pass(2);
    expect(await guess('wrong horse battery')).toBe('sign-in.failed');
    pass(3);
    expect(await guess('wrong horse battery')).toBe('sign-in.slow-down');
    pass(1);
    expect(await guess(demoPassword('regulator-city'))).toBe('ok');
    expect(await guess('wrong horse battery')).toBe('sign-in.failed');
  });
});

describe('guesses at once', () => {
  const guess = (login: string, address: string) =>
    signIn(identity, { ...asked(login), password: 'wrong horse', address });
  const codesOf = (results: readonly Awaited<ReturnType<typeof guess>>[]): readonly string[] =>
    results.map((result) => (result.ok ? 'ok' : result.problem.code));
  const failures = (codes: readonly string[]): number => codes.filter((code) => code === 'sign-in.failed').length;

  it('of one login from everywhere are no more than one after the other', async () => {
    const all = Array.from({ length: 40 }, (_, index) => guess('supervisor-02', `2001:db8:0:${index}::7`));
    const codes = codesOf(await Promise.all(all));
    expect([failures(codes), codes.filter((code) => code === 'sign-in.slow-down').length]).toEqual([5, 35]);
  });

  it('of many logins from one address are slowed down, too, and others are not', async () => {
    const all = Array.from({ length: 40 }, (_, index) => guess(`guess-${index}`, `2001:db8:1::${index}`));
    expect(failures(codesOf(await Promise.all(all)))).toBe(30);
    expect(await signIn(identity, { ...asked('supervisor-03'), address: '2001:db8:2::' })).toMatchObject({ ok: true });
  });
});

describe('the schema', () => {
  it('has one unbroken chain for all of it', async () => {
    const rows = await rowsOf<ChainRecord>(identity.database, `select record, hash from ${logTable} order by site_seq`);
    expect(verifyChain(rows)).toBeNull();
    expect(identity.database.schema).toBe(registrySchema);
  });
});
