import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { claim } from './claim.ts';
import { clearEarlierPostmaster } from './earlier-postmaster.ts';
import { dataDirectoryOf, isInitialised } from './initialise.ts';
import { readRecord } from './record.ts';

const homeOf = (dataDir: string): string => readRecord(dataDir)?.home ?? join(dataDir, 'postgres');

/** Where the data of PostgreSQL lies, which may be outside `dataDir`; undefined when there is none yet. */
export const engineDataLocation = (dataDir: string): string | undefined => {
  const home = homeOf(resolve(dataDir));
  return isInitialised(home) ? dataDirectoryOf(home) : undefined;
};

/**
 * For a question that would be in vain.
 * @throws EngineProblem `already-running` while a process runs the database of this folder
 */
export const refuseWhileRunning = async (dataDir: string): Promise<void> =>
  (await claim(resolve(dataDir), { runningMs: 0, stoppingMs: 15_000 }, () => undefined)).release();

/**
 * Deletes the database and its keys, wherever they lie. Other files in `dataDir` stay.
 * @throws EngineProblem `already-running` while a process runs it
 */
export const destroyEngine = async (dataDir: string): Promise<void> => {
  const folder = resolve(dataDir);
  if (!existsSync(folder)) return;
  const held = await claim(folder, { runningMs: 0, stoppingMs: 15_000 }, () => undefined);
  try {
    const home = homeOf(folder);
    await clearEarlierPostmaster(dataDirectoryOf(home), 15_000, () => undefined);
    // the record goes last: a deletion that is interrupted can be repeated
    rmSync(home, { recursive: true, force: true });
    rmSync(join(folder, 'secrets.json'), { force: true });
    rmSync(join(folder, 'engine.json'), { force: true });
  } finally {
    held.release();
  }
};
