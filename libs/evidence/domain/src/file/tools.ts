import type { DevicePublicKey } from '@huihuan/contracts-events';
import type { Result } from '@huihuan/kernel-domain';
import type { Checkpoint } from '../checkpoint/checkpoint.ts';
import type { Flaw } from '../checkpoint/flaw.ts';

/** What the check is given from outside, because it does not touch the machine. */
export interface EvidenceTools {
  /** ES256 over a text, the value in base64url. */
  readonly verifySignature: (publicKey: DevicePublicKey, text: string, value: string) => boolean;
  /** The checkpoint of the file, opened by its keys; `null` where the file has none. */
  readonly checkpoint: Result<{ readonly checkpoint: Checkpoint; readonly kid: string }> | null;
  /** Thumbprints of the keys that the reader keeps himself; `null`: the file is taken at its word. */
  readonly trusted: ReadonlySet<string> | null;
}

export const flaw = (code: string, zh: string, en: string): Flaw => ({ code, zh, en });

/** The first that is wrong of several checks; those behind it are not made. */
export const firstFlaw = (...checks: readonly (() => Flaw | null)[]): Flaw | null => {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
};

/** The first that is wrong among many things. */
export const firstAmong = <Thing>(things: Iterable<Thing>, check: (thing: Thing) => Flaw | null): Flaw | null => {
  for (const thing of things) {
    const found = check(thing);
    if (found !== null) return found;
  }
  return null;
};
