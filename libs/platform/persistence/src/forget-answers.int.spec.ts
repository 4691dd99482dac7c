import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept } from '@huihuan/kernel-domain';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { CommandTable1764000000000 } from './command-table.ts';
import { runCommand } from './commands.ts';
import { forgetAnswers, ForgottenAnswers1764000035000 } from './forget-answers.ts';
import type { ServiceDatabase } from './service-database.ts';
import { rowsOf } from './tx.ts';

let test: TestDatabase;
let database: ServiceDatabase;
beforeAll(async () => {
  test = await createTestDatabase(['memory']);
  database = await test.open('memory', { migrations: [CommandTable1764000000000, ForgottenAnswers1764000035000] });
  await database.query('create table deed (what text not null)');
});
afterAll(() => test.drop());

const act = (id: string, what: string) =>
  runCommand(database, { id, operation: 'deed', request: { what }, locks: [] }, async (tx) => {
    await tx.query('insert into deed (what) values ($1)', [what]);
    return accept({ done: what });
  });
const deeds = async (what: string): Promise<number> =>
  (await rowsOf(database, 'select 1 from deed where what = $1', [what])).length;
const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
const age = (id: string, days: number) =>
  database.query('update command set at = $2 where id = $1', [id, daysAgo(days)]);

describe('the answers of long ago', () => {
  it('are forgotten, and the request is not done again: neither the same nor another one under its id', async () => {
    const [old, young] = [randomUUID(), randomUUID()];
    for (const [id, what] of [
      [old, 'old'],
      [young, 'young'],
    ] as const)
      expect(await act(id, what)).toEqual({ ok: true, value: { done: what } });
    await age(old, 181);
    await age(young, 179);
    expect(await act(old, 'old')).toMatchObject({ ok: true });
    expect(await forgetAnswers(database, daysAgo(180), 500)).toBe(1);
    expect(await act(old, 'old')).toMatchObject({ ok: false, problem: { code: 'request.answer-forgotten' } });
    expect(await act(old, 'something else')).toMatchObject({ ok: false, problem: { code: 'request.id-reused' } });
    expect(await act(young, 'young')).toEqual({ ok: true, value: { done: 'young' } });
    expect([await deeds('old'), await deeds('young'), await deeds('something else')]).toEqual([1, 1, 0]);
  });

  it('go a few at a time, the oldest first, and once', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID());
    for (const [index, id] of ids.entries()) {
      await act(id, `many ${index}`);
      await age(id, 300 - index);
    }
    expect(await forgetAnswers(database, daysAgo(180), 3)).toBe(3);
    const kept = await rowsOf<{ id: string }>(
      database,
      'select id from command where id = any ($1) and answer is not null order by at',
      [ids],
    );
    expect(kept.map(({ id }) => id)).toEqual(ids.slice(3));
    expect(await forgetAnswers(database, daysAgo(180), 3)).toBe(2);
    expect(await forgetAnswers(database, daysAgo(180), 3)).toBe(0);
  });

  it('are found by an index', async () => {
    const plan = await database.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      return rowsOf(tx, 'explain select id from command where at < now() and answer is not null order by at limit 3');
    });
    expect(JSON.stringify(plan)).toContain('command_answered');
  });
});
