import { newPrivateKey, privateKeyIn, publicPartOf, writeKey } from '@huihuan/platform-signing';

/** A new key to sign access tokens with: a private P-256 JWK in the one-word form of the settings. */
export const newTokenKey = newPrivateKey;

/** The public part of such a key as a key set, in the same form: all that is needed to check tokens. */
export const publicKeysOf = (tokenKey: string): string => {
  const shown = publicPartOf(privateKeyIn(tokenKey));
  if (shown === null) throw new TypeError('this is no key of tokens');
  return writeKey({ keys: [shown] });
};

let passing: string | null = null;

/** The key of a process that was given none: the same wherever it is asked for, and gone with the process. */
export const passingTokenKey = (): string => (passing ??= newTokenKey());
