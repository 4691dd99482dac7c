import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Processes below one process, itself included. */
const familyOf = async (ancestor: number): Promise<readonly number[]> => {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // the name of the program stands in brackets and may hold anything
    const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
    if (Number.isInteger(parent)) parents.set(Number(name), parent);
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === ancestor || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
};

/** A process that has ended meanwhile has none. */
const proportionalKb = async (pid: number): Promise<number> =>
  Number(/^Pss:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''))?.[1] ?? 0);

const postmasterPid = async (dataDirectory: string): Promise<number> =>
  Number((await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8')).split('\n')[0]);

export interface MemoryUse {
  readonly nodeMb: number;
  readonly postgresMb: number;
}

/**
 * Memory of the platform and its database in MB (2^20 bytes), as proportional set size: pages that processes share count once.
 * @throws on a system without /proc, where nothing of the kind can be asked
 */
export const memoryOf = async (nodePid: number, postgresDataDirectory: string): Promise<MemoryUse> => {
  const sum = async (pids: readonly number[]): Promise<number> => {
    const sizes = await Promise.all(pids.map(proportionalKb));
    return sizes.reduce((total, size) => total + size, 0) / 1024;
  };
  return {
    nodeMb: await sum(await familyOf(nodePid)),
    postgresMb: await sum(await familyOf(await postmasterPid(postgresDataDirectory))),
  };
};
