import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { destroyBroker, startBroker } from '@huihuan/platform-broker';
import { until } from '@huihuan/testing-platform';
import { brokerOrSkip } from './index.ts';
import { newFolder, testJarsDir } from './test-folders.ts';

const compiled = new URL('../../../platform/broker/dist/index.js', import.meta.url).href;

interface Elsewhere {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly port: number;
}

/** A broker that is started by a process of its own, which can be killed without taking the test with it. */
const brokerElsewhere = async (dataDir: string): Promise<Elsewhere> => {
  const script = `
    const { startBroker } = await import(${JSON.stringify(compiled)});
    const { pid, port } = await startBroker(${JSON.stringify({ dataDir, jarsDir: testJarsDir })});
    process.send({ pid, port });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the process ended before its broker was ready');
  });
  const [started] = (await Promise.race([once(child, 'message'), ended])) as [{ pid: number; port: number }];
  ended.catch(() => undefined);
  return { child, ...started };
};

/** One that is dead and that nobody has asked about yet, as where the first process of a container asks for none, is not alive. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return stateOf(String(pid))?.[0] !== 'Z';
};

/** State, parent and group of a process and more, where the system tells them in files. */
const stateOf = (pid: string): readonly string[] | undefined => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
};

const groupOf = (pid: string): string | undefined => stateOf(pid)?.[2];

/** The other processes of its group: the guard’s shell and its watcher. */
const companionsOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(pid) && groupOf(name) === groupOf(String(pid)))
    .map(Number);

brokerOrSkip()('a broker whose starter is killed with -9', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await newFolder();
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('stops by itself, in order', async () => {
    const { child, pid } = await brokerElsewhere(dataDir);
    child.kill('SIGKILL');
    await until(async () => !isAlive(pid));
    expect(existsSync(join(dataDir, 'data', '.kafka_cleanshutdown'))).toBe(true);
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('together with its guard, is stopped by the next start, which keeps data and port', async () => {
    const { child, pid, port } = await brokerElsewhere(dataDir);
    // held first, or one would still act on the death of another
    const companions = companionsOf(pid);
    for (const signal of ['SIGSTOP', 'SIGKILL'] as const)
      for (const companion of companions) process.kill(companion, signal);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(pid)).toBe(true);
    const cluster = readFileSync(join(dataDir, 'data', 'meta.properties'), 'utf8');
    const seen: string[] = [];
    const next = await startBroker({ dataDir, jarsDir: testJarsDir, onProgress: ({ code }) => seen.push(code) });
    expect(isAlive(pid)).toBe(false);
    expect(next.port).toBe(port);
    expect(seen).toEqual(['waiting', 'starting', 'ready']);
    expect(readFileSync(join(dataDir, 'data', 'meta.properties'), 'utf8')).toBe(cluster);
    await next.stop();
  });
});

brokerOrSkip()('what stands in the way of a broker', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await newFolder();
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('is named: another broker over the data, a port that is taken, other users, a strange address', async () => {
    const users = [{ username: 'huihuan', password: 'of the tests' }];
    const options = { dataDir, jarsDir: testJarsDir, sasl: { mechanism: 'SCRAM-SHA-512', users } } as const;
    const broker = await startBroker(options);
    await expect(startBroker(options)).rejects.toMatchObject({
      code: 'already-running',
      zh: expect.stringContaining(String(process.pid)),
    });
    await expect(destroyBroker(dataDir)).rejects.toMatchObject({ code: 'already-running' });
    await broker.stop();
    const guessed = [{ username: 'huihuan', password: 'guessed' }];
    await expect(startBroker({ ...options, sasl: { ...options.sasl, users: guessed } })).rejects.toMatchObject({
      code: 'users-differ',
      en: expect.stringContaining('--reset'),
    });
    const squatter = createServer().listen(broker.port, '127.0.0.1');
    await once(squatter, 'listening');
    const taken = startBroker({ ...options, port: broker.port });
    await expect(taken).rejects.toMatchObject({ code: 'port-taken', en: expect.stringContaining(String(broker.port)) });
    squatter.close();
    const strange = startBroker({ ...options, host: '192.0.2.1', port: broker.port });
    await expect(strange).rejects.toMatchObject({ code: 'address-not-ours' });
  });

  it('is data that is damaged; a reset makes it anew, with other users', async () => {
    writeFileSync(join(dataDir, 'data', 'meta.properties'), 'nothing of use\n');
    const options = { dataDir, jarsDir: testJarsDir };
    await expect(startBroker({ ...options, reset: false })).rejects.toMatchObject({ code: 'users-differ' });
    const users = [{ username: 'huihuan', password: 'of the tests' }];
    const before = startBroker({ ...options, sasl: { mechanism: 'SCRAM-SHA-512', users } });
    await expect(before).rejects.toMatchObject({ code: 'data-unreadable' });
    const fresh = await startBroker({ ...options, reset: true });
    await fresh.stop();
  });
});
