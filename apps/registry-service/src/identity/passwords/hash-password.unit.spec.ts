import { hash as hashAt, parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from '@jest/globals';
import { decoy, hashPassword, isOutdated, verifyPassword } from './hash-password.ts';

describe('the hash of a password', () => {
  it('is argon2id of 19 MiB and two passes, with another salt each time', async () => {
    const [one, other] = [await hashPassword('tractor lemon oboe'), await hashPassword('tractor lemon oboe')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, 'tractor lemon oboe')).toBe(true);
    expect(await verifyPassword(one, 'tractor lemon obo')).toBe(false);
  });

  it('knows a password however the keyboard wrote it', async () => {
    const hash = await hashPassword('caf\u00e9 \u56de\u73af');
    expect(await verifyPassword(hash, 'cafe\u0301 \u56de\u73af')).toBe(true);
  });

  it('is outdated where it cost less than what is asked for today', async () => {
    expect(isOutdated(await hashPassword('anything'))).toBe(false);
    for (const cheap of [
      { memoryCost: 8_192, timeCost: 2 },
      { memoryCost: 19_456, timeCost: 1 },
    ])
      expect(isOutdated(await hashAt('anything', cheap))).toBe(true);
  });

  it('is stood in for by a decoy that costs the same and opens for nobody', async () => {
    expect(parseOptions(decoy)).toEqual(parseOptions(await hashPassword('anything')));
    expect(await verifyPassword(null, 'anything')).toBe(false);
  });
});
