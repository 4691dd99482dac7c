/** What a verifying thread runs: texts and signatures come in, which of them are right goes out. */
import { parentPort } from 'node:worker_threads';
import { openVerifier } from './verifier.ts';
import type { Claimed, Verified } from './verifying-thread.ts';

const verified = ({ publicKey, texts, values }: Claimed): Verified => {
  try {
    const verifier = openVerifier(publicKey);
    return { right: texts.map((text, place) => verifier?.isRight(text, values[place] ?? '') ?? false) };
  } catch (failure) {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }
};

parentPort?.on('message', (claimed: Claimed) => parentPort?.postMessage(verified(claimed)));
