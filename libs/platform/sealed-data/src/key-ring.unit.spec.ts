import { describe, expect, it } from '@jest/globals';
import { findHashesUnder } from './find-hash.ts';
import { keyRingOf, newDataKey, openKeyRing } from './key-ring.ts';
import { newRingKey, ringIn, ringOfSecret } from './key-text.ts';

const [one, two, three] = ['one', 'two', 'three'].map(newRingKey);
const ringOf = (text: string) => keyRingOf(ringIn(text) ?? []);
const [person, other] = ['019b8be7-0000-7000-8000-0000000000a1', '019b8be7-0000-7000-8000-0000000000a2'];

describe('the setting', () => {
  it('is read, the first key as the current one', () => {
    const ring = openKeyRing({ HUIHUAN_DATA_KEYS: `${two}, ${one}`, NODE_ENV: 'production' });
    expect([ring.current, ring.names, ring.isPassing]).toEqual(['two', ['two', 'one'], false]);
  });

  it.each(['', 'one', 'one:short', `${one},`, `${one},${one}`, `o e:${'A'.repeat(43)}`, `one:${'!'.repeat(43)}`])(
    'is no ring: %s',
    (text) => {
      expect(ringIn(text)).toBeNull();
    },
  );

  it('is refused where it cannot be read, without its value', () => {
    const wrong = 'one:not-a-key-of-43-signs';
    expect(() => openKeyRing({ HUIHUAN_DATA_KEYS: wrong })).toThrow(/HUIHUAN_DATA_KEYS(?![\s\S]*not-a-key-of-43)/);
  });

  it('is missed in production, whatever other secret there is', () => {
    expect(() => openKeyRing({ NODE_ENV: 'production' }, 'another secret')).toThrow('HUIHUAN_DATA_KEYS');
  });

  it('may follow from another secret elsewhere, always the same, or dies with the process', () => {
    const wrapped = openKeyRing({}, 'a secret').wrap(Buffer.alloc(32, 7), person);
    expect(openKeyRing({}, 'a secret').unwrap(wrapped, person)).toEqual(Buffer.alloc(32, 7));
    expect(openKeyRing({}, 'another secret').unwrap(wrapped, person)).toBeNull();
    expect(openKeyRing({}).isPassing).toBe(true);
  });

  it('is a secret of the data folder at the starts on one machine', () => {
    expect(ringIn(ringOfSecret(Buffer.alloc(32, 1).toString('base64url')))).toEqual([
      { id: 'local', key: Buffer.alloc(32, 1) },
    ]);
  });
});

describe('a wrapped key', () => {
  const dataKey = newDataKey();
  const wrapped = ringOf(`${one}`).wrap(dataKey, person);

  it('opens by the key that wrapped it, also when that is no longer the current one', () => {
    expect(ringOf(`${one}`).unwrap(wrapped, person)).toEqual(dataKey);
    expect(ringOf(`${three},${two},${one}`).unwrap(wrapped, person)).toEqual(dataKey);
  });

  it('is nobody else’s', () => {
    expect(ringOf(`${one}`).unwrap(wrapped, other)).toBeNull();
  });

  it('does not open under a ring without its key, nor under another key of that name', () => {
    expect(ringOf(`${two},${three}`).unwrap(wrapped, person)).toBeNull();
    expect(ringOf(newRingKey('one')).unwrap(wrapped, person)).toBeNull();
    expect(ringOf(`${two},${one}`).unwrap({ ...wrapped, ringKey: 'two' }, person)).toBeNull();
  });
});

describe('a digest to find by', () => {
  const hash = findHashesUnder('a-key-of-the-tests-and-of-nothing-else');

  it('is the same for the same value, and HMAC-SHA-256 over field and value with their lengths', () => {
    expect(hash('phone', '10012345678').toString('hex')).toBe(
      'fffb3b49e4f6ac783bfa4d486f16fd496d9ac794b16e249b6492c1cc84658f89',
    );
  });

  it('differs by field, value and key', () => {
    const digests = [
      hash('phone', '10012345678'),
      hash('idNumber', '10012345678'),
      hash('phone', '10012345679'),
      findHashesUnder('another-key-of-the-tests-of-thirty-two')('phone', '10012345678'),
    ];
    expect(new Set(digests.map((digest) => digest.toString('hex'))).size).toBe(4);
  });
});
