import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells a process from a later one that was given the same number, as happens after a restart of the machine or of a
 * container.
 * @returns undefined when no such process lives
 */
export const processIdentity = (pid: number): string | undefined => {
  try {
    return process.platform === 'linux' ? linuxIdentity(pid) : `${pid} ${ps(pid, 'lstart=')}`;
  } catch {
    return undefined;
  }
};

const linuxIdentity = (pid: number): string | undefined => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // the second field is the program's name in brackets, which may hold blanks
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  return state === 'Z'
    ? undefined
    : `${pid} ${startedAt} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
};

const ps = (pid: number, field: string): string =>
  execFileSync('ps', ['-o', field, '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

/** Whether the process is a PostgreSQL server over this data. */
export const isPostgresOver = (pid: number, dataDirectory: string): boolean => {
  try {
    if (process.platform !== 'linux') return ps(pid, 'command=').includes(`-D ${dataDirectory}`);
    return (
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataDirectory) &&
      processIdentity(pid) !== undefined
    );
  } catch {
    return false;
  }
};
