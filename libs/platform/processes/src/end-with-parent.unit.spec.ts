import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endWithParent, type Ending } from './end-with-parent.ts';
import { processIdentity, wasStartedWith } from './process-identity.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huihuan-guard-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gently: Ending = { ask: 'TERM', insist: 'KILL', insistAfterSeconds: 60 };

/** A server under its guard: what it says, line by line, and how it ends. */
const startProgram = (command: readonly string[], ending: Ending) => {
  const guard = spawn('/bin/sh', endWithParent(ending, command), {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: guard.stdout })[Symbol.asyncIterator]();
  return {
    line: async (): Promise<string | undefined> => {
      const next = await lines.next();
      return next.done === true ? undefined : next.value;
    },
    letGo: () => guard.stdin.end(),
    exitCode: once(guard, 'exit').then(([code]) => code as number | null),
  };
};

const startServer = (text: string, ending: Ending) => startProgram(['/bin/sh', '-c', text, 'server', folder], ending);

const untilTold = 'echo ready; while :; do sleep 0.05; done';

describe('a server that ends with its parent', () => {
  it('is asked to when its parent is gone, and gives its exit code', async () => {
    const server = startServer(`trap 'echo asked; exit 7' TERM; ${untilTold}`, gently);
    expect(await server.line()).toBe('ready');
    server.letGo();
    expect(await server.line()).toBe('asked');
    expect(await server.exitCode).toBe(7);
  });

  it('is ended when it does not listen', async () => {
    const server = startServer(`trap '' TERM; ${untilTold}`, { ...gently, insistAfterSeconds: 1 });
    expect(await server.line()).toBe('ready');
    server.letGo();
    expect(await server.exitCode).toBe(137);
  });

  it('hears the signal that its kind takes for asking', async () => {
    // a shell cannot hear INT that was ignored when it started, as it is for what runs in the background
    const program = `process.on('SIGINT', () => process.exit(3)); setInterval(() => undefined, 1e6); console.log('ready')`;
    const server = startProgram([process.execPath, '-e', program], { ...gently, ask: 'INT' });
    expect(await server.line()).toBe('ready');
    server.letGo();
    expect(await server.exitCode).toBe(3);
  });

  it('is known by its number and by its arguments, and writes both streams to one', async () => {
    const pidFile = join(folder, 'server.pid');
    const server = startServer(`echo complaint >&2; ${untilTold}`, { ...gently, pidFile });
    // in no order: the server does not wait for its guard
    const said = [await server.line(), await server.line(), await server.line()].sort();
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(said).toEqual(['complaint', `pid ${pid}`, 'ready']);
    expect([wasStartedWith(pid, folder), wasStartedWith(pid, `${folder}/else`)]).toEqual([true, false]);
    expect(processIdentity(pid)).toBe(processIdentity(pid));
    server.letGo();
    await server.exitCode;
    expect([processIdentity(pid), wasStartedWith(pid, folder)]).toEqual([undefined, false]);
  });

  it('may end by itself', async () => {
    const server = startServer('exit 4', gently);
    expect(await server.exitCode).toBe(4);
  });
});
