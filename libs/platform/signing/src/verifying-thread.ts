import type { Worker } from 'node:worker_threads';

/** Texts and what is said to be the signature of each, by one key. */
export interface Claimed {
  readonly publicKey: unknown;
  readonly texts: readonly string[];
  readonly values: readonly string[];
}

/** What a verifying thread answers: by place, whether the signature is right. */
export type Verified = { readonly right: readonly boolean[] } | { readonly failure: Error };

interface Waiting {
  readonly resolve: (right: readonly boolean[]) => void;
  readonly reject: (failure: Error) => void;
}

/** A thread with those who wait for it, in the order in which it answers them. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Waiting[];
}

/**
 * Checks many signatures in a thread of its own. One message carries them there and one back: a signature that goes to Node's
 * pool by itself keeps the caller busy for half as long as checking it would. The thread is begun with the first signatures; one
 * that ended is begun anew with the next.
 * @returns checks; fails with what the thread failed with, or where it ended before it answered
 */
export const verifyingThread = (begin: () => Worker) => {
  let kept: Thread | undefined;
  const open = (): Thread => {
    const thread: Thread = { worker: begin(), waiting: [] };
    const end = (failure: Error): void => {
      if (kept === thread) kept = undefined;
      for (const { reject } of thread.waiting.splice(0)) reject(failure);
    };
    thread.worker
      .on('message', (verified: Verified) => answer(thread, verified))
      .on('error', end)
      .on('exit', (code) => end(new Error(`the verifying thread ended with ${code}`)));
    return thread;
  };
  return (claimed: Claimed): Promise<readonly boolean[]> =>
    new Promise((resolve, reject) => {
      const { worker, waiting } = (kept ??= open());
      waiting.push({ resolve, reject });
      worker.ref();
      worker.postMessage(claimed);
    });
};

const answer = ({ worker, waiting }: Thread, verified: Verified): void => {
  const first = waiting.shift();
  // an idle thread keeps no process from its end
  if (waiting.length === 0) worker.unref();
  if ('failure' in verified) first?.reject(verified.failure);
  else first?.resolve(verified.right);
};
