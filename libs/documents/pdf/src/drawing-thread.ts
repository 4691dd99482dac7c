import type { Worker } from 'node:worker_threads';
import type { DocumentDescription } from '@huihuan/documents-domain';

/** What a drawing thread answers. */
export type Drawn = { readonly bytes: Uint8Array } | { readonly failure: Error };

/**
 * Draws in a thread of its own, so that the service answers others meanwhile. The thread is begun with the first document and kept
 * with its font; one that ended is begun anew with the next document. Takes one document at a time.
 * @returns draws; fails with what the drawing failed with, or where the thread ended over it
 */
export const drawingThread = (begin: () => Worker) => {
  let kept: Worker | undefined;
  const forget = (worker: Worker): void => {
    if (kept === worker) kept = undefined;
  };
  const open = (): Worker => {
    const worker = begin();
    worker.once('exit', () => forget(worker));
    // who waits for a document is told by the listeners of that document
    worker.on('error', () => forget(worker));
    return worker;
  };
  return async (description: DocumentDescription): Promise<Uint8Array> => {
    const worker = (kept ??= open());
    worker.ref();
    try {
      const drawn = await answerOf(worker, description);
      if ('failure' in drawn) throw drawn.failure;
      const { buffer, byteOffset, byteLength } = drawn.bytes;
      return Buffer.from(buffer, byteOffset, byteLength);
    } finally {
      // an idle thread keeps no process from its end
      worker.unref();
    }
  };
};

const answerOf = (worker: Worker, description: DocumentDescription): Promise<Drawn> =>
  new Promise((resolve, reject) => {
    const ended = (code: number): void => reject(new Error(`the drawing thread ended with ${code}`));
    const settle = (): void => {
      worker.off('exit', ended).off('error', failed).off('message', answered);
    };
    const failed = (failure: Error): void => {
      settle();
      reject(failure);
    };
    const answered = (drawn: Drawn): void => {
      settle();
      resolve(drawn);
    };
    worker.once('exit', ended).once('error', failed).once('message', answered);
    worker.postMessage(description);
  });
