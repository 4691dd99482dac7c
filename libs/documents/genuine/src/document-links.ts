import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { digestBytes, digestOfFacts, type GenuineFacts } from '@huihuan/documents-domain';

export interface DocumentLinks {
  /** The address that goes into the QR of a document which says this. */
  urlOf(facts: GenuineFacts): string;
  /** Digest of what a document said when it was issued; `null` for a code that is not ours. */
  read(kind: string, id: string, proof: string): Uint8Array | null;
}

export interface DocumentLinksOptions {
  /** The first signs, all of them are accepted: so the key can be replaced and old paper stays good. */
  readonly secrets: readonly string[];
  /** Where everybody reaches the product. */
  readonly origin: string;
  /** The service that keeps the thing. */
  readonly tier: string;
}

/** 96 bits: nobody guesses one, and the QR stays coarse enough for a label. */
const codeBytes = 12;

/**
 * Codes of documents: what the paper said, as a short digest, and HMAC-SHA-256 over service, kind, thing and digest. Nothing is
 * kept of what was printed; who has no key makes no code.
 */
export const documentLinks = ({ secrets, origin, tier }: DocumentLinksOptions): DocumentLinks => {
  const keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'huihuan.documents.code', 32)));
  const [first] = keys;
  if (first === undefined) throw new TypeError('a secret is needed');
  const sign = (key: Buffer, said: readonly string[], digest: Uint8Array): Buffer => {
    const text = [tier, ...said, Buffer.from(digest).toString('hex')].join('\n');
    return createHmac('sha256', key).update(text).digest().subarray(0, codeBytes);
  };
  return {
    urlOf: (facts) => {
      const digest = digestOfFacts(facts);
      const code = Buffer.concat([digest, sign(first, [facts.kind, facts.id], digest)]).toString('base64url');
      return `${origin}/api/${tier}/genuine/${facts.kind}/${facts.id}/${code}`;
    },
    read: (kind, id, proof) => {
      const given = Buffer.from(proof, 'base64url');
      // another spelling of the same bytes is another code
      if (given.length !== digestBytes + codeBytes || given.toString('base64url') !== proof) return null;
      const [digest, code] = [given.subarray(0, digestBytes), given.subarray(digestBytes)];
      const isOurs = keys.some((key) => timingSafeEqual(sign(key, [kind, id], digest), code));
      return isOurs ? new Uint8Array(digest) : null;
    },
  };
};
