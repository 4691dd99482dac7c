import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain, type ChainRecord } from '@huihuan/contracts-events';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { answered, serveAccounts, type Accounts } from './accounts.support.spec.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await serveAccounts();
});
afterAll(() => accounts.close());

const refresh = async (refreshToken: string) =>
  answered(await accounts.send('POST', '/session/refresh', { body: { refreshToken } }));
const tokenOf = (answer: { body: Record<string, unknown> }): string => answer.body['refreshToken'] as string;

/** Makes what was used a moment ago look older than any grace. */
const longAgo = (): Promise<unknown> =>
  accounts.registry.database.query("update refresh_token set used_at = used_at - interval '1 minute'");

const revoked = async (sessionId: string): Promise<readonly unknown[]> => {
  const sql = `select record from ${logTable} where type = 'cn.huihuan.session.revoked.v1' order by txid, pos`;
  const rows = await rowsOf<{ record: string }>(accounts.registry.database, sql);
  return rows
    .map(({ record }) => (JSON.parse(record) as { data: { sessionId: string; reason: string } }).data)
    .filter((data) => data.sessionId === sessionId)
    .map(({ reason }) => reason);
};

describe('a refresh token', () => {
  it('is replaced at each use, and the session stays the same', async () => {
    const client = await accounts.signIn('driver-01');
    const first = await refresh(client.refreshToken);
    const second = await refresh(tokenOf(first));
    expect([first.status, second.status, second.body['sessionId']]).toEqual([201, 201, client.sessionId]);
    expect(new Set([client.refreshToken, tokenOf(first), tokenOf(second)]).size).toBe(3);
  });

  it('that is used again later ends the session and everything that came of it', async () => {
    const client = await accounts.signIn('driver-02');
    const next = await refresh(client.refreshToken);
    await longAgo();
    expect((await refresh(client.refreshToken)).problem.code).toBe('session.ended');
    expect((await refresh(tokenOf(next))).problem.code).toBe('session.ended');
    expect((await client.get('/sessions')).problem.code).toBe('token.revoked');
    expect(await revoked(client.sessionId)).toEqual(['refresh-reused']);
  });

  it('is answered twice at once, for both may be the owner; then the first of the two wins', async () => {
    const client = await accounts.signIn('driver-03');
    const [one, other] = await Promise.all([refresh(client.refreshToken), refresh(client.refreshToken)]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect((await refresh(tokenOf(one))).status).toBe(201);
    expect((await refresh(tokenOf(other))).problem.code).toBe('session.ended');
    expect(await revoked(client.sessionId)).toEqual(['refresh-reused']);
  });

  it('tells a thief who comes within the grace as soon as both have moved on', async () => {
    const client = await accounts.signIn('driver-04');
    const owner = await refresh(client.refreshToken);
    expect((await refresh(tokenOf(owner))).status).toBe(201);
    expect((await refresh(client.refreshToken)).problem.code).toBe('session.ended');
    expect(await revoked(client.sessionId)).toEqual(['refresh-reused']);
  });

  it('survives ten refreshes at once without an error of the server', async () => {
    const client = await accounts.signIn('driver-05');
    const all = await Promise.all(Array.from({ length: 10 }, () => refresh(client.refreshToken)));
    expect(all.every(({ status }) => status === 201)).toBe(true);
    const fresh = await Promise.all(all.map((answer) => refresh(tokenOf(answer))));
    expect(fresh.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(fresh.every(({ status }) => status === 201 || status === 401)).toBe(true);
    expect(await revoked(client.sessionId)).toEqual(['refresh-reused']);
  });

  it.each(['', 'x', 'A'.repeat(43)])('is not “%s”', async (token) => {
    const { status } = await refresh(token);
    expect(status).toBe(token === '' ? 422 : 401);
  });
});

describe('sessions', () => {
  it('are listed, and ended one by one', async () => {
    const [here, there] = [await accounts.signIn('driver-06'), await accounts.signIn('driver-06')];
    const list = async (): Promise<readonly { sessionId: string; isThisOne: boolean }[]> =>
      (await here.get('/sessions')).body['sessions'] as { sessionId: string; isThisOne: boolean }[];
    expect((await list()).map(({ sessionId, isThisOne }) => [sessionId, isThisOne])).toEqual([
      [here.sessionId, true],
      [there.sessionId, false],
    ]);
    expect((await here.delete(`/sessions/${there.sessionId}`)).body).toEqual({ ended: 1 });
    expect(await here.delete(`/sessions/${there.sessionId}`)).toMatchObject({ status: 404 });
    expect(await list()).toHaveLength(1);
    expect((await there.get('/sessions')).problem.code).toBe('token.revoked');
    expect((await refresh(there.refreshToken)).status).toBe(401);
  });

  it('of another person are nobody’s to end', async () => {
    const [mine, other] = [await accounts.signIn('driver-07'), await accounts.signIn('driver-08')];
    expect((await mine.delete(`/sessions/${other.sessionId}`)).problem.code).toBe('session.unknown');
    expect((await other.get('/sessions')).status).toBe(200);
  });

  it('end everywhere at once, and every service is told', async () => {
    const all = [
      await accounts.signIn('driver-09'),
      await accounts.signIn('driver-09'),
      await accounts.signIn('driver-09'),
    ];
    expect((await all[0]!.delete('/sessions')).body).toEqual({ ended: 3 });
    for (const client of all) {
      expect((await client.get('/session')).problem.code).toBe('token.revoked');
      expect(await revoked(client.sessionId)).toEqual(['signed-out-everywhere']);
    }
  });

  it('are ended by two at once, and told once', async () => {
    const client = await accounts.signIn('driver-10');
    const ended = await Promise.all([
      client.delete('/sessions'),
      client.delete('/sessions'),
      client.delete('/session'),
    ]);
    const counts = ended.map(({ body }) => (body['ended'] as number | undefined) ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await revoked(client.sessionId)).toHaveLength(1);
  });

  it('leave the chain of the registry whole', async () => {
    const records = await rowsOf<ChainRecord>(
      accounts.registry.database,
      `select record, hash from ${logTable} order by site_seq`,
    );
    expect(verifyChain(records)).toBeNull();
  });
});
