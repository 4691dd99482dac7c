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
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z') return undefined;
  return `${pid} ${fields[18]} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
};

const ps = (pid: number, field: string): string =>
  execFileSync('ps', ['-ww', '-o', field, '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

/** Whether a process lives under this number that was started with this argument: by it a server is known over its data. */
export const wasStartedWith = (pid: number, argument: string): boolean => {
  try {
    if (process.platform !== 'linux') return `${ps(pid, 'command=')} `.includes(` ${argument} `);
    const isNamed = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(argument);
    return isNamed && processIdentity(pid) !== undefined;
  } catch {
    return false;
  }
};
