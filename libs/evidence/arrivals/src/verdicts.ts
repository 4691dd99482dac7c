import { createHash } from 'node:crypto';
import type { SignatureClaim } from '@huihuan/evidence-domain';
import { openVerifier } from '@huihuan/platform-signing';

/** Whether a signature is of its text and key. */
export type Verify = (claim: SignatureClaim) => Promise<boolean>;

/** Computed on Node’s pool of threads. */
export const isRight: Verify = ({ publicKey, text, value }) =>
  openVerifier(publicKey)?.isRightLater(text, value) ?? Promise.resolve(false);

/** @param source the chain in which it is said */
export type Verdicts = (source: string, claim: SignatureClaim) => Promise<boolean>;

/** So much is remembered of one chain: who fills one makes none of the others forgotten. And of so many chains, whatever the names. */
export const mostVerdicts = 1_000;
export const mostSources = 16;

/**
 * Verifies the same signature of the same text by the same key once, whether it was right or wrong: what is sent again and again, or
 * looked at again with each new key, costs a digest. What was not asked for the longest is forgotten first.
 */
export const rememberVerdicts = (verify: Verify): Verdicts => {
  const sources = new Map<string, Map<string, Promise<boolean>>>();
  return (source, claim) => {
    const known = lastUsed(sources, source, mostSources, () => new Map<string, Promise<boolean>>());
    const digest = digestOf(claim);
    return lastUsed(known, digest, mostVerdicts, () =>
      verify(claim).catch((failure: unknown) => {
        known.delete(digest);
        throw failure;
      }),
    );
  };
};

const digestOf = ({ publicKey, text, value }: SignatureClaim): string =>
  createHash('sha256')
    .update(JSON.stringify([publicKey, text, value]), 'utf8')
    .digest('base64');

/** The value of a key, which becomes the youngest; made where there is none, in the place of the oldest where there are too many. */
const lastUsed = <Value>(values: Map<string, Value>, key: string, most: number, make: () => Value): Value => {
  const value = values.get(key) ?? make();
  values.delete(key);
  const [oldest] = values.keys();
  if (values.size >= most && oldest !== undefined) values.delete(oldest);
  values.set(key, value);
  return value;
};
