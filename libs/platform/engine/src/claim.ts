import { join } from 'node:path';
import { takeProcessLock, type ProcessLock } from '@huihuan/platform-processes';
import { alreadyRunning, notWritten } from './problems.ts';

/** The right of one process to run the engine of a data folder. */
export type Claim = ProcessLock;

/** How long to wait for a holder that goes on, and for one that is stopping. */
export interface Patience {
  runningMs: number;
  stoppingMs: number;
}

/**
 * Takes the data folder for this process. Locks of dead processes are cleared away.
 * @throws EngineProblem `already-running` with the holder's pid when it has not let go in time
 */
export const claim = async (dataDir: string, patience: Patience, onWait: (pid: number) => void): Promise<Claim> => {
  const file = join(dataDir, 'engine.lock');
  const taken = await takeProcessLock({ file, ...patience, onWait }).catch((error: unknown) => {
    throw notWritten(file, error);
  });
  if (!taken.isHeld) throw alreadyRunning(dataDir, taken.pid);
  return taken;
};
