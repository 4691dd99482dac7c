import { takeProcessLock, type Taken } from '@huihuan/platform-processes';
import { notWritten } from './problems.ts';

/**
 * Takes a lock file for this process; one of a dead process is cleared away. Kafka's own lock does not do: a second
 * broker over the same data writes into the metadata before it meets that lock.
 * @returns who holds it, when that process has not let go in time
 * @throws BrokerProblem `disk-full`, `folder-not-writable`
 */
export const hold = (file: string, patienceMs: number, onWait: (pid: number) => void): Promise<Taken> =>
  takeProcessLock({ file, runningMs: patienceMs, onWait }).catch((error: unknown) => {
    throw notWritten(file, error);
  });
