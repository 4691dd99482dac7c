import { sha256 } from '@huihuan/kernel-domain';

/** 32 bytes of SHA-256. */
export type Digest = Uint8Array;

const digestBytes = 32;

/** What stands before the bytes of a leaf and of a node, so that none can be passed off as the other (RFC 6962, 2.1). */
const leafMark = 0;
const nodeMark = 1;

/** The digest of a leaf: SHA-256 over 0x00 and the entry. */
export const leafDigest = (entry: Uint8Array): Digest => {
  const bytes = new Uint8Array(1 + entry.length);
  bytes[0] = leafMark;
  bytes.set(entry, 1);
  return sha256(bytes);
};

/** The digest of two subtrees beside each other: SHA-256 over 0x01, the left and the right one. */
export const nodeDigest = (left: Digest, right: Digest): Digest => {
  const bytes = new Uint8Array(1 + 2 * digestBytes);
  bytes[0] = nodeMark;
  bytes.set(left, 1);
  bytes.set(right, 1 + digestBytes);
  return sha256(bytes);
};

/** The root of a tree without leaves. */
export const emptyRoot: Digest = sha256(new Uint8Array());

export const isSameDigest = (one: Digest, other: Digest): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** In 64 lower-case hexadecimal digits. */
export const hexOf = (digest: Digest): string =>
  Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');

const hexDigest = /^[0-9a-f]{64}$/;

/** @returns `null` where the text is not 64 lower-case hexadecimal digits */
export const digestOfHex = (text: string): Digest | null =>
  hexDigest.test(text)
    ? Uint8Array.from({ length: digestBytes }, (_, index) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 16))
    : null;
