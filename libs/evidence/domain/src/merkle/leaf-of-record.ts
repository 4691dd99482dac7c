import { sha256 } from '@huihuan/kernel-domain';
import { leafDigest, type Digest } from './digest.ts';

const utf8 = new TextEncoder();

/**
 * The leaf of an archived event. Its entry is the SHA-256 of the record's own bytes: that is the digest by which the next
 * event of the chain names it, computed again and not taken from whoever says what it is.
 */
export const leafOfRecord = (record: string): Digest => leafDigest(sha256(utf8.encode(record)));
