import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { destroyEngine, engineDataLocation, refuseWhileRunning, secret, startEngine } from './index.ts';
import { runningPostmaster } from './earlier-postmaster.ts';
import { query, scratch } from './testing/scratch.ts';

const files = scratch();
afterAll(files.clean);

describe('an engine over an empty folder', () => {
  it('starts, keeps its data and its port, and leaves nothing running', async () => {
    const dataDir = files.folder();
    const seen: string[] = [];
    const first = await startEngine({ dataDir, onProgress: ({ code }) => seen.push(code) });
    await query(first.adminUrl, 'create table kept as select 42 as grams');
    await first.stop();
    const second = await startEngine({ dataDir, onProgress: ({ code }) => seen.push(code) });
    expect(await query(second.adminUrl, 'select grams from kept')).toEqual([{ grams: 42 }]);
    expect(second.port).toBe(first.port);
    await second.stop();
    expect(seen).toEqual(['initialising', 'starting', 'ready', 'starting', 'ready']);
    expect(engineDataLocation(dataDir)).toBe(second.dataDirectory);
  });

  it('survives kill -9 of the server without losing a commit', async () => {
    const engine = await startEngine({ dataDir: files.folder() });
    await query(engine.adminUrl, 'create table kept as select 7 as items');
    await engine.crash();
    await expect(query(engine.adminUrl, 'select 1')).rejects.toThrow();
    await engine.restart();
    expect(await query(engine.adminUrl, 'select items from kept')).toEqual([{ items: 7 }]);
    await engine.stop();
  });

  it('reports a server that ends without being asked to', async () => {
    let report = (): void => undefined;
    const reported = new Promise<void>((resolve) => (report = resolve));
    const engine = await startEngine({ dataDir: files.folder(), onUnexpectedEnd: report });
    process.kill(runningPostmaster(engine.dataDirectory) ?? 0, 'SIGKILL');
    await reported;
    await engine.stop();
  });

  it('sorts by code points, speaks UTF-8 and lets nobody in without the password', async () => {
    const engine = await startEngine({ dataDir: files.folder(), settings: { work_mem: '9MB' } });
    const sql = `select current_setting('server_encoding') as encoding, current_setting('work_mem') as work_mem,
      (select string_agg(word, ' ' order by word) from (values ('回'), ('b'), ('A'), ('a')) as words (word)) as sorted`;
    expect(await query(engine.adminUrl, sql)).toEqual([{ encoding: 'UTF8', work_mem: '9MB', sorted: 'A a b 回' }]);
    const wrong = new URL(engine.adminUrl);
    wrong.password = 'guessed';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    await engine.stop();
  });
});

describe('what stands in the way', () => {
  it('moves to another port when its own was taken meanwhile', async () => {
    const dataDir = files.folder();
    const first = await startEngine({ dataDir });
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    await once(squatter, 'listening');
    const second = await startEngine({ dataDir });
    expect(second.port).not.toBe(first.port);
    expect(await query(second.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    await expect(startEngine({ dataDir, port: first.port })).rejects.toMatchObject({ code: 'port-taken' });
    squatter.close();
  });

  it('refuses a folder that another engine runs over, and names its process', async () => {
    const dataDir = files.folder();
    const engine = await startEngine({ dataDir });
    await expect(refuseWhileRunning(dataDir)).rejects.toMatchObject({ code: 'already-running' });
    await expect(destroyEngine(dataDir)).rejects.toMatchObject({ code: 'already-running' });
    await expect(startEngine({ dataDir })).rejects.toMatchObject({
      code: 'already-running',
      zh: expect.stringContaining(String(process.pid)),
      en: expect.stringContaining('Ctrl-C'),
    });
    await engine.stop();
    await refuseWhileRunning(dataDir);
    await destroyEngine(dataDir);
    expect(engineDataLocation(dataDir)).toBeUndefined();
  }, 15_000);

  it('waits for one that is just stopping', async () => {
    const dataDir = files.folder();
    const first = await startEngine({ dataDir });
    const [, second] = await Promise.all([first.stop(), startEngine({ dataDir })]);
    expect(await query(second.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  });
});

describe('secrets', () => {
  it('are made once, differ, and can be read by their owner alone', () => {
    const dataDir = files.folder();
    const key = secret(dataDir, 'pseudonym-key');
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(secret(dataDir, 'other')).not.toBe(key);
    expect(secret(dataDir, 'pseudonym-key')).toBe(key);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are never replaced while there is data that needs them', async () => {
    const dataDir = files.folder();
    await (await startEngine({ dataDir })).stop();
    rmSync(join(dataDir, 'secrets.json'));
    await expect(startEngine({ dataDir })).rejects.toMatchObject({ code: 'secrets-missing' });
  });
});
