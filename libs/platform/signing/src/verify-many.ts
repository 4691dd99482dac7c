import { Worker } from 'node:worker_threads';
import { openVerifier } from './verifier.ts';
import { verifyingThread } from './verifying-thread.ts';

export interface Signed {
  readonly text: string;
  readonly value: string;
}

/** A thread runs the built file; where the sources themselves are run there is none. */
const isBuilt = import.meta.url.endsWith('.js');
/** It keeps no more than the keys and what it is checking. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 64 };
const inThread = verifyingThread(
  () => new Worker(new URL('./verifying-worker.js', import.meta.url), { resourceLimits }),
);

/** So few are not worth a message to another thread and back. */
const few = 4;

/** By place, whether each is signed by this key: found out on another thread, many of them by one message. */
export const verifyMany = async (publicKey: unknown, signed: readonly Signed[]): Promise<readonly boolean[]> => {
  if (isBuilt && signed.length > few)
    return inThread({ publicKey, texts: signed.map(({ text }) => text), values: signed.map(({ value }) => value) });
  const verifier = openVerifier(publicKey);
  if (verifier === null) return signed.map(() => false);
  return Promise.all(signed.map(({ text, value }) => verifier.isRightLater(text, value)));
};
