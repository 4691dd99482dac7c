import { describe, expect, it } from '@jest/globals';
import { boundTo, openBytes, openText, sealBytes, sealText } from './seal.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const key = hex('feffe9928665731c6d6a8f9467308308'.repeat(2));
const place = { table: 'consignor_field', record: '019b8be7-0000-7000-8000-000000000001', field: 'phone' };

describe('sealing', () => {
  /** Test case 16 of “The Galois/Counter Mode of Operation” (McGrew, Viega). */
  it('is AES-256-GCM', () => {
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
    const sealed = sealBytes(
      key,
      plain,
      hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
      hex('cafebabefacedbaddecaf888'),
    );
    expect(sealed.toString('hex')).toBe(
      '01cafebabefacedbaddecaf888' +
        '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    expect(openBytes(key, sealed, hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'))).toEqual(plain);
  });

  it.each(['', '张三', '10012345678', 'x'.repeat(10_000)])('opens what it sealed: %#', (text) => {
    expect(openText(key, sealText(key, text, place), place)).toBe(text);
  });

  it('never gives the same bytes twice', () => {
    const sealed = new Set(Array.from({ length: 200 }, () => sealText(key, '10012345678', place).toString('hex')));
    expect(sealed.size).toBe(200);
  });
});

describe('what was sealed opens no more', () => {
  const sealed = sealText(key, '10012345678', place);

  it('with any one bit changed', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(openText(key, changed, place)).toBeNull();
    }
  });

  it('cut short, at any length', () => {
    for (let length = 0; length < sealed.length; length += 1)
      expect(openText(key, sealed.subarray(0, length), place)).toBeNull();
  });

  it.each([
    ['another row', { ...place, record: '019b8be7-0000-7000-8000-000000000002' }],
    ['another column', { ...place, field: 'name' }],
    ['another table', { ...place, table: 'person' }],
  ])('in %s', (_, other) => {
    expect(openText(key, sealed, other)).toBeNull();
  });

  it('under another key', () => {
    expect(openText(hex('00'.repeat(32)), sealed, place)).toBeNull();
  });
});

it('binds parts that cannot be shifted into each other', () => {
  expect(boundTo('value', ['ab', 'c'])).not.toEqual(boundTo('value', ['a', 'bc']));
  expect(boundTo('value', ['a', '1:b'])).not.toEqual(boundTo('value', ['a1:', 'b']));
});
