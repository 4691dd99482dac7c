import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startEngine } from './index.ts';
import { runningPostmaster } from './earlier-postmaster.ts';
import { engineInProcess } from './testing/engine-process.ts';
import { query, scratch, until } from './testing/scratch.ts';

const files = scratch();
afterAll(files.clean);

describe('after kill -9', () => {
  it('of the parent, the server stops by itself and the next start has the data', async () => {
    const dataDir = files.folder();
    const { child, adminUrl, dataDirectory } = await engineInProcess(dataDir);
    await query(adminUrl, 'create table kept as select 1 as one');
    child.kill('SIGKILL');
    await until(() => runningPostmaster(dataDirectory) === undefined, 90_000);
    expect(existsSync(join(dataDirectory, 'postmaster.pid'))).toBe(false);
    const next = await startEngine({ dataDir });
    expect(await query(next.adminUrl, 'select one from kept')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('of parent, guard and watcher (processes listed by /proc), the next start stops the orphan', async () => {
    const dataDir = files.folder();
    const { child, adminUrl, dataDirectory } = await engineInProcess(dataDir);
    const orphan = runningPostmaster(dataDirectory) ?? 0;
    // held first, or one would still act on the death of another
    const companions = companionsOf(orphan);
    for (const signal of ['SIGSTOP', 'SIGKILL'] as const) for (const pid of companions) process.kill(pid, signal);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await query(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const next = await startEngine({ dataDir });
    expect(runningPostmaster(dataDirectory)).not.toBe(orphan);
    expect(await query(next.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it('of everything, a pid file whose number now belongs to another program is no obstacle', async () => {
    const dataDir = files.folder();
    const first = await startEngine({ dataDir });
    const pidFile = join(first.dataDirectory, 'postmaster.pid');
    await first.crash();
    await first.stop();
    const { uid, gid } = statSync(first.dataDirectory);
    const other = spawn('sleep', ['600'], process.getuid?.() === 0 ? { uid, gid } : {});
    const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
    writeFileSync(pidFile, [other.pid, ...rest].join('\n'));
    const next = await startEngine({ dataDir });
    expect(await query(next.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
    other.kill('SIGKILL');
  });

  it('a lock whose process number was given to another program is no obstacle', async () => {
    const dataDir = files.folder();
    writeFileSync(
      join(dataDir, 'engine.lock'),
      JSON.stringify({ pid: 1, identity: 'before the restart', isStopping: false }),
    );
    const engine = await startEngine({ dataDir });
    await engine.stop();
    expect(existsSync(join(dataDir, 'engine.lock'))).toBe(false);
  });

  it('in the middle of the initialisation, the next start begins anew', async () => {
    const dataDir = files.folder();
    await (await startEngine({ dataDir })).stop();
    const home = join(dataDir, 'postgres');
    renameSync(join(home, 'data'), join(home, 'data.initialising'));
    const engine = await startEngine({ dataDir });
    expect(await query(engine.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await engine.stop();
  });
});

/** Process group and parent of a process, from the fields behind its name in `/proc/<pid>/stat`. */
const familyOf = (pid: string): { readonly group: string | undefined; readonly parent: string | undefined } => {
  try {
    const [, parent, group] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { group, parent };
  } catch {
    return { group: undefined, parent: undefined };
  }
};

/**
 * The guard's shell and its watcher: the others of the server's group. A process that the server has just forked is of that
 * group too, until it begins a session of its own, and its death would make the server recover.
 */
const companionsOf = (pid: number): number[] => {
  const { group } = familyOf(String(pid));
  const isCompanion = (name: string): boolean => {
    const family = familyOf(name);
    return name !== String(pid) && group !== undefined && family.group === group && family.parent !== String(pid);
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isCompanion(name))
    .map(Number);
};
