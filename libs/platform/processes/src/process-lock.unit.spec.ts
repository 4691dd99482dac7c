import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { errorCode } from './error-code.ts';
import { processIdentity } from './process-identity.ts';
import { takeProcessLock } from './process-lock.ts';

let folder: string;
let other: ChildProcess;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huihuan-lock-'));
  other = spawn('sleep', ['600']);
  await once(other, 'spawn');
});
afterEach(() => {
  other.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, 'server.lock');
const pidOfOther = (): number => other.pid ?? 0;
/** As the other process would have left it. */
const heldByOther = (more: object = {}): void =>
  writeFileSync(
    file(),
    JSON.stringify({ pid: pidOfOther(), identity: processIdentity(pidOfOther()), isStopping: false, ...more }),
  );
const take = (runningMs: number, stoppingMs = runningMs) => {
  const waitedFor: number[] = [];
  const taken = takeProcessLock({ file: file(), runningMs, stoppingMs, onWait: (pid) => waitedFor.push(pid) });
  return taken.then((result) => ({ result, waitedFor }));
};

describe('the lock of a process', () => {
  it('is taken once, and again when it was let go', async () => {
    const { result } = await take(0);
    expect(await take(0)).toMatchObject({ result: { isHeld: false, pid: process.pid } });
    if (result.isHeld) result.release();
    expect(existsSync(file())).toBe(false);
    expect(await take(0)).toMatchObject({ result: { isHeld: true }, waitedFor: [] });
  });

  it('of a living process is waited for, and whoever holds it is named', async () => {
    heldByOther();
    expect(await take(120)).toEqual({ result: { isHeld: false, pid: pidOfOther() }, waitedFor: [pidOfOther()] });
  });

  it('of a process that says that it is stopping is waited for longer', async () => {
    heldByOther({ isStopping: true });
    const waiting = take(0, 20_000);
    other.kill('SIGKILL');
    expect((await waiting).result.isHeld).toBe(true);
  });

  it('tells others that its process is stopping', async () => {
    const { result } = await take(0);
    if (result.isHeld) result.announceStop();
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ pid: process.pid, isStopping: true });
  });

  it.each([
    ['of a process that is gone', { pid: 999_999_999 }],
    ['whose number was given to another program', { identity: '1 1 an earlier start of this machine' }],
    ['of a process that could not be told from others', { identity: undefined }],
  ])('%s is cleared away', async (_, holder) => {
    heldByOther(holder);
    expect(await take(0)).toMatchObject({ result: { isHeld: true }, waitedFor: [] });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('is not taken from whoever has just made it and not filled it yet', async () => {
    writeFileSync(file(), '');
    expect(await take(0)).toEqual({ result: { isHeld: false, pid: 0 }, waitedFor: [] });
  });

  it('says by the code of the system why it cannot be written', async () => {
    const refused = takeProcessLock({ file: join(folder, 'missing', 'lock'), runningMs: 0, onWait: () => undefined });
    expect(errorCode(await refused.catch((error: unknown) => error))).toBe('ENOENT');
  });
});
