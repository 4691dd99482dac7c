import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listenToLog } from '@huihuan/messaging-core';
import { createLog } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { openFactSigner } from '@huihuan/platform-signing';
import type { TestDatabase } from '@huihuan/testing-database';
import { newTestRegistry } from '../../spec/registry.support.spec.ts';
import type { Identity } from '../identity.ts';
import { openIdentity } from '../open-identity.ts';
import { purgeIdentity } from './purge-identity.ts';

let test: TestDatabase;
let identity: Identity;
const now = new Date('2026-06-01T08:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const personId = newId();

beforeAll(async () => {
  const opened = await newTestRegistry();
  ({ test } = opened);
  const signal = listenToLog({ connectionString: test.url });
  const clock = { now: () => now, newId, signer: openFactSigner() };
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'purge' });
  identity = await openIdentity({ ...opened.registry, name: 'registry', signal, log, env: {}, ...clock });
  await signal.close();
  await identity.database.query('insert into person (person_id, display_name) values ($1, $2)', [personId, 'x']);
});
afterAll(() => test.drop());

const session = async (opened: number, used: number, ended: number | null): Promise<string> => {
  const id = newId();
  await identity.database.query(
    `insert into session (session_id, person_id, client, opened_at, last_used_at, ended_at, end_reason)
     values ($1, $2, 'program', $3, $4, $5, $6)`,
    [id, personId, daysAgo(opened), daysAgo(used), ended === null ? null : daysAgo(ended), ended === null ? null : 'x'],
  );
  await identity.database.query("insert into refresh_token (digest, session_id, state) values ($1, $2, 'fresh')", [
    Buffer.from(id),
    id,
  ]);
  return id;
};

const idsIn = async (sql: string): Promise<readonly string[]> =>
  (await rowsOf<{ id: string }>(identity.database, sql)).map(({ id }) => id);

describe('what sign-in needs no longer', () => {
  it('goes: sessions that were over thirty days ago, with their tokens; the others stay', async () => {
    const kept = [await session(1, 0, null), await session(40, 29, 29), await session(29, 29, null)];
    await session(80, 31, 31);
    await session(61, 0, null);
    await session(40, 31, null);
    expect(await purgeIdentity(identity)).toMatchObject({ sessions: 3 });
    expect(await idsIn('select session_id as id from session order by session_id')).toEqual([...kept].sort());
    expect(await idsIn('select session_id as id from refresh_token order by session_id')).toEqual([...kept].sort());
  });

  it('goes in batches until nothing is left: guesses that are forgotten', async () => {
    await identity.database.query(
      `insert into sign_in_failure select ('subject ' || n)::bytea, 1, $1 from generate_series(1, 1203) as n`,
      [daysAgo(2)],
    );
    await identity.database.query("insert into sign_in_failure values ('fresh'::bytea, 1, $1)", [daysAgo(0.5)]);
    expect(await purgeIdentity(identity)).toMatchObject({ attempts: 1203 });
    expect(await rowsOf(identity.database, 'select 1 from sign_in_failure')).toHaveLength(1);
  });

  it('goes: one-time passwords that ran out, but for accounts that would open by another', async () => {
    const person = async (expires: number, isDemo: boolean): Promise<string> => {
      const id = newId();
      await identity.database.query('insert into person (person_id, display_name) values ($1, $2)', [id, 'x']);
      await identity.database.query(
        `insert into credential_password (person_id, login, hash, is_demo, one_time, expires_at)
         values ($1::uuid, $1::text, 'hash', $2, true, $3)`,
        [id, isDemo, daysAgo(expires)],
      );
      return id;
    };
    const kept = [await person(-1, false), await person(1, true)];
    await person(1, false);
    expect(await purgeIdentity(identity)).toMatchObject({ oneTimePasswords: 1 });
    const left = 'select person_id as id from credential_password where hash is not null order by person_id';
    expect(await idsIn(left)).toEqual([...kept].sort());
    expect(await purgeIdentity(identity)).toEqual({ sessions: 0, attempts: 0, oneTimePasswords: 0 });
  });

  it('is left to the one process that is at it', async () => {
    await identity.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || ':purge', 0))`);
      expect(await purgeIdentity(identity)).toBeNull();
    });
  });
});
