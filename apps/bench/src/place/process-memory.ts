import { readFile } from 'node:fs/promises';
import { familyOf, postmasterPid } from './process-family.ts';

/** A process that has ended meanwhile has none. */
const proportionalKb = async (pid: number): Promise<number> =>
  Number(/^Pss:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''))?.[1] ?? 0);

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
